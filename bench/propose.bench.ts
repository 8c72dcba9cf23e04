// Proposing a plan (command, full path) ÷ a plain durable insert of as many rows in one transaction.
import { randomUUID } from "node:crypto";
import { appraisalProcedures } from "#appraisal/procedures.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";
import { callOf, groundOn } from "./setup/ground.ts";
import { openHouse } from "./setup/house.ts";
import { printFigures } from "./setup/print.ts";
import { inTurn, ratiosOf } from "./setup/rounds.ts";

const proposals = 60;
const head = "197212202005041039"; // Hendra, who gives each version back
const nip = "198501072009021005"; // Darto, whose plan lies proposed
const { plan } = appraisalProcedures;
const house = await openHouse();
const ground = await groundOn(house);
const [owner, appraiser] = [await callOf(ground, nip), await callOf(ground, head)];
const { plans } = await callProcedure(plan.mine, {}, owner);
const planId = plans[0]?.planId ?? "";
const keyed = (call: Call) => ({ ...call, idempotencyKey: randomUUID() });

/** Only the proposals are timed; between them the head asks for a change. */
async function propose(): Promise<number> {
  let spentMs = 0;
  for (let count = 0; count < proposals / 10; count += 1) {
    const { state, revision } = await callProcedure(plan.read, { planId }, owner);
    if (state.kind === "proposed")
      await callProcedure(
        plan.askChange,
        { planId, version: state.version, reason: "Sekali lagi" },
        appraiser,
      );
    const begunMs = performance.now();
    await callProcedure(plan.propose, { planId, revision }, keyed(owner));
    spentMs += performance.now() - begunMs;
  }
  return (proposals / 10 / spentMs) * 1000;
}

/** As many rows as a proposal writes: version, receipt, event, notice; one transaction, flushed. */
async function insert(): Promise<number> {
  const begunMs = performance.now();
  for (let count = 0; count < proposals; count += 1) {
    await ground.services.database.write(1, async (queries) => {
      for (let row = 0; row < 4; row += 1) {
        const at = new Date();
        const event = {
          agency_id: 1,
          event_id: randomUUID(),
          happened_at: at,
          procedure: "bench",
          kind: "bench",
          subject_kind: "bench",
          subject_id: "1",
          facts: "{}",
        };
        await queries.insertInto("event").values(event).execute();
      }
    });
  }
  return (proposals / (performance.now() - begunMs)) * 1000;
}

const { command, plain } = await inTurn(5, { command: propose, plain: insert });
printFigures("proposals, one after the other", command, "/s");
printFigures("transactions of four plain inserts", plain, "/s");
printFigures("proposal ÷ insert", ratiosOf(command, plain), "(aim ≥ 0.3)");
await ground.close();
await house.stop();
