import fc from "fast-check";
import { expect, test } from "vitest";
import { superiority } from "./superiority.ts";

// Pain scores after surgery (Brunner & Munzel 2000, table 2): 14 with Y, 11 with N, on a scale from 1 to 5.
// Published: estimate 0.788961, statistic 3.1375.
const withY = [11, 2, 0, 1, 0]; // 1 2 1 1 1 1 1 1 1 1 2 4 1 1
const withN = [3, 1, 4, 2, 1]; // 3 3 4 3 1 2 3 1 1 5 4

test("the published pain scores", () => {
  const found = superiority(withY, withN);
  expect(found?.estimate).toBeCloseTo(0.788961, 6);
  expect(found?.standardErrors).toBeCloseTo(3.1375, 4);
  expect(found?.lower).toBeGreaterThan(0.5);
});

test("one person says nothing about a group", () => expect(superiority([1, 0], [3, 4])).toBeNull());

test("two groups alike are told apart by nothing; two that do not overlap, by everything", () => {
  expect(superiority([2, 3, 2], [2, 3, 2])).toMatchObject({ estimate: 0.5, standardErrors: 0 });
  expect(superiority([5, 0], [0, 5])).toMatchObject({
    estimate: 1,
    standardErrors: Number.POSITIVE_INFINITY,
  });
  expect(superiority([5, 0], [0, 9])?.lower).toBeCloseTo(0.5655, 4); // Newcombe's limits of 5 of 5
  expect(superiority([5, 0], [0, 9])?.upper).toBe(1);
});

test("turned around, the chance is the other side of one half", () => {
  const group = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(group, group, (first, second) => {
      const [one, other] = [superiority(first, second), superiority(second, first)];
      if (!one || !other) return true;
      const mirrored =
        Math.abs(one.estimate + other.estimate - 1) < 1e-9 && Math.abs(one.lower + other.upper - 1) < 1e-9;
      return mirrored && one.lower >= 0 && one.upper <= 1;
    }),
  );
});
