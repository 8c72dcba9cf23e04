import { expect, test } from "vitest";
import { studentQuantile } from "./student-t.ts";

// NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2: upper critical values of Student's t, as printed.
test.each([
  [1, 6.314, 12.706, 63.657],
  [2, 2.92, 4.303, 9.925],
  [5, 2.015, 2.571, 4.032],
  [10, 1.812, 2.228, 3.169],
  [30, 1.697, 2.042, 2.75],
  [60, 1.671, 2.0, 2.66],
  [100, 1.66, 1.984, 2.626],
])("with %d degrees of freedom: %d at 0.95, %d at 0.975, %d at 0.995", (degrees, ...printed) => {
  for (const [at, p] of [0.95, 0.975, 0.995].entries())
    expect(studentQuantile(p, degrees)).toBeCloseTo(printed[at] ?? Number.NaN, 3);
});

test("it mirrors itself around nothing, and outside of its bounds there is none", () => {
  expect(studentQuantile(0.5, 7)).toBeCloseTo(0, 12);
  expect(studentQuantile(0.025, 7)).toBeCloseTo(-studentQuantile(0.975, 7), 12);
  for (const p of [0, 1, -1, Number.NaN]) expect(studentQuantile(p, 7)).toBeNaN();
});
