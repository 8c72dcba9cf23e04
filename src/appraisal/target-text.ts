import { say } from "#platform/words/words.ts";
import { showNumber } from "#ui/locale.ts";
import type { Indicator } from "./plan/plan-content.ts";

const signs = { "at-least": "≥", "at-most": "≤", exactly: "=" } as const;

/** A target as people read it: "≤ 1 hari kerja", "≥ 95 %", or the words of a qualitative one. */
export function targetText({
  comparison,
  target,
  unit,
  targetText,
}: Pick<Indicator, "comparison" | "target" | "unit" | "targetText">): string {
  if (target === null) return targetText || say("target.none");
  const number = `${signs[comparison]} ${showNumber(target, 4)} ${unit}`.trim();
  return targetText ? `${number} (${targetText})` : number;
}
