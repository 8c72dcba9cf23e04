import type { Outcome } from "#appraisal/evaluation/evaluation-rows.ts";
import type { Interval } from "#rules/period/period.ts";
import type { ProgressEntry } from "./progress-of-plan.ts";

/**
 * Whether a rating rests on the entry: an evaluation of an interval that it falls into was decided when it was on
 * record already. What was recorded too late for a rating decided nothing, and can still be taken back.
 */
export function isSettled(
  { reachedOn, recordedAt }: Pick<ProgressEntry, "reachedOn" | "recordedAt">,
  intervals: readonly Interval[],
  decided: readonly Pick<Outcome, "interval" | "decidedAt">[],
): boolean {
  const own = intervals.filter(({ startsOn, endsOn }) => startsOn <= reachedOn && reachedOn <= endsOn);
  return decided.some(
    ({ interval, decidedAt }) => recordedAt <= decidedAt && own.some(({ code }) => code === interval),
  );
}
