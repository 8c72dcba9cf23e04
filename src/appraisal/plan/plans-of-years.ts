import type { Queries } from "#platform/database/database.ts";
import { asHeader, headersOf, type PlanHeader } from "./plan-at-hand.ts";

/** The plans of these people in these years, by person: the last of a year, where a new position began a second. */
export async function plansOfYears(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  years: readonly number[],
): Promise<(year: number) => Map<string, PlanHeader>> {
  if (employeeIds.length === 0) return () => new Map();
  const rows = await headersOf(queries, agencyId)
    .where("plan.employee_id", "in", [...employeeIds])
    .where("plan.year", "in", [...years])
    .orderBy("plan.starts_on")
    .orderBy("plan.plan_id")
    .execute();
  const headers = rows.map(asHeader);
  return (year) =>
    new Map(headers.filter((plan) => plan.year === year).map((plan) => [plan.employeeId, plan]));
}
