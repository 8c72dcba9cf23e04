import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";
import { annualInterval, type Interval, periodicIntervals } from "#rules/period/period.ts";
import { evaluationTooEarly, intervalUnknown } from "./evaluation.errors.ts";

/** The evaluations that a plan meets, in order, the annual one last. */
export async function intervalsOf(
  ground: Pick<Ground<unknown>, "queries" | "agencyId" | "services">,
  plan: Pick<PlanHeader, "startsOn" | "endsOn">,
): Promise<Interval[]> {
  const { queries, agencyId } = ground;
  const { cadence } = await agencyOf(queries, agencyId);
  return intervalsAt(plan, cadence, ground);
}

/** The same where the cadence is known already. */
export function intervalsAt(
  plan: Pick<PlanHeader, "startsOn" | "endsOn">,
  cadence: Parameters<typeof periodicIntervals>[1],
  { services }: Pick<Ground<unknown>, "services">,
): Interval[] {
  const law = lawOn(services.law, plan.startsOn);
  return [...periodicIntervals(plan, cadence, law), annualInterval(plan, law)];
}

/** The interval with this code. Throws `evaluation.interval-unknown`. */
export function intervalNamed(intervals: readonly Interval[], code: string): Interval {
  const found = intervals.find((interval) => interval.code === code);
  if (!found) throw intervalUnknown();
  return found;
}

/**
 * From when an interval can be rated: on its last day, the annual one from the month in which the plan ends, so
 * that heads can finish before the holidays. No regulation names the first day; what is not over cannot be rated.
 */
export function opensOn(interval: Interval): string {
  return interval.code === "annual" ? `${interval.endsOn.slice(0, 8)}01` : interval.endsOn;
}

/** Those that can be rated on `today`. */
export function openByNow(intervals: readonly Interval[], today: string): Interval[] {
  return intervals.filter((interval) => opensOn(interval) <= today);
}

/** Throws `evaluation.too-early` before the interval can be rated. */
export function expectOpen(interval: Interval, today: string): void {
  const from = opensOn(interval);
  if (today < from) throw evaluationTooEarly({ from });
}
