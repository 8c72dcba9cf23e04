import { say } from "#platform/words/words.ts";
import { showDecimals } from "#ui/locale.ts";
import type { Group } from "./result.schema.ts";

/** "82,15 (80,02–84,28)", or why there is no figure. */
export function groupInWords({ answers, ikm }: Group): string {
  if (answers === null) return say("survey.group.too-few");
  if (answers === 0) return say("survey.group.none");
  return ikm ? boundedInWords(ikm, 2) : say("survey.group.incomplete");
}

/** A figure with its bounds, where it has some. */
export function boundedInWords(
  { value, lower, upper }: { value: number; lower: number | null; upper: number | null },
  decimals: number,
): string {
  const shown = showDecimals(value, decimals);
  if (lower === null || upper === null) return shown;
  return `${shown} (${showDecimals(lower, decimals)}–${showDecimals(upper, decimals)})`;
}

/** "A, Sangat baik". */
export function gradeInWords(grade: "A" | "B" | "C" | "D"): string {
  return say("survey.grade", { grade, name: say(`survey.grade.${grade}`) });
}

/** "2026", "triwulan I 2026". */
export function periodInWords({ year, quarter }: { year: number; quarter: number | null }): string {
  if (quarter === null) return say("survey.period.year", { year: String(year) });
  return say("survey.period.quarter", {
    year: String(year),
    quarter: ["I", "II", "III", "IV"][quarter - 1] ?? "",
  });
}
