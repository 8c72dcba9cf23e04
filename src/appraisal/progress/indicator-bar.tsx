import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import type { Span } from "#rules/period/period.ts";
import { ProgressBar, type ProgressBarProps } from "#ui/chart/progress-bar.tsx";
import { showNumber } from "#ui/locale.ts";
import type { Milestone } from "./milestone/milestones.ts";
import { indicatorStanding } from "./standing.ts";

type IndicatorBarProps = {
  label: ProgressBarProps["label"];
  indicator: Indicator;
  value: number | null;
  /** Of this indicator. */
  milestones: readonly Milestone[];
  plan: Span & { readonly pauses: readonly Span[] };
  today: string;
};

/** Where an indicator stands: by its number, or by its milestones where the target is only words. */
export const IndicatorBar = ({ label, indicator, ...at }: IndicatorBarProps) => {
  const { by, share, expected, state, milestones } = indicatorStanding(indicator, at);
  const target = targetText(indicator);
  if (by === "milestones")
    return (
      <ProgressBar
        {...{ label, share, expected, state }}
        value={String(milestones.reached)}
        target={say("milestone.of", { count: milestones.all })}
      />
    );
  return (
    <ProgressBar
      {...{ label, share, expected, state, target }}
      value={at.value === null ? undefined : showNumber(at.value)}
    />
  );
};
