import { expect, test } from "vitest";
import { merged } from "./counted.ts";
import { medianInterval, medianRank } from "./median-interval.ts";

// Campbell & Gardner (1988), table of ranks for 95 %: the lower one; the upper is as far from above.
test.each([
  [6, 1],
  [8, 1],
  [9, 2],
  [10, 2],
  [12, 3],
  [15, 4],
  [20, 6],
  [30, 10],
  [50, 18],
  [100, 40],
])("of %d values the one in place %d bounds the median", (count, rank) =>
  expect(medianRank(count)).toBe(rank),
);

test("five are too few: not even the lowest and the highest hold the median at 95 %", () => {
  expect(medianRank(5)).toBe(0); // 1 − 2/32 = 94 %
  expect(medianInterval([[1, 5]])).toBeNull();
  expect(medianInterval([])).toBeNull();
});

test("a million values take their places near n/2 − 1.96·√n/2", () => {
  expect(medianRank(1_000_000)).toBe(499_020); // 500000 − 0.98·1000 = 499020.02
});

test("the interval is made of values that were seen", () => {
  const values = merged([12, 15, 15, 18, 20, 22, 30, 31, 44, 90].map((value) => [value, 1]));
  expect(medianInterval(values)).toEqual({ estimate: 21, lower: 15, upper: 44 });
});
