import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { invalid } from "#platform/errors/refusal.ts";

/** Progress is of the plan's own time, and nobody reports what is still to come. */
export function expectDayOfPlan({ startsOn, endsOn }: PlanAtHand, day: string, today: string): void {
  if (day > today) throw invalid([{ path: "reachedOn", code: "progress.in-future" }]);
  if (day < startsOn || day > endsOn) throw invalid([{ path: "reachedOn", code: "progress.outside-plan" }]);
}
