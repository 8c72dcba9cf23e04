import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "#rules/day.ts";
import { countedShare } from "./absence.ts";

const year = { startsOn: "2026-01-01", endsOn: "2026-12-31" };

const plan = fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 })).map(([a, b]) => ({
  startsOn: dayOf(2026, 1, 1 + Math.min(a, b)),
  endsOn: dayOf(2026, 1, 1 + Math.max(a, b)),
}));

describe("countedShare", () => {
  test("nothing before the start, all of it at the end and after", () => {
    expect(countedShare("2025-12-31", year, [])).toBe(0);
    expect(countedShare("2026-12-31", year, [])).toBe(1);
    expect(countedShare("2027-03-01", year, [])).toBe(1);
  });

  test("half of the days are half of the way", () => {
    expect(countedShare("2026-06-30", { startsOn: "2026-06-01", endsOn: "2026-07-30" }, [])).toBe(0.5);
  });

  test("never goes back as days pass", () => {
    const offset = fc.integer({ min: -30, max: 400 });
    fc.assert(
      fc.property(offset, offset, plan, (a, b, span) => {
        const [sooner, later] = [dayOf(2026, 1, Math.min(a, b)), dayOf(2026, 1, Math.max(a, b))];
        expect(countedShare(sooner, span, [])).toBeLessThanOrEqual(countedShare(later, span, []));
      }),
    );
  });

  test("nothing is expected on days of a pause", () => {
    const june = { startsOn: "2026-06-01", endsOn: "2026-06-20" };
    const pause = [{ startsOn: "2026-06-06", endsOn: "2026-06-15" }];
    expect(countedShare("2026-06-05", june, pause)).toBe(0.5);
    expect(countedShare("2026-06-15", june, pause)).toBe(0.5);
    expect(countedShare("2026-06-20", june, pause)).toBe(1);
  });
});
