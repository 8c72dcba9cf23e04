import fc from "fast-check";
import { expect, test } from "vitest";
import { merged } from "./counted.ts";
import { orderStatistic, quantile } from "./quantile.ts";

const each = (values: readonly number[]) => merged(values.map((value) => [value, 1]));

// Motor Trend 1974, `quantile(mtcars$mpg)` as R prints it.
const milesPerGallon = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
  30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
];

test.each([
  [0, 10.4],
  [0.25, 15.425],
  [0.5, 19.2],
  [0.75, 22.8],
  [1, 33.9],
])("at %d the cars' miles are %d", (p, value) =>
  expect(quantile(each(milesPerGallon), p)).toBeCloseTo(value),
);

// Microsoft's example of PERCENTILE.INC.
test("spreadsheets give the same", () => expect(quantile(each([1, 2, 3, 4]), 0.3)).toBeCloseTo(1.9));

test("values told by their counts are the same as told one by one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, p) => {
        const sorted = values.toSorted((one, other) => one - other);
        const place = (sorted.length - 1) * p;
        const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.floor(place) + 1]];
        expect(quantile(each(values), p)).toBeCloseTo(low + (place % 1) * (high - low), 9);
      },
    ),
  );
});

test("of none there is none", () => {
  expect([quantile([], 0.5), orderStatistic([[3, 2]], 0), orderStatistic([[3, 2]], 3)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});
