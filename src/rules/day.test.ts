import { expect, test } from "vitest";
import { dayOf, daysBetween, isDay } from "./day.ts";

test.each(["2024-02-29", "2026-12-31", "0050-01-01"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "", "2026-04-31"])(
  "%s is not a day",
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test("day 0 is the last day of the month before", () => {
  expect(dayOf(2024, 3, 0)).toBe("2024-02-29");
  expect(dayOf(2026, 13, 0)).toBe("2026-12-31");
});

test("counts whole days, also over a leap day and backwards", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2026-01-02", "2026-01-01")).toBe(-1);
});
