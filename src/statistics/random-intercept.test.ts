import fc from "fast-check";
import { expect, test } from "vitest";
import { type Group, randomIntercept } from "./random-intercept.ts";

function groupOf(values: readonly number[]): Group {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    count: values.length,
    mean,
    sumOfSquares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0),
  };
}

// Dyestuff (Davies & Goldsmith 1972, table 6.1); REML estimates and predictions as in D. Bates, lme4 (2010), ch. 1.
const dyestuff = [
  [1545, 1440, 1440, 1520, 1580],
  [1540, 1555, 1490, 1560, 1495],
  [1595, 1550, 1605, 1510, 1560],
  [1445, 1440, 1595, 1465, 1545],
  [1595, 1630, 1515, 1635, 1625],
  [1520, 1455, 1450, 1480, 1445],
].map(groupOf);

test("the published estimates of the dyestuff batches", () => {
  const found = randomIntercept(dyestuff);
  expect(found?.mean).toBeCloseTo(1527.5, 6);
  expect(found?.betweenVariance).toBeCloseTo(1764.05, 1);
  expect(found?.withinVariance).toBeCloseTo(2451.25, 1);
  const effects = found?.effects.map(({ estimate }) => estimate) ?? [];
  for (const [index, published] of [
    -17.60685, 0.3912634, 28.5622256, -23.0845385, 56.7331877, -44.9952868,
  ].entries())
    expect(effects[index]).toBeCloseTo(published, 3);
});

test("groups that differ less than chance would make them are said not to differ", () => {
  const found = randomIntercept(
    [
      [1, 9, 5],
      [2, 8, 5],
      [3, 7, 5],
    ].map(groupOf),
  );
  expect(found?.betweenVariance).toBe(0);
  expect(found?.effects.map(({ estimate }) => estimate)).toEqual([0, 0, 0]);
});

test("of one group, of single values, and of no variation nothing can be told", () => {
  expect(randomIntercept([groupOf([1, 2, 3])])).toBeNull();
  expect(randomIntercept([groupOf([1]), groupOf([2])])).toBeNull();
  expect(randomIntercept([groupOf([2, 2]), groupOf([4, 4])])).toBeNull();
});

test("the fewer a group has, the nearer it is drawn to the mean, and the wider its interval", () => {
  const same = (times: number) => groupOf(Array.from({ length: times }, () => [3, 5]).flat());
  const others = [
    [1, 2],
    [2, 3, 1, 2],
    [2, 1, 3],
    [4, 4, 5, 5],
  ].map(groupOf);
  const found = randomIntercept([same(1), same(10), ...others]);
  const [few, many] = found?.effects ?? [];
  expect(few?.estimate).toBeGreaterThan(0);
  expect(many?.estimate).toBeGreaterThan(few?.estimate ?? 0);
  expect((few?.upper ?? 0) - (few?.lower ?? 0)).toBeGreaterThan((many?.upper ?? 0) - (many?.lower ?? 0));
});

test("another scale or another zero changes nothing but the scale", () => {
  const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(values, { minLength: 2, maxLength: 12 }), (all) => {
      const plain = randomIntercept(all.map(groupOf));
      const moved = randomIntercept(all.map((group) => groupOf(group.map((value) => 10 * value + 7))));
      if (!plain || !moved) return plain === moved;
      return plain.effects.every(
        ({ estimate }, index) => Math.abs(10 * estimate - (moved.effects[index]?.estimate ?? 0)) < 1e-2,
      );
    }),
  );
});
