import fc from "fast-check";
import { expect, test } from "vitest";
import { proportion } from "./proportion.ts";

// Newcombe (1998), table I, method 3: 95 % limits as printed.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%d of %d lies between %d and %d", (count, of, lower, upper) => {
  const interval = proportion(count, of);
  expect(interval?.lower).toBeCloseTo(lower, 4);
  expect(interval?.upper).toBeCloseTo(upper, 4);
});

test("of nobody there is no proportion", () => expect(proportion(0, 0)).toBeNull());

test("it holds the estimate, stays between 0 and 1, and mirrors itself", () => {
  const some = fc
    .integer({ min: 1, max: 5000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(some, ([count, of]) => {
      const [one, other] = [proportion(count, of), proportion(of - count, of)];
      if (!one || !other) return false;
      const within =
        one.lower >= 0 &&
        one.lower <= one.estimate + 1e-12 &&
        one.upper >= one.estimate - 1e-12 &&
        one.upper <= 1;
      return within && Math.abs(one.lower - (1 - other.upper)) < 1e-12;
    }),
  );
});
