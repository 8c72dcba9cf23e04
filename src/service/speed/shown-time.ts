import { say } from "#platform/words/words.ts";
import { showNumber } from "#ui/locale.ts";

const minutesInHour = 60;
/** Up to here people say minutes. */
const sayMinutesUpTo = 120;

/** Open minutes as a person says them: "45 menit", "6,5 jam". */
export function showMinutes(minutes: number | null): string {
  if (minutes === null) return say("speed.unknown");
  if (minutes <= sayMinutesUpTo) return say("speed.minutes", { count: Math.round(minutes) });
  const hours = minutes / minutesInHour;
  return say("speed.hours", { count: showNumber(hours, hours < 10 ? 1 : 0) });
}

/** "antara 40 menit dan 2,1 jam", or that nobody can say. */
export function showBounds(lower: number | null, upper: number | null): string {
  if (lower === null && upper === null) return say("speed.bounds.none");
  if (upper === null) return say("speed.bounds.from", { lower: showMinutes(lower) });
  const bounds = { lower: showMinutes(lower), upper: showMinutes(upper) };
  return bounds.lower === bounds.upper ? say("speed.bounds.same", bounds) : say("speed.bounds", bounds);
}
