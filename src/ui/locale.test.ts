import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { inTimeZone, speaking } from "#platform/words/words.ts";
import {
  dayNumber,
  readNumber,
  showBytes,
  showDay,
  showDays,
  showInstant,
  showList,
  showNumber,
  showRelativeDay,
  showRupiah,
  showShare,
  showTime,
} from "./locale.ts";

/** Intl sets no-break spaces; a reader of this test need not see them. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");
const english = <T>(work: () => T) => speaking("en", work);

describe("calendar days", () => {
  test("are written in the reader's language", () => {
    expect(showDay("2026-11-24")).toBe("24 November 2026");
    expect(showDay("2026-05-04", "short")).toBe("4 Mei");
    expect(showDay("2026-08-17", "full")).toBe("Senin, 17 Agustus 2026");
    expect(english(() => showDay("2026-08-17", "full"))).toBe("Monday, 17 August 2026");
    expect(plain(showDays("2026-11-24", "2026-11-28"))).toBe("24–28 November 2026");
  });

  test.each(["Pacific/Kiritimati", "America/Anchorage", "Asia/Jakarta"])(
    "do not shift on a machine in %s",
    async (zone) => {
      vi.stubEnv("TZ", zone);
      vi.resetModules();
      const fresh = await import("./locale.ts");
      expect(fresh.showDay("2026-01-01")).toBe("1 Januari 2026");
      expect(fresh.showDay("2026-12-31", "medium")).toBe("31 Des 2026");
      vi.unstubAllEnvs();
    },
  );

  test("that do not exist are refused", () => {
    for (const wrong of ["2026-02-30", "2026-13-01", "24-11-2026", "", "2026-1-1"]) {
      expect(() => dayNumber(wrong)).toThrow(RangeError);
      expect(() => dayNumber(wrong)).toThrow(RangeError); // also where it was asked before
    }
    expect(dayNumber("2024-02-29") - dayNumber("2024-02-28")).toBe(1);
  });

  test("say how far they are", () => {
    expect(showRelativeDay("2026-11-24", "2026-11-24")).toBe("hari ini");
    expect(showRelativeDay("2026-11-25", "2026-11-24")).toBe("besok");
    expect(showRelativeDay("2027-01-05", "2026-11-24")).toBe("dalam 42 hari");
    expect(english(() => showRelativeDay("2026-11-21", "2026-11-24"))).toBe("3 days ago");
  });
});

describe("instants", () => {
  const instant = new Date("2026-10-06T02:41:00Z");

  test("are shown on the clock of their zone, and say which", () => {
    expect(showInstant(instant)).toBe("6 Oktober 2026 pukul 09.41 WIB");
    expect(showInstant(instant, "Asia/Jayapura")).toBe("6 Oktober 2026 pukul 11.41 WIT");
    expect(english(() => showInstant(instant, "Asia/Makassar"))).toBe("6 October 2026 at 10:41 WITA");
    expect(showTime(instant)).toBe("09.41 WIB");
  });

  test("are on the clock of the reader's agency, whatever the reader's language", () => {
    inTimeZone("Asia/Makassar", () => {
      expect([showInstant(instant), showTime(instant)]).toEqual([
        "6 Oktober 2026 pukul 10.41 WITA",
        "10.41 WITA",
      ]);
      expect(english(() => showInstant(instant))).toBe("6 October 2026 at 10:41 WITA");
    });
    expect(english(() => inTimeZone("Asia/Jayapura", () => showTime(instant)))).toBe("11:41 WIT");
  });

  test("late in the evening in Greenwich are the next day in Palembang", () => {
    expect(showInstant(new Date("2026-12-31T17:30:00Z"))).toBe("1 Januari 2027 pukul 00.30 WIB");
  });
});

describe("numbers", () => {
  test("have the reader's separators", () => {
    expect(showNumber(10_000)).toBe("10.000");
    expect(showNumber(3.518)).toBe("3,52");
    expect(english(() => showNumber(1234.5))).toBe("1,234.5");
    expect(showShare(0.974)).toBe("97,4%");
    expect(plain(showRupiah(1_250_000))).toBe("Rp 1.250.000");
    expect(plain(showBytes(10_000_000))).toBe("10 MB");
    expect(plain(showBytes(512))).toContain("512");
    expect(showList(["XLSX", "CSV"], "or")).toBe("XLSX atau CSV");
  });

  test("are read as they are typed", () => {
    expect(readNumber("0,8")).toBe(0.8);
    expect(readNumber("6.120")).toBe(6120);
    expect(readNumber("97.4")).toBe(97.4);
    expect(readNumber(" 1.234,5 ")).toBe(1234.5);
    expect(english(() => readNumber("6,120"))).toBe(6120);
    for (const wrong of ["", "12 hari", "1.23.4", "1,2,3", "--1", "1e5"])
      expect(readNumber(wrong)).toBeUndefined();
  });

  test("survive being shown and typed back", () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(cents, fc.constantFrom("id" as const, "en" as const), (amount, locale) => {
        speaking(locale, () => expect(readNumber(showNumber(amount / 100))).toBeCloseTo(amount / 100, 5));
      }),
    );
  });
});
