import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { plansOfYears } from "#appraisal/plan/plans-of-years.ts";
import { appraisersOnDay, peopleOnDay } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { type RenewalReason, renewalReason } from "./renewal-reason.ts";

/** Somebody whose last plan of the year no longer fits, and what they hold and who appraises them now. */
export type Renewal = {
  plan: PlanHeader;
  name: string;
  reason: RenewalReason;
  appointmentId: string;
  appraiserId: string;
};

/** Of these people those who need a new plan in `year`, as of `day` in it; three queries for all of them. */
export async function renewalsAmong(
  queries: Queries,
  agencyId: number,
  { year, day }: { year: number; day: string },
  employeeIds: readonly string[],
): Promise<Renewal[]> {
  const plans = (await plansOfYears(queries, agencyId, employeeIds, [year]))(year);
  const planned = [...plans.keys()];
  const [people, appraisers] = await Promise.all([
    peopleOnDay(queries, agencyId, planned, day),
    appraisersOnDay(queries, agencyId, planned, day),
  ]);
  return [...plans.values()].flatMap((plan) => {
    const person = people.get(plan.employeeId);
    const appraiserId = appraisers.get(plan.employeeId)?.employeeId ?? null;
    const appointmentId = person?.appointmentId ?? null;
    const reason = renewalReason(plan, { appointmentId, appraiserId }, day);
    if (!person || reason === null || appointmentId === null || appraiserId === null) return [];
    // another appraiser of a draft takes it over by being proposed to
    if (reason === "appraiser" && plan.state.kind !== "agreed") return [];
    return [{ plan, name: person.name, reason, appointmentId, appraiserId }];
  });
}
