import { type Lasted, mergedLasted } from "./survival.ts";

function lasted(ended: readonly number[], open: readonly number[]): Lasted[] {
  return mergedLasted([
    ...ended.map((time) => ({ time, ended: 1, open: 0 })),
    ...open.map((time) => ({ time, ended: 0, open: 1 })),
  ]);
}

/** Weeks of remission, Freireich et al., Blood 21 (1963) 699–716. */
export const freireichSixMp = lasted(
  [6, 6, 6, 7, 10, 13, 16, 22, 23],
  [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
);
export const freireichPlacebo = lasted(
  [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
  [],
);

/** Weeks of remission with maintained chemotherapy, R. G. Miller, Survival Analysis (1981), p. 49; `aml` of R. */
export const maintainedAml = lasted([9, 13, 18, 23, 31, 34, 48], [13, 28, 45, 161]);
