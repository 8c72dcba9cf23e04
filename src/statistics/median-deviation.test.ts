import { expect, test } from "vitest";
import { medianOf } from "./median.ts";
import { medianDeviation } from "./median-deviation.ts";

/** The worked example of Leys et al. (2013), section 3. */
const published = [1, 3, 3, 6, 8, 10, 10, 1000];

test("the median and its deviation are those of the published example", () => {
  expect(medianOf(published)).toBe(7);
  expect(medianDeviation(published)).toBeCloseTo(5.1891, 4);
});

test("one is its own middle, and of none there is no middle", () => {
  expect([medianOf([4]), medianDeviation([4])]).toEqual([4, 0]);
  expect(medianOf([])).toBeNaN();
});
