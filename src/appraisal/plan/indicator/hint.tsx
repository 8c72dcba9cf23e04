import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { adviseOnIndicator } from "#rules/indicator-advice/indicator-advice.ts";
import { AdviceLines } from "./advice.tsx";
import { draftOf } from "./draft.ts";

/** Praise was said while writing; a plan that is read again needs only what can still be mended. */
export const Hint = ({ indicator }: { indicator: Indicator }) =>
  hasHint(indicator) && (
    <div class="am-advice">
      <p class="am-strong">{indicator.statement}</p>
      <AdviceLines advice={hintsOn(indicator).slice(0, 1)} />
    </div>
  );

export function hasHint(indicator: Indicator): boolean {
  return hintsOn(indicator).length > 0;
}

function hintsOn(indicator: Indicator) {
  return adviseOnIndicator(draftOf(indicator)).filter(({ severity }) => severity === "hint");
}
