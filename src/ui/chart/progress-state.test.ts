import { expect, test } from "vitest";
import { progressState } from "./progress-state.ts";

test.each([
  [1, 0.9, "reached"],
  [1.2, null, "reached"],
  [1, 1, "reached"],
  [0.92, 0.9, "on-course"],
  [0.9, 0.9, "on-course"],
  [0.612, 0.9, "late"],
  [0, 0.01, "late"],
  [0, 0, "on-course"],
  [0.3, null, "below"],
  [null, 0.9, "unknown"],
  [null, null, "unknown"],
] as const)("%s of the target where %s is expected is %s", (share, expected, state) => {
  expect(progressState(share, expected)).toBe(state);
});
