import { sql } from "kysely";
import { z } from "zod";
import { IntervalCode, OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";

/** A rating of the national system that was recorded as standing, with its source. */
export const NationalRating = z.object({
  employeeId: z.uuid(),
  interval: IntervalCode,
  startsOn: z.string(),
  endsOn: z.string(),
  results: Rating,
  conduct: Rating,
  overall: OverallRating,
  /** False where it stands for days that no plan here covers. */
  hasPlan: z.boolean(),
  /** What the evaluation here had said; null where there was none. */
  insteadOf: OverallRating.nullable(),
  appraiserName: z.string(),
  fileName: z.string(),
  reason: z.string(),
  decidedByName: z.string(),
  decidedAt: z.date(),
});
export type NationalRating = z.output<typeof NationalRating>;

/** Those of these people and the year that were not taken back, in the order of their days; one query. */
export async function nationalRatingsOf(
  queries: Queries,
  agencyId: number,
  year: number,
  employeeIds: readonly string[],
): Promise<NationalRating[]> {
  const rows = await nationalRatings(queries, agencyId, year)
    .where(sql<boolean>`n.employee_id = any(${employeeIds}::uuid[])`)
    .where("n.ended_at", "is", null)
    .orderBy("n.ends_on")
    .orderBy("n.rating_id")
    .execute();
  return rows.map(asNationalRating);
}

/** The records of a year (n) with their source; the caller narrows and orders them. */
export function nationalRatings(queries: Queries, agencyId: number, year: number) {
  return queries
    .selectFrom("national_rating as n")
    .innerJoin("rating_import as i", (join) =>
      join.onRef("i.agency_id", "=", "n.agency_id").onRef("i.import_id", "=", "n.import_id"),
    )
    .innerJoin("file as f", (join) =>
      join.onRef("f.agency_id", "=", "i.agency_id").onRef("f.file_id", "=", "i.file_id"),
    )
    .innerJoin("rating_import_line as l", (join) =>
      join
        .onRef("l.agency_id", "=", "n.agency_id")
        .onRef("l.import_id", "=", "n.import_id")
        .onRef("l.ordinal", "=", "n.ordinal"),
    )
    .selectAll("n")
    .select(["f.name as file_name", "l.appraiser_name", employeeName("n.decided_by").as("decided_by_name")])
    .where("n.agency_id", "=", agencyId)
    .where("n.year", "=", year);
}

type Row = Awaited<ReturnType<ReturnType<typeof nationalRatings>["execute"]>>[number];

export function asNationalRating(row: Row): NationalRating {
  return NationalRating.parse({
    ...{ employeeId: row.employee_id, interval: row.interval },
    ...{ startsOn: row.starts_on, endsOn: row.ends_on },
    ...{ results: row.results_rating, conduct: row.conduct_rating, overall: row.overall_rating },
    ...{ hasPlan: row.plan_id !== null, insteadOf: row.instead_of, appraiserName: row.appraiser_name },
    ...{ fileName: row.file_name, reason: row.reason },
    ...{ decidedByName: row.decided_by_name ?? "", decidedAt: row.decided_at },
  });
}

/** The annual rating of a year in which these people had no plan here, by person; one query. */
export async function overallWithoutPlan(
  queries: Queries,
  agencyId: number,
  year: number,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, z.output<typeof OverallRating>>> {
  const rows = await queries
    .selectFrom("national_rating")
    .select(["employee_id", "overall_rating"])
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .where(sql<boolean>`employee_id = any(${employeeIds}::uuid[])`)
    .where("interval", "=", "annual")
    .where("plan_id", "is", null)
    .where("ended_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.employee_id, OverallRating.parse(row.overall_rating)]));
}

/** What counts in the place of an evaluation, and why. */
export const CountsInstead = NationalRating.pick({
  overall: true,
  reason: true,
  decidedByName: true,
  decidedAt: true,
});
export type CountsInstead = z.output<typeof CountsInstead>;

/** The record that counts in the place of this evaluation; null where none does. One query. */
export async function countsInsteadOf(
  queries: Queries,
  agencyId: number,
  evaluationId: string,
): Promise<CountsInstead | null> {
  const row = await queries
    .selectFrom("rating_in_force as force")
    .innerJoin("national_rating as n", (join) =>
      join.onRef("n.agency_id", "=", "force.agency_id").onRef("n.rating_id", "=", "force.national_id"),
    )
    .select(["n.overall_rating as overall", "n.reason", "n.decided_at as decidedAt"])
    .select(employeeName("n.decided_by").as("decidedByName"))
    .where("force.agency_id", "=", agencyId)
    .where("force.evaluation_id", "=", evaluationId)
    .executeTakeFirst();
  return row ? CountsInstead.parse(row) : null;
}
