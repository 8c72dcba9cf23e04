import fc from "fast-check";
import { expect, test } from "vitest";
import { happen, type LedgerWorld, ledgerWorld, sequenced } from "../ledger.fixture.ts";
import { readVerifier } from "../proof/note.ts";
import { checkReceipt } from "../proof/receipt.ts";
import { receiptOf } from "./receipt-of.ts";

const origin = "https://ampera.test";
const agencyId = 1;

async function eventIds({ rows }: LedgerWorld): Promise<string[]> {
  const events = await rows((queries) =>
    queries.selectFrom("event").select("event_id").orderBy("event_id").execute(),
  );
  return events.map((event) => event.event_id);
}

const receipt = ({ database }: LedgerWorld, eventId: string) =>
  database.read(agencyId, (queries) => receiptOf(queries, { agencyId, eventId, origin }));

async function logKey({ rows }: LedgerWorld) {
  const { verifier } = await rows((queries) =>
    queries.selectFrom("ledger_key").select("verifier").executeTakeFirstOrThrow(),
  );
  return readVerifier(verifier);
}

test("every record's receipt proves itself by the log's key, and one changed byte of it no longer", async () => {
  const world = await ledgerWorld();
  await happen(world, 520);
  await sequenced(world);
  const trusted = [await logKey(world)];
  const ids = await eventIds(world);
  for (const eventId of [ids[0], ids[254], ids[255], ids[300], ids[519]]) {
    const text = await receipt(world, eventId ?? "");
    const findings = await checkReceipt(text ?? "", { trusted });
    expect(findings.slice(0, 5).map(({ result }) => result)).toEqual(Array(5).fill("proven"));
    await fc.assert(
      fc.asyncProperty(fc.nat((text ?? "").length - 1), async (at) => {
        const changed = `${text?.slice(0, at)}${text?.[at] === "7" ? "8" : "7"}${text?.slice(at + 1)}`;
        const [readable, content, included, signed] = await checkReceipt(changed, { trusted });
        const all = [readable, content, included, signed].every((finding) => finding?.result === "proven");
        // the server's address is not part of what is proven
        return (
          !all ||
          changed.includes('"url"') === false ||
          JSON.parse(changed).log.url !== JSON.parse(text ?? "").log.url
        );
      }),
      { numRuns: 30 },
    );
  }
});

test("a record that is under no checkpoint yet has no receipt, and neither has one whose content was erased", async () => {
  const world = await ledgerWorld();
  await sequenced(world);
  await happen(world, 1);
  const [eventId = ""] = await eventIds(world);
  expect(await receipt(world, eventId)).toBeNull();
  await sequenced(world);
  expect(await receipt(world, eventId)).not.toBeNull();
  await world.rows((queries) => queries.updateTable("event").set({ salt: null }).execute());
  expect(await receipt(world, eventId)).toBeNull();
});
