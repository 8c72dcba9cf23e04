import { say, sayIfKnown } from "#platform/words/words.ts";
import { showDay, showNumber, showShare } from "#ui/locale.ts";
import type { Figure } from "./measure.schema.ts";
import type { MeasureUnit, Month } from "./measure.ts";

/** What a measure is called in the reader's language: `measure.<code>.name`. */
export function measureName(code: string): string {
  return sayIfKnown(`measure.${code}.name`);
}

/** What a measure says, in a sentence: `measure.<code>.meaning`. */
export function measureMeaning(code: string): string {
  return sayIfKnown(`measure.${code}.meaning`);
}

/** Of which facts a measure is counted: `measure.<code>.source`. */
export function measureSource(code: string): string {
  return sayIfKnown(`measure.${code}.source`);
}

/** "Berkas di loket": what the figures are drawn from. */
export function pileName(pile: string): string {
  return sayIfKnown(`measure.pile.${pile}`);
}

/** "dari loket": the tag of an indicator whose figure comes from there. */
export function pileTag(pile: string): string {
  return sayIfKnown(`measure.from.${pile}`);
}

/** "Maret 2026". */
export function showMonth(month: Month): string {
  return showDay(`${month}-01`, "month");
}

/** A value in its unit: "12,5 menit", "97,4%". */
export function showValue(value: number, unit: MeasureUnit): string {
  if (unit === "share") return showShare(value);
  return unit === "minute" ? showMinutes(value) : say(`measure.value.${unit}`, { value: showNumber(value) });
}

const hourMinutes = 60;
const minutesSaidMax = 120; // up to here people say minutes

/** Open minutes as a person says them: "45 menit", "27,9 jam". */
export function showMinutes(minutes: number): string {
  const isShort = minutes <= minutesSaidMax;
  const value = isShort ? showNumber(Math.round(minutes)) : showNumber(minutes / hourMinutes, 1);
  return say(isShort ? "measure.value.minute" : "measure.value.hour", { value });
}

/** A figure as a reader may see it: the value, that it is not shown, or that there is nothing. */
export function showFigure({ value, isHidden }: Figure, unit: MeasureUnit): string {
  if (isHidden) return say("measure.not-shown");
  return value === null ? "–" : showValue(value, unit);
}

/** On how many facts a figure rests, or that it is not shown. */
export function showCount({ count, isHidden }: Figure): string {
  return isHidden ? say("measure.not-shown") : showNumber(count ?? 0);
}

/** How many facts were expected and are not there; a dash where the figure is not shown. */
export function showMissing({ missing, isHidden }: Figure): string {
  return isHidden ? "–" : showNumber(missing ?? 0);
}
