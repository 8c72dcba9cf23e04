import { say } from "#platform/words/words.ts";
import { showNumber } from "#ui/locale.ts";

/** "3 hari", "2,5 hari"; that nobody can say yet where too few have come so far. */
export function showDays(days: number | null): string {
  if (days === null) return say("complaint.overview.unknown");
  if (days === 0) return say("complaint.overview.same-day");
  return say("complaint.overview.days", { count: showNumber(days, Number.isInteger(days) ? 0 : 1) });
}

/** "antara 2 hari dan 5 hari", or that nobody can say. */
export function showBounds(lower: number | null, upper: number | null): string {
  if (lower === null) return say("complaint.overview.bounds.none");
  if (upper === null) return say("complaint.overview.bounds.from", { lower: showDays(lower) });
  return say("complaint.overview.bounds", { lower: showDays(lower), upper: showDays(upper) });
}
