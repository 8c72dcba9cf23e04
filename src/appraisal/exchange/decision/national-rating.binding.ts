import { sql } from "kysely";
import { statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";

/** The subject of a record about the national system's ratings of somebody's year. */
export function nationalRatingId(employeeId: string, year: number): string {
  return `${employeeId} ${year}`;
}

/** Ratings of the national system that stand in the place of those here, and those that were taken back. */
export const nationalRatingBinding: BindingState = {
  changedBy: new Set(["national-rating.recorded", "national-rating.ended"]),
  read: async (queries, agencyId, ids) => {
    const employees = ids.map((id) => id.split(" ")[0] ?? "");
    const years = ids.map((id) => Number(id.split(" ")[1]));
    const rows = await queries
      .selectFrom("national_rating as n")
      .select([
        "n.employee_id as employeeId",
        "n.year",
        "n.rating_id as id",
        "n.interval",
        "n.plan_id as plan",
      ])
      .select(["n.starts_on as startsOn", "n.ends_on as endsOn", "n.results_rating as results"])
      .select(["n.conduct_rating as conduct", "n.overall_rating as overall", "n.instead_of as insteadOf"])
      .select(["n.reason", "n.decided_by as by", "n.decided_at as at", "n.ended_by as endedBy"])
      .select(["n.ended_at as endedAt", "n.ended_reason as endedReason"])
      .where("n.agency_id", "=", agencyId)
      .where(
        sql<boolean>`(n.employee_id, n.year) in (select * from unnest(${employees}::uuid[], ${years}::integer[]))`,
      )
      .orderBy("n.rating_id")
      .execute();
    return statesOf(
      rows,
      ({ employeeId, year }) => nationalRatingId(employeeId, year),
      (mine) => mine.map(({ employeeId: _, year: __, ...rating }) => rating),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    const [employeeId = null, year = null] = after?.split(" ") ?? [];
    const rows = await queries
      .selectFrom("national_rating")
      .select(["employee_id as employeeId", "year"])
      .distinct()
      .where("agency_id", "=", agencyId)
      .where(
        sql<boolean>`(${employeeId}::uuid is null or (employee_id, year) > (${employeeId}::uuid, ${year}::integer))`,
      )
      .orderBy("employee_id")
      .orderBy("year")
      .limit(limit)
      .execute();
    return rows.map((row) => nationalRatingId(row.employeeId, row.year));
  },
};
