import type { Queries } from "#platform/database/database.ts";
import { asHeader, headersOf, type PlanHeader } from "./plan-at-hand.ts";

/** The plans of these people in these years, by person: the last of a year, where a new position began a second. */
export async function plansOfYears(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  years: readonly number[],
): Promise<(year: number) => Map<string, PlanHeader>> {
  const headers = await everyPlanOfYears(queries, agencyId, employeeIds, years);
  return (year) =>
    new Map(headers.filter((plan) => plan.year === year).map((plan) => [plan.employeeId, plan]));
}

/** Every plan of these people in these years, in the order in which they began. */
export async function everyPlanOfYears(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  years: readonly number[],
): Promise<PlanHeader[]> {
  if (employeeIds.length === 0) return [];
  const rows = await headersOf(queries, agencyId)
    .where("plan.employee_id", "in", [...employeeIds])
    .where("plan.year", "in", [...years])
    .orderBy("plan.starts_on")
    .orderBy("plan.plan_id")
    .execute();
  return rows.map(asHeader);
}

/** The same, with those in which `appraiserId` is named as appraiser: one query for a head's whole work. */
export async function plansAround(
  queries: Queries,
  agencyId: number,
  { employeeIds, appraiserId }: { employeeIds: readonly string[]; appraiserId: string },
  years: readonly number[],
): Promise<PlanHeader[]> {
  const rows = await headersOf(queries, agencyId)
    .where("plan.year", "in", [...years])
    .where((eb) =>
      eb.or([
        eb("plan.appraiser_id", "=", appraiserId),
        ...(employeeIds.length > 0 ? [eb("plan.employee_id", "in", [...employeeIds])] : []),
      ]),
    )
    .orderBy("plan.starts_on")
    .orderBy("plan.plan_id")
    .execute();
  return rows.map(asHeader);
}
