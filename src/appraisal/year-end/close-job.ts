import { z } from "zod";
import { copyRows } from "#platform/database/copy.ts";
import type { Queries } from "#platform/database/database.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { keepRecord, keepRecordsInBulk, type RecordedBy } from "#platform/procedures/record.ts";
import { lawOn } from "#rules/law.ts";
import { countPeople, peopleOfYear, type YearOfPerson } from "./year-walk.ts";

const Data = z.object({ closingId: z.uuid(), year: z.int() });
type Data = z.output<typeof Data>;

/**
 * Writes everybody's year down, a thousand people a transaction, each under the law of the year's last day. It goes
 * on where it stopped: after a crash, a restart, or a stop that somebody asked for. The year has been shut since the
 * closing was started, so what it reads holds still.
 */
export const closeYearJob: JobKind<Data> = {
  name: "year-end.close",
  data: Data,
  run: async (ground, data) => {
    const { agencyId, services } = ground;
    const { year } = data;
    const total = await services.database.read(agencyId, (queries) =>
      countPeople(queries, { agencyId, year }),
    );
    let { people, rated, last } = await services.database.read(agencyId, (queries) =>
      writtenSoFar(queries, agencyId, data.closingId),
    );
    const law = lawOn(services.law, `${year}-12-31`);
    const batches = services.database.read(agencyId, async (queries) => {
      for await (const batch of peopleOfYear(queries, { agencyId, year, law }, last ?? undefined)) {
        await writeBatch(ground, data, batch);
        people += batch.length;
        rated += batch.filter(({ overall }) => overall !== null).length;
        await ground.report(people, total);
      }
    });
    await batches;
    await finish(ground, data, { people, rated });
    return { people, rated };
  },
};

/** Each person's result is a decision about that person, and so a record of its own. */
async function writeBatch(
  ground: JobGround,
  { closingId, year }: Data,
  batch: readonly YearOfPerson[],
): Promise<void> {
  const { services, agencyId } = ground;
  const rows = batch.map(({ employeeId, overall, evaluationId, parts, because }) => ({
    agency_id: agencyId,
    closing_id: closingId,
    employee_id: employeeId,
    overall_rating: overall,
    evaluation_id: evaluationId,
    parts: JSON.stringify(parts),
    because: JSON.stringify(because),
  }));
  const happenings = batch.map(({ employeeId, overall, because }) => ({
    kind: "annual-result.closed",
    subject: { kind: "annual-result", id: `${employeeId} ${year}` },
    about: employeeId,
    facts: { closingId, year, overall, lawOn: `${year}-12-31` },
    because,
  }));
  await services.database.bulk(agencyId, async (queries, client) => {
    await copyRows(client, "annual_result", rows);
    await keepRecordsInBulk(queries, client, happenings, closedBy(ground));
  });
}

async function finish(
  ground: JobGround,
  { closingId, year }: Data,
  counts: { people: number; rated: number },
) {
  const { services, agencyId } = ground;
  const now = services.clock();
  await services.database.write(agencyId, async (queries) => {
    const ended = await queries
      .insertInto("year_closing_end")
      .values({ agency_id: agencyId, closing_id: closingId, ...counts, finished_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (ended.numInsertedOrUpdatedRows === 0n) return; // a second run after a crash: it is all there
    const subject = { kind: "period", id: String(year) };
    const facts = { closingId, ...counts };
    await keepRecord(queries, [{ kind: "year.closed", subject, facts }], closedBy(ground));
  });
}

async function writtenSoFar(queries: Queries, agencyId: number, closingId: string) {
  const row = await queries
    .selectFrom("annual_result")
    .select(({ fn }) => [fn.countAll<number>().as("people"), fn.count<number>("overall_rating").as("rated")])
    .where("agency_id", "=", agencyId)
    .where("closing_id", "=", closingId)
    .executeTakeFirstOrThrow();
  const newest = await queries
    .selectFrom("annual_result")
    .select("employee_id")
    .where("agency_id", "=", agencyId)
    .where("closing_id", "=", closingId)
    .orderBy("employee_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return { people: Number(row.people), rated: Number(row.rated), last: newest?.employee_id ?? null };
}

function closedBy({ services, agencyId, startedBy }: JobGround): RecordedBy {
  const actor = startedBy === null ? null : { employeeId: startedBy };
  const { nouns } = services.ledger;
  return { actor, agencyId, procedure: closeYearJob.name, now: services.clock(), nouns };
}
