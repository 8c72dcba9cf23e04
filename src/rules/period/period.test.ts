import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { dayOf, daysBetween } from "#rules/day.ts";
import { lawOn } from "#rules/law.ts";
import { annualInterval, periodicIntervals, planningDeadline } from "./period.ts";

const law = lawOn(loadLaw("regulations"), "2026-06-30");
const year = { startsOn: "2026-01-01", endsOn: "2026-12-31" };

const plan = fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 })).map(([a, b]) => ({
  startsOn: dayOf(2026, 1, 1 + Math.min(a, b)),
  endsOn: dayOf(2026, 1, 1 + Math.max(a, b)),
}));

describe("periodicIntervals", () => {
  test("a full year has twelve months, in order", () => {
    const months = periodicIntervals(year, "monthly", law);
    expect(months.map((month) => month.code).join(" ")).toBe(
      "m01 m02 m03 m04 m05 m06 m07 m08 m09 m10 m11 m12",
    );
    expect(months[1]).toMatchObject({ startsOn: "2026-02-01", endsOn: "2026-02-28" });
  });

  test("the intervals cover the plan exactly: no gap, no overlap, nothing outside", () => {
    fc.assert(
      fc.property(plan, fc.constantFrom("monthly", "quarterly"), (span, cadence) => {
        const intervals = periodicIntervals(span, cadence, law);
        expect(intervals[0]?.startsOn).toBe(span.startsOn);
        expect(intervals.at(-1)?.endsOn).toBe(span.endsOn);
        for (const [index, interval] of intervals.entries()) {
          const next = intervals[index + 1];
          if (next) expect(daysBetween(interval.endsOn, next.startsOn)).toBe(1);
        }
      }),
    );
  });

  test("no regulation names a last day for them, and they say so", () => {
    expect(periodicIntervals(year, "quarterly", law)[0]?.dueOn).toEqual({ state: "not-known-yet" });
  });
});

test("the annual evaluation covers the plan and is due in the January after", () => {
  expect(annualInterval({ startsOn: "2026-05-18", endsOn: "2026-12-31" }, law)).toEqual({
    code: "annual",
    startsOn: "2026-05-18",
    endsOn: "2026-12-31",
    dueOn: { state: "known", value: "2027-01-31" },
  });
});

test("the planning deadline comes with its article", () => {
  const { day, source } = planningDeadline(2027, law);
  expect(day).toBe("2027-01-31");
  expect(source.regulation).toBe("PermenPAN-RB 6/2022");
});
