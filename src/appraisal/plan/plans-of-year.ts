import type { Queries } from "#platform/database/database.ts";
import { asHeader, headersOf, type PlanHeader } from "./plan-at-hand.ts";

/** The plan of each of these people in `year`, by person: the last one, where a new position began a second. */
export async function plansOfYear(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  year: number,
): Promise<Map<string, PlanHeader>> {
  if (employeeIds.length === 0) return new Map();
  const rows = await headersOf(queries, agencyId)
    .where("plan.employee_id", "in", [...employeeIds])
    .where("plan.year", "=", year)
    .orderBy("plan.starts_on")
    .execute();
  return new Map(rows.map((row) => [row.employee_id, asHeader(row)]));
}
