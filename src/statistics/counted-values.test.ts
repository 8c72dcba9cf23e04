import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedValues, exactValuesMax, putTogether } from "./counted-values.ts";
import { medianOf } from "./median.ts";
import { quantile } from "./quantile.ts";

function listOf(values: readonly number[]): CountedValues {
  return putTogether([{ values: values.map((value) => [value, 1] as const), rounded: false }]);
}

const minutes = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 60 });

describe("quantiles of counted values", () => {
  it("are those that PostgreSQL and R (type 7) give", () => {
    const { values } = listOf([3, 6, 7, 8, 8, 10, 13, 15, 16, 20]); // quantile(x, c(.5, .9), type = 7)
    expect(quantile(values, 0.5)).toBe(9);
    expect(quantile(values, 0.9)).toBeCloseTo(16.4, 10);
    expect([quantile(values, 0), quantile(values, 1)]).toEqual([3, 20]);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it("of parts put together are those of all values, not the mean of the parts'", () => {
    const [one, other] = [
      [1, 2, 3],
      [100, 200, 300, 400, 500],
    ];
    const whole = putTogether([listOf(one ?? []), listOf(other ?? [])]);
    expect(quantile(whole.values, 0.5)).toBe(150);
    expect(quantile(whole.values, 0.5)).not.toBe((2 + 300) / 2);
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        fc.pre(a.length + b.length > 0);
        const { values } = putTogether([listOf(a), listOf(b)]);
        expect(quantile(values, 0.5)).toBe(medianOf([...a, ...b]));
      }),
    );
  });
});

describe("beyond the limit of different values", () => {
  const many = Array.from({ length: exactValuesMax + 1 }, (_, at) => 10_000 + at * 7);

  it("each moves by half a per cent at most, and none is lost", () => {
    const { values, rounded } = listOf(many);
    expect(rounded).toBe(true);
    expect(values.length).toBeLessThan(many.length);
    expect(values.reduce((sum, [, times]) => sum + times, 0)).toBe(many.length);
    for (const p of [0, 0.1, 0.5, 0.9, 1]) {
      const exact = quantile(
        many.map((value) => [value, 1]),
        p,
      );
      expect(Math.abs(quantile(values, p) / exact - 1)).toBeLessThanOrEqual(0.005);
    }
  });

  it("the order in which parts are put together makes no difference", () => {
    const big = listOf(many);
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [one, other] = [listOf(a), listOf(b)];
        const left = putTogether([putTogether([big, one]), other]);
        const right = putTogether([big, putTogether([other, one])]);
        expect(left).toEqual(right);
      }),
      { numRuns: 20 },
    );
  });

  it("what is at the limit stays as it is", () => {
    const { values, rounded } = listOf(many.slice(1));
    expect(rounded).toBe(false);
    expect(values.length).toBe(exactValuesMax);
  });
});
