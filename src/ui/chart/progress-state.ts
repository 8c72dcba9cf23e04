/** Where an indicator stands against where it should stand today. */
export type ProgressState = "reached" | "on-course" | "late" | "unknown";

/**
 * `share` is how much of the target is reached (1 is all of it), `expected` how much should be by today; both
 * from 0 up, null when not known. Without an expectation nothing is late.
 */
export function progressState(share: number | null, expected: number | null): ProgressState {
  if (share === null) return "unknown";
  if (share >= 1) return "reached";
  return expected !== null && share < expected ? "late" : "on-course";
}
