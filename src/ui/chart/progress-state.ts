/** Where an indicator stands against where it should stand today. */
export type ProgressState = "reached" | "on-course" | "late" | "below" | "unknown";

/**
 * `share` is how much of the target is reached (1 is all of it), `expected` how much should be by today; both
 * from 0 up, null when not known. What has no place where it should be today (a percentage, a waiting time) should be right
 * on every day: it is reached or below.
 */
export function progressState(share: number | null, expected: number | null): ProgressState {
  if (share === null) return "unknown";
  if (share >= 1) return "reached";
  if (expected === null) return "below";
  return share < expected ? "late" : "on-course";
}
