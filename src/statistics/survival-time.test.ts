import { expect, test } from "vitest";
import { freireichPlacebo, freireichSixMp, maintainedAml } from "./survival.fixture.ts";
import { survival } from "./survival.ts";
import { survivalTime } from "./survival-time.ts";

// Freireich (1963) as SAS PROC LIFETEST prints it with its own log(−log) intervals.
test("half of the 6-MP arm relapsed by week 23, no later bound is known", () => {
  expect(survivalTime(survival(freireichSixMp))).toEqual({ estimate: 23, lower: 13, upper: null });
});

test("half of the placebo arm relapsed by week 8, between 4 and 11", () => {
  expect(survivalTime(survival(freireichPlacebo))).toEqual({ estimate: 8, lower: 4, upper: 11 });
});

// R: `survfit(Surv(time, status) ~ x, aml)` gives 31 for Maintained.
test("half of the maintained arm relapsed by week 31", () => {
  expect(survivalTime(survival(maintainedAml)).estimate).toBe(31);
});

test("a curve that lies on the half has its middle there", () => {
  const steps = survival([
    { time: 2, ended: 1, open: 0 },
    { time: 4, ended: 1, open: 0 },
    { time: 10, ended: 2, open: 0 },
  ]);
  expect(survivalTime(steps).estimate).toBe(7);
});

test("where fewer than half have ended, nobody knows the middle", () => {
  expect(survivalTime(survival([{ time: 2, ended: 1, open: 99 }]))).toEqual({
    estimate: null,
    lower: null,
    upper: null,
  });
  expect(survivalTime([])).toEqual({ estimate: null, lower: null, upper: null });
});
