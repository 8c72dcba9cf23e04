import { z } from "zod";
import { countPeople } from "#appraisal/year-end/year-walk.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { copyRows } from "#platform/database/copy.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { answerOf } from "./answer.ts";
import type { PersonCompared } from "./compare-year.ts";
import type { Outcome } from "./outcome.schema.ts";
import { scenarioLaw } from "./scenario-law.ts";
import { scenarioOf } from "./scenario-rows.ts";
import { scenarioUnknown } from "./what-if.errors.ts";

const Data = z.object({ answerId: z.uuid(), scenarioId: z.uuid() });
type Data = z.output<typeof Data>;

/**
 * Reckons a scenario for everybody of its year, a thousand people a transaction. What an earlier try wrote is thrown
 * away first, and the answers to what was asked before at the end: only the newest one is kept.
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
    if (!scenario) throw scenarioUnknown(); // deleted while it waited
    const { year } = scenario;
    const of = { year, now: services.law, asIf: scenarioLaw(services.law, scenario) };
    await forgetPeople(ground, data);
    const outcome = await services.database.read(agencyId, async (queries) => {
      const total = await countPeople(queries, { agencyId, year }, "planned");
      const { timeZone } = await agencyOf(queries, agencyId);
      const today = dayIn(timeZone, services.clock());
      return answerOf(queries, { agencyId, timeZone, today, of }, async (affected, done) => {
        await keepPeople(ground, data, affected);
        await ground.report(done, total);
      });
    });
    const tookMs = Math.round(performance.now() - begunMs);
    await keepOutcome(ground, data, { ...outcome, tookMs });
    return { people: outcome.people, affected: outcome.affected };
  },
};

async function keepPeople(
  { services, agencyId }: JobGround,
  { answerId }: Data,
  people: readonly PersonCompared[],
) {
  const rows = people.map(({ facts, differences }) => ({
    ...{ agency_id: agencyId, answer_id: answerId, employee_id: facts.employeeId },
    ...{ name: facts.name, unit_name: facts.unitName },
    matters: `{${[...new Set(differences.map(({ matter }) => matter))].join(",")}}`,
    differences: JSON.stringify(differences),
  }));
  await services.database.bulk(agencyId, (_, client) => copyRows(client, "what_if_person", rows));
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

async function keepOutcome(
  { services, agencyId }: JobGround,
  { answerId, scenarioId }: Data,
  outcome: Outcome,
) {
  await services.database.write(agencyId, async (queries) => {
    await queries
      .updateTable("what_if_answer")
      .set({ outcome: JSON.stringify(outcome) })
      .where("agency_id", "=", agencyId)
      .where("answer_id", "=", answerId)
      .execute();
    await queries
      .deleteFrom("what_if_answer")
      .where("agency_id", "=", agencyId)
      .where("scenario_id", "=", scenarioId)
      .where("answer_id", "<", answerId) // ids grow with time
      .execute();
  });
}
