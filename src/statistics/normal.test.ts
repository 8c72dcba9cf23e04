import { expect, test } from "vitest";
import { normalQuantile } from "./normal.ts";

// Wichura (1988) prints the first three as the check of his own code; the last is the tables' 97.5 %.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798409],
  [0.975, 1.959963984540054],
])("the quantile of %d is %d", (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 12));

test("beyond the bounds there is no number", () => {
  expect([0, 1].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
