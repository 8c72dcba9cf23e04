import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { Outcome } from "./outcome.schema.ts";

export const Scenario = z.object({
  scenarioId: z.uuid(),
  year: z.int(),
  name: z.string(),
  reason: z.string(),
  changes: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  ownerId: z.uuid(),
  ownerName: z.string(),
  revision: z.int(),
  changedAt: z.date(),
});
export type Scenario = z.output<typeof Scenario>;

/** One scenario; null where there is none of this id in the agency. One query. */
export async function scenarioOf(
  queries: Queries,
  agencyId: number,
  scenarioId: string,
): Promise<Scenario | null> {
  const row = await scenarios(queries, agencyId).where("s.scenario_id", "=", scenarioId).executeTakeFirst();
  return row ? Scenario.parse(row) : null;
}

const listedMax = 100;

/** The scenarios of a year, newest first: of one owner, or of everybody. */
export async function scenariosOfYear(
  queries: Queries,
  agencyId: number,
  { year, ownerId }: { year: number; ownerId: string | null },
): Promise<Scenario[]> {
  let wanted = scenarios(queries, agencyId).where("s.year", "=", year);
  if (ownerId) wanted = wanted.where("s.owner_id", "=", ownerId);
  const rows = await wanted
    .orderBy("s.changed_at", "desc")
    .orderBy("s.scenario_id", "desc")
    .limit(listedMax)
    .execute();
  return z.array(Scenario).parse(rows);
}

/** How many scenarios of a year somebody keeps. */
export async function countScenarios(
  queries: Queries,
  agencyId: number,
  { year, ownerId }: { year: number; ownerId: string },
): Promise<number> {
  const row = await queries
    .selectFrom("what_if")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .where("owner_id", "=", ownerId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function scenarios(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("what_if as s")
    .select(["s.scenario_id as scenarioId", "s.year", "s.name", "s.reason", "s.changes", "s.revision"])
    .select([
      "s.owner_id as ownerId",
      employeeName("s.owner_id").as("ownerName"),
      "s.changed_at as changedAt",
    ])
    .where("s.agency_id", "=", agencyId);
}

export const Answer = z.object({
  answerId: z.uuid(),
  revision: z.int(),
  jobId: z.uuid(),
  askedAt: z.date(),
  lawMark: z.string(),
  /** Null while its job runs, or where it failed. */
  outcome: Outcome.nullable(),
  isRunning: z.boolean(),
});
export type Answer = z.output<typeof Answer>;

const answersLookedAt = 20; // not of the law: older ones are thrown away once a newer one is there

/** The newest answer that was reckoned, and the newest one that was asked for, which may be the same. One query. */
export async function answersOf(
  queries: Queries,
  agencyId: number,
  scenarioId: string,
): Promise<{ done: Answer | null; asked: Answer | null }> {
  const rows = await queries
    .selectFrom("what_if_answer as a")
    .innerJoin("job_progress as j", (join) =>
      join.onRef("j.agency_id", "=", "a.agency_id").onRef("j.job_id", "=", "a.job_id"),
    )
    .select(["a.answer_id as answerId", "a.revision", "a.job_id as jobId", "a.asked_at as askedAt"])
    .select(["a.law_mark as lawMark", "a.outcome"])
    .select(({ eb }) =>
      eb.and([eb("a.outcome", "is", null), eb("j.finished_at", "is", null)]).as("isRunning"),
    )
    .where("a.agency_id", "=", agencyId)
    .where("a.scenario_id", "=", scenarioId)
    .orderBy("a.asked_at", "desc")
    .orderBy("a.answer_id", "desc")
    .limit(answersLookedAt)
    .execute();
  const answers = z.array(Answer).parse(rows);
  return { asked: answers[0] ?? null, done: answers.find(({ outcome }) => outcome !== null) ?? null };
}
