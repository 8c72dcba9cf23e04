import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { countedShare } from "#rules/absence/absence.ts";
import type { Span } from "#rules/period/period.ts";
import { type ProgressState, progressState } from "#ui/chart/progress-state.ts";
import { attainment, expectedToday } from "./attainment.ts";
import type { Milestone } from "./milestone/milestones.ts";

/** Where an indicator stands: by its number, or by its milestones where the target is only words. */
export type IndicatorStanding = {
  by: "number" | "milestones";
  /** 1 is all of it; null where nothing says it. */
  share: number | null;
  /** Where it should be today; null where there is no such place. */
  expected: number | null;
  state: ProgressState;
  /** Of what counts: milestones that were given up do not. */
  milestones: { reached: number; all: number };
};

type At = {
  value: number | null;
  /** Of this indicator. */
  milestones: readonly Milestone[];
  /** `pauses`: days on which the plan stood still. */
  plan: Span & { readonly pauses: readonly Span[] };
  today: string;
};

export function indicatorStanding(indicator: Indicator, at: At): IndicatorStanding {
  const aimed = at.milestones.filter(({ withdrawn, reached }) => reached || !withdrawn);
  const counts = { reached: aimed.filter(({ reached }) => reached).length, all: aimed.length };
  if (indicator.target === null && counts.all > 0) {
    const due = aimed.filter(({ dueOn }) => dueOn < at.today).length;
    const [share, expected] = [counts.reached / counts.all, due / counts.all];
    return { by: "milestones", share, expected, state: progressState(share, expected), milestones: counts };
  }
  const { share } = attainment(indicator, at.value);
  const expected = expectedToday(indicator, countedShare(at.today, at.plan, at.plan.pauses));
  return { by: "number", share, expected, state: progressState(share, expected), milestones: counts };
}
