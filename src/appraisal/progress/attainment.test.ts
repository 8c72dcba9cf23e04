import fc from "fast-check";
import { expect, test } from "vitest";
import { attainment, expectedToday } from "./attainment.ts";

test.each([
  ["at-least", 100, 40, 0.4, false],
  ["at-least", 100, 120, 1.2, true],
  ["at-least", 0, 0, 1, true],
  ["at-most", 1, 0.8, 1, true], // one working day at most, 0.8 on average
  ["at-most", 1, 2, 0.5, false],
  ["at-most", 0, 3, 0, false], // no complaint at all, and there were three
  ["exactly", 12, 12, 1, true],
  ["exactly", 12, 9, 0.75, false],
] as const)("%s %d, reached %d", (comparison, target, value, share, isReached) => {
  expect(attainment({ comparison, target }, value)).toEqual({ share, isReached });
});

test("without a number there is no share, and nothing is reached by silence", () => {
  expect(attainment({ comparison: "at-least", target: null }, 5)).toEqual({ share: null, isReached: false });
  expect(attainment({ comparison: "at-most", target: 5 }, null)).toEqual({ share: null, isReached: false });
});

test("coming closer never lowers the share", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 999 }), (target, value) => {
      const share = (at: number) => attainment({ comparison: "at-least", target }, at).share ?? 0;
      expect(share(value + 1)).toBeGreaterThanOrEqual(share(value));
    }),
  );
});

test("only what is counted up has a place to be today", () => {
  const files = { aspect: "quantity", comparison: "at-least", target: 10_000, unit: "berkas" } as const;
  expect(expectedToday(files, 0.9)).toBe(0.9);
  expect(expectedToday({ ...files, unit: "%" }, 0.9)).toBeNull();
  expect(expectedToday({ ...files, aspect: "time", comparison: "at-most" }, 0.9)).toBeNull();
  expect(expectedToday({ ...files, target: null }, 0.9)).toBeNull();
});
