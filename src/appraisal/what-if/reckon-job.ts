import { sql } from "kysely";
import { z } from "zod";
import { countPeople } from "#appraisal/year-end/year-walk.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { copyRows } from "#platform/database/copy.ts";
import type { Queries } from "#platform/database/database.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { answerOf } from "./answer.ts";
import type { PersonCompared } from "./compare-year.ts";
import type { Outcome } from "./outcome.schema.ts";
import { scenarioLaw } from "./scenario-law.ts";
import { scenarioOf } from "./scenario-rows.ts";

const Data = z.object({ answerId: z.uuid(), scenarioId: z.uuid(), revision: z.int() });
type Data = z.output<typeof Data>;

/** Nobody waits for this answer any more: the scenario was changed or deleted, or a newer answer is there. */
const superseded = { superseded: true };

/**
 * Reckons a scenario, as it stood when that was asked for, for everybody of its year, a thousand people a transaction.
 * What an earlier try wrote is thrown away first, and the answers to what was asked before at the end: only the newest
 * one is kept. Ends without an answer as soon as nobody waits for it.
 */
export const reckonWhatIfJob: JobKind<Data> = {
  name: "what-if.reckon",
  data: Data,
  run: async (ground, data) => {
    const { agencyId, services } = ground;
    const begunMs = performance.now();
    const scenario = await services.database.read(agencyId, (queries) =>
      scenarioOf(queries, agencyId, data.scenarioId),
    );
    if (scenario?.revision !== data.revision) return superseded;
    const { year } = scenario;
    const of = { year, now: services.law, asIf: scenarioLaw(services.law, scenario) };
    await forgetPeople(ground, data);
    const outcome = await services.database.read(agencyId, async (queries) => {
      const total = await countPeople(queries, { agencyId, year }, "planned");
      const { timeZone } = await agencyOf(queries, agencyId);
      const today = dayIn(timeZone, services.clock());
      return answerOf(queries, { agencyId, timeZone, today, of }, async (affected, done) => {
        const goesOn = await keepPeople(ground, data, affected);
        if (goesOn) await ground.report(done, total);
        return goesOn;
      });
    });
    if (!outcome) return superseded;
    const tookMs = Math.round(performance.now() - begunMs);
    const isKept = await keepOutcome(ground, data, { ...outcome, tookMs });
    return isKept ? { people: outcome.people } : superseded;
  },
};

/** False where nobody waits for the answer any more; else it stays until these people are written. */
async function keepPeople(
  { services, agencyId }: JobGround,
  data: Data,
  people: readonly PersonCompared[],
): Promise<boolean> {
  const rows = people.map(({ facts, differences }) => ({
    ...{ agency_id: agencyId, answer_id: data.answerId, employee_id: facts.employeeId },
    ...{ name: facts.name, unit_name: facts.unitName },
    matters: `{${[...new Set(differences.map(({ matter }) => matter))].join(",")}}`,
    differences: JSON.stringify(differences),
  }));
  return services.database.bulk(agencyId, async (queries, client) => {
    if (!(await isAwaited(queries, agencyId, data))) return false;
    await copyRows(client, "what_if_person", rows);
    return true;
  });
}

/** Whether the answer is there and the scenario as it was; neither goes before the transaction ends. */
async function isAwaited(queries: Queries, agencyId: number, { answerId, revision }: Data): Promise<boolean> {
  const { rows } = await sql`
    select from what_if_answer answer
    join what_if scenario on scenario.agency_id = ${agencyId} and scenario.scenario_id = answer.scenario_id
    where answer.agency_id = ${agencyId} and answer.answer_id = ${answerId} and scenario.revision = ${revision}
    for key share`.execute(queries);
  return rows.length > 0;
}

async function forgetPeople({ services, agencyId }: JobGround, { answerId }: Data): Promise<void> {
  await services.database.write(agencyId, (queries) =>
    queries
      .deleteFrom("what_if_person")
      .where("agency_id", "=", agencyId)
      .where("answer_id", "=", answerId)
      .execute(),
  );
}

/** False where the answer is not there any more. */
async function keepOutcome(
  { services, agencyId }: JobGround,
  { answerId, scenarioId }: Data,
  outcome: Outcome,
): Promise<boolean> {
  return services.database.write(agencyId, async (queries) => {
    const { numUpdatedRows } = await queries
      .updateTable("what_if_answer")
      .set({ outcome: JSON.stringify(outcome) })
      .where("agency_id", "=", agencyId)
      .where("answer_id", "=", answerId)
      .executeTakeFirst();
    await queries
      .deleteFrom("what_if_answer")
      .where("agency_id", "=", agencyId)
      .where("scenario_id", "=", scenarioId)
      .where("answer_id", "<", answerId) // ids grow with time
      .execute();
    return numUpdatedRows > 0n;
  });
}
