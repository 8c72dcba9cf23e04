import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say, speaking } from "#platform/words/words.ts";
import { showDay, showNumber } from "#ui/locale.ts";
import type { IndicatorFact } from "./indicator-facts.ts";

/**
 * A first sentence on what was realised, from the record alone, for the head to change; "" where nothing was
 * recorded. In Indonesian whoever reads, since it is printed on the official form.
 */
export function realisationDraft(indicator: Indicator, fact: IndicatorFact): string {
  const { value, reachedOn, entries } = fact;
  const [newest] = entries;
  if (!newest) return "";
  return speaking("id", () => {
    const evidence = entries.reduce((sum, entry) => sum + entry.evidence.length, 0);
    const proof = evidence > 0 ? say("evaluation.realisation.evidence", { count: evidence }) : "";
    const sentence =
      value === null || reachedOn === null
        ? say("evaluation.realisation.words", { note: newest.note, day: showDay(newest.reachedOn) })
        : say("evaluation.realisation.figure", {
            value: `${showNumber(value)} ${indicator.unit}`.trim(),
            target: targetText(indicator),
            day: showDay(reachedOn),
          });
    return `${sentence}${proof}.`.slice(0, 500);
  });
}
