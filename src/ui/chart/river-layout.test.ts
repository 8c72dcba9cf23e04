import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOnRiver, riverX, riverY, waterPath } from "./river-layout.ts";

const span = { from: "2026-01-01", to: "2026-12-31", today: "2026-11-24" };
const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

describe("the river", () => {
  test("runs from bank to bank", () => {
    expect(riverX("2026-01-01", span)).toBe(3);
    expect(riverX("2026-12-31", span)).toBe(97);
    expect(riverX("2026-07-02", span)).toBeCloseTo(50, 1);
  });

  test("keeps a day outside the year on its bank", () => {
    expect(riverX("2025-06-01", span)).toBe(3);
    expect(riverX("2027-06-01", span)).toBe(97);
  });

  test("never flows backwards", () => {
    const days = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const ahead = riverX(day(later), span) - riverX(day(earlier), span);
        expect(ahead).toBeCloseTo(((later - earlier) / 364) * 94, 6);
      }),
    );
  });

  test("stays within its swing", () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 97, noNaN: true }), (x) => {
        expect(Math.abs(riverY(x, 45, 13) - 45)).toBeLessThanOrEqual(13);
      }),
    );
  });

  test("carries its water as far as today, on the line on which the stones lie", () => {
    const x = riverX(span.today, span);
    const path = waterPath(x, 45, 13);
    expect(path).toMatch(/^M30,/);
    expect(path.split(",").at(-1)).toBe(String(riverY(x, 45, 13)));
  });

  test("has no bridge before its source or past its mouth", () => {
    expect(isOnRiver(span)).toBe(true);
    expect(isOnRiver({ ...span, today: "2026-12-31" })).toBe(true);
    expect(isOnRiver({ ...span, today: "2025-12-31" })).toBe(false);
    expect(isOnRiver({ ...span, today: "2027-01-01" })).toBe(false);
  });
});
