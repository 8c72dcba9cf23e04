import { expect, test } from "vitest";
import { meanInterval, type Sums, standardError } from "./mean-interval.ts";

/** Values of which a publication tells number, mean and standard deviation. */
function sumsOf(count: number, mean: number, deviation: number): Sums {
  return {
    count,
    sum: count * mean,
    sumOfSquares: (count - 1) * deviation * deviation + count * mean * mean,
  };
}

test("the interval of a published sample (NIST/SEMATECH e-Handbook 1.3.5.2, ZARR13.DAT)", () => {
  const interval = meanInterval(sumsOf(195, 9.26146, 0.022789));
  expect(interval?.lower).toBeCloseTo(9.258242, 5);
  expect(interval?.upper).toBeCloseTo(9.264679, 5);
});

test("a finite population narrows it: the signatures of Cochran's petition (1977, example 2.2)", () => {
  const sheets = { count: 50, sum: 1471, sumOfSquares: 54_497 };
  const ofTotal = 676 * standardError(sheets, 676); // N·s·√(1−f)/√n, printed as 1392
  expect(Math.abs(ofTotal - 1392)).toBeLessThan(0.5);
});

test("where everybody was asked nothing is left open; of one value nothing is known", () => {
  const all = { count: 3, sum: 9, sumOfSquares: 29 };
  expect(meanInterval(all, 3)).toEqual({ estimate: 3, lower: 3, upper: 3 });
  expect(meanInterval({ count: 1, sum: 4, sumOfSquares: 16 })).toBeNull();
});
