import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { IndicatorDraft } from "#rules/indicator-advice/signals.ts";

/** An indicator as the rules of advice look at it: the target as it would be typed, words included. */
export function draftOf({ statement, aspect, target, unit, targetText }: Indicator): IndicatorDraft {
  return { statement, aspect, unit, target: [target ?? "", targetText].join(" ").trim() };
}
