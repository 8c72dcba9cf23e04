import { showMinutes as showOpenMinutes } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";

const sayMinutesUpTo = 120; // nobody says "0,3 hari"

/**
 * Open minutes as a person says them: "45 menit", "6,5 jam"; and where it is known how long the counter is open a day,
 * what takes longer than that in working days: "3,3 hari kerja".
 */
export function showMinutes(minutes: number | null, dayMinutes: number | null = null): string {
  if (minutes === null) return say("speed.unknown");
  if (dayMinutes !== null && minutes > Math.max(dayMinutes, sayMinutesUpTo))
    return say("speed.days", { count: Math.round((minutes / dayMinutes) * 10) / 10 });
  return showOpenMinutes(minutes);
}

/** "antara 40 menit dan 2,1 jam", or that nobody can say. */
export function showBounds(lower: number | null, upper: number | null): string {
  if (lower === null && upper === null) return say("speed.bounds.none");
  if (upper === null) return say("speed.bounds.from", { lower: showMinutes(lower) });
  const bounds = { lower: showMinutes(lower), upper: showMinutes(upper) };
  return bounds.lower === bounds.upper ? say("speed.bounds.same", bounds) : say("speed.bounds", bounds);
}
