import { draftOf } from "#appraisal/plan/indicator/draft.ts";
import type { Indicator, PlanContent } from "#appraisal/plan/plan-content.ts";
import { adviseOnIndicator } from "#rules/indicator-advice/indicator-advice.ts";

/** What the library may show of a plan: well written, and nothing in it by which its people could be known. */
export function indicatorsToShare({ results, employee, appraiser }: PlanContent): Indicator[] {
  const names = new Set([employee.name, appraiser.name].flatMap(wordsOf).filter((word) => word.length > 2));
  return results
    .flatMap(({ indicators }) => indicators)
    .filter((indicator) => isWellWritten(indicator) && !namesSomebody(indicator, names));
}

function isWellWritten(indicator: Indicator): boolean {
  const advice = adviseOnIndicator(draftOf(indicator));
  return advice.length > 0 && advice.every(({ severity }) => severity === "praise");
}

/** A NIP, a telephone number, an address of mail, or a part of either side's name. */
function namesSomebody({ statement, unit }: Indicator, names: ReadonlySet<string>): boolean {
  const text = `${statement} ${unit}`;
  return /\d[\d .-]{7,}\d|@/.test(text) || wordsOf(text).some((word) => names.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{Letter}]+/u);
}
