import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateOfIso,
  dateOfSerial,
  isBuiltInDateFormat,
  isDateFormat,
  momentOfIso,
  momentOfSerial,
  serialOfDate,
} from "./dates.ts";

describe("Excel's day numbers", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [46023, "2026-01-01"],
    [46023.999, "2026-01-01"],
    [2958465, "9999-12-31"],
    [2958466, undefined],
    [0.5, undefined],
    [-1, undefined],
  ])("%d is %s", (serial, date) => {
    expect(dateOfSerial(serial, false)).toBe(date);
  });

  it("start four years and a day later on old Macs", () => {
    expect(dateOfSerial(0, true)).toBe("1904-01-01");
  });

  it("go there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(serialOfDate(dateOfSerial(serial, false) ?? "")).toBe(serial);
      }),
    );
  });

  it.each(["2026-02-29", "2026-13-01", "26-01-01", "1900-01-01", "hari ini", ""])("%j has none", (text) => {
    expect(serialOfDate(text)).toBeUndefined();
  });

  it("keep their time to the minute where asked", () => {
    expect(momentOfSerial(46023.34375, false)).toBe("2026-01-01T08:15");
    expect(momentOfSerial(46023, false)).toBe("2026-01-01");
    expect(momentOfSerial(46023.99999, false)).toBe("2026-01-02"); // Excel shows midnight
    expect(momentOfSerial(0.34375, false)).toBeUndefined(); // a time alone is no day
    expect([momentOfIso("2026-01-31T10:05:09"), momentOfIso("2026-01-31T00:00:00")]).toEqual([
      "2026-01-31T10:05",
      "2026-01-31",
    ]);
  });

  it("come from ISO cells too", () => {
    expect(dateOfIso("2026-01-31T10:00:00Z")).toBe("2026-01-31");
    expect(dateOfIso("31/01/2026")).toBeUndefined();
  });
});

describe("a number format shows a day", () => {
  it.each(["dd/mm/yyyy", "[$-421]dd mmmm yyyy;@", "mmm-yy", "yyyy", "d", "mmmm", "DD/MM/YY", "m/d/yy h:mm"])(
    "%s",
    (code) => {
      expect(isDateFormat(code)).toBe(true);
    },
  );

  it.each([
    "General",
    "Standard",
    "0",
    "#,##0.00",
    "@",
    "h:mm",
    "mm:ss",
    "[h]:mm:ss",
    '0 "hari"',
    "[Red]0",
    '"Rp"#,##0',
    "0\\d",
    "_d0",
  ])("not %s", (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  it("by Excel's own numbers", () => {
    expect([14, 17, 22, 30].every(isBuiltInDateFormat)).toBe(true);
    expect([0, 2, 18, 21, 45, 49].some(isBuiltInDateFormat)).toBe(false);
  });
});
