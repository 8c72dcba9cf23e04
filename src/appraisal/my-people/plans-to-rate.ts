import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { plansAround } from "#appraisal/plan/plans-of-years.ts";
import { appraisedBy, type PersonOnDay, peopleOnDay, whoLeft } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

export type PersonToRate = Pick<PersonOnDay, "employeeId" | "name" | "positionTitle">;
/** `plans` in the order in which they began. */
export type PlansToRate = { people: PersonToRate[]; plans: PlanHeader[] };

/**
 * Whom the actor appraises today, and the plans that are the actor's to rate: of those people, and earlier parts of a
 * year that stay with whom they were agreed with, whoever appraises the person now (see standing.ts; the same in bulk).
 * Five queries at most, two of them only where a year has parts.
 */
export async function plansToRate(ground: Ground<unknown>, years: readonly number[]): Promise<PlansToRate> {
  const { queries, agencyId, today } = ground;
  const me = actorOf(ground).employeeId;
  const mine = await appraisedBy(queries, agencyId, me, today);
  const ids = new Set(mine.map(({ employeeId }) => employeeId));
  const around = await plansAround(queries, agencyId, { employeeIds: [...ids], appraiserId: me }, years);
  const others = around.filter((plan) => plan.isSuperseded && plan.appraiserId !== me);
  const gone = await whoLeft(
    queries,
    agencyId,
    others.map(({ appraiserId }) => appraiserId),
    today,
  );
  const plans = around.filter((plan) => {
    const isOfMine = ids.has(plan.employeeId);
    if (!plan.isSuperseded) return isOfMine;
    return plan.appraiserId === me || (isOfMine && gone.has(plan.appraiserId));
  });
  const elsewhere = plans.map(({ employeeId }) => employeeId).filter((id) => !ids.has(id));
  const movedOn = await peopleOnDay(queries, agencyId, [...new Set(elsewhere)], today);
  return { people: [...mine, ...[...movedOn.values()].sort(byName)], plans };
}

function byName(one: PersonOnDay, other: PersonOnDay): number {
  return one.name < other.name || (one.name === other.name && one.employeeId < other.employeeId) ? -1 : 1;
}
