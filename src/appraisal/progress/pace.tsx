import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { PaceLine } from "#ui/chart/pace-line.tsx";
import { showNumber } from "#ui/locale.ts";
import { expectedToday } from "./attainment.ts";
import type { ProgressEntry } from "./progress-of-plan.ts";

type PaceProps = {
  plan: Pick<PlanView, "startsOn" | "endsOn">;
  indicator: Indicator;
  /** Newest first. */
  entries: readonly ProgressEntry[];
  today: string;
};

/** The numbers over time beside the target; nothing while there are none. */
export const Pace = ({ plan, indicator, entries, today }: PaceProps) => {
  const points = entries
    .flatMap(({ reachedOn, value, withdrawn }) =>
      value === null || withdrawn ? [] : [{ day: reachedOn, value, shown: showNumber(value) }],
    )
    .toReversed();
  if (indicator.target === null || points.length === 0) return null;
  return (
    <PaceLine
      id="pace"
      title={say("progress.over-time")}
      {...{ points, today }}
      from={plan.startsOn}
      to={plan.endsOn}
      target={{ value: indicator.target, shown: targetText(indicator) }}
      isCounted={expectedToday(indicator, 1) !== null}
    />
  );
};
