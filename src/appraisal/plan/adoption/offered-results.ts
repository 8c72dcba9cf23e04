import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { planBody } from "#appraisal/plan/plan-body.ts";
import { Result } from "#appraisal/plan/plan-content.ts";
import { serviceInSpan } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** A plan whose results can be taken over: an own one from before, or that of a position one stands in for. */
export const OfferedPlan = z.object({
  planId: z.uuid(),
  year: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  /** "Plt Lurah Plaju Ilir"; null for an own plan. */
  actingTitle: z.string().nullable(),
  results: z.array(Result),
});
export type OfferedPlan = z.output<typeof OfferedPlan>;

export const Offer = z.object({
  plans: z.array(OfferedPlan),
  /** What one stands in for where nobody left an agreed plan to take from. */
  withoutPlan: z.array(z.string()),
});
export type Offer = z.output<typeof Offer>;

type Plan = Pick<PlanHeader, "employeeId" | "appointmentId" | "year" | "startsOn" | "endsOn">;
type Found = Pick<OfferedPlan, "planId" | "year" | "startsOn" | "endsOn">;

/** The own plan before this one, of this or the last year; then one for each position stood in for meanwhile. */
export async function offeredResults(ground: Ground<unknown>, plan: Plan): Promise<Offer> {
  const { queries, agencyId } = ground;
  const { appointmentId, startsOn: from, endsOn: to } = plan;
  const service = await serviceInSpan(queries, { agencyId, appointmentId, from, to });
  const mine = await newestPlan(ground, plan, sql<SqlBool>`plan.employee_id = ${plan.employeeId}`);
  const plans = mine ? [await offered(ground, mine, null)] : [];
  const withoutPlan: string[] = [];
  for (const { positionId, title } of service?.standsIn ?? []) {
    const found = await newestPlan(ground, plan, ofPosition(agencyId, positionId));
    if (found) plans.push(await offered(ground, found, title));
    else withoutPlan.push(title);
  }
  return { plans, withoutPlan };
}

function ofPosition(agencyId: number, positionId: string) {
  return sql<SqlBool>`exists (
    select from appointment a
    where a.agency_id = ${agencyId} and a.appointment_id = plan.appointment_id and a.position_id = ${positionId}
  ) and exists (
    select from plan_agreement agreed where agreed.agency_id = ${agencyId} and agreed.plan_id = plan.plan_id
  )`;
}

/** The newest such plan that began before this one; whoever held the position may still hold it, and be away. */
async function newestPlan(
  { queries, agencyId }: Ground<unknown>,
  { year, startsOn, endsOn, employeeId }: Plan,
  which: RawBuilder<SqlBool>,
): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select plan.plan_id as "planId", plan.year, plan.starts_on as "startsOn", plan.ends_on as "endsOn"
    from plan
    where plan.agency_id = ${agencyId} and plan.year between ${year - 1} and ${year} and ${which}
      and (case when plan.employee_id = ${employeeId} then plan.starts_on < ${startsOn}::date
        else plan.starts_on <= ${endsOn}::date end)
    order by plan.starts_on desc, plan.plan_id desc
    limit 1`.execute(queries);
  return rows[0];
}

async function offered(
  { queries, agencyId }: Ground<unknown>,
  found: Found,
  actingTitle: string | null,
): Promise<OfferedPlan> {
  const { results } = await planBody(queries, agencyId, found.planId);
  return { ...found, actingTitle, results };
}
