import fc from "fast-check";
import { expect, test } from "vitest";
import { daysOfColumn, isAmbiguous } from "./day-order.ts";
import { readMoment, readTime } from "./moment.ts";

test.each([
  ["2026-04-03", "2026-04-03", null],
  ["2026-04-03T08:15", "2026-04-03", 495],
  ["2026/04/03 08:15:59", "2026-04-03", 495],
  ["3/4/2026", "2026-04-03", null],
  ["03-04-26 8.15 WIB", "2026-04-03", 495],
  ["3.4.2026 13:05", "2026-04-03", 785],
  ["Jumat, 3 April 2026 pukul 08.15", "2026-04-03", 495],
  ["3 Apr 2026, 01:15 PM", "2026-04-03", 795],
  ["3-April-2026", "2026-04-03", null],
  ["46055", "2026-02-02", null], // a day as Excel keeps it
  ["46055.34375", "2026-02-02", 495],
])("%s is read", (text, day, minute) => {
  expect(readMoment(text, "day-first")).toEqual({ day, minute });
});

test.each(["", "kemarin", "31/02/2026", "2026-13-01", "3/4", "3/4/2026 25:00", "3/4/2026 8:61", "12000"])(
  "%j is no moment",
  (text) => {
    expect(readMoment(text, "day-first")).toBeNull();
  },
);

test("the order decides which of two days it is", () => {
  expect(readMoment("03/04/2026", "month-first")?.day).toBe("2026-03-04");
  expect(readMoment("13/04/2026", "month-first")).toBeNull();
});

test("a time of its own: as text, with half of day, as Excel's fraction", () => {
  expect(["08:15", "8.15", "0.34375", "12:00 AM", "12:30 pm", "1:15pm"].map(readTime)).toEqual([
    495, 495, 495, 0, 750, 795,
  ]);
  expect(["24:00", "13:00 PM", "8", "acht"].map(readTime)).toEqual([null, null, null, null]);
});

test("any day written in either order is read back in it", () => {
  const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, of] = day.split("-");
      expect(readMoment(`${of}/${month}/${year}`, "day-first")?.day).toBe(day);
      expect(readMoment(`${month}-${of}-${year}`, "month-first")?.day).toBe(day);
      expect(readMoment(day, "month-first")?.day).toBe(day);
    }),
  );
});

test("ten seconds before midnight are of the same day", () => {
  expect(readMoment("46055.99988", "day-first")).toEqual({ day: "2026-02-02", minute: 1439 });
});

test("a column shows its order by days above twelve, and that it has two orders", () => {
  expect(daysOfColumn(["13/04/2026", "03/04/2026"])).toMatchObject({ order: "day-first", isMixed: false });
  expect(daysOfColumn(["04/13/2026", "03/04/2026"])).toMatchObject({ order: "month-first", isMixed: false });
  expect(daysOfColumn(["04/13/2026", "13/04/2026"])).toMatchObject({ order: null, isMixed: true });
  expect(daysOfColumn(["03/04/2026"])).toMatchObject({ order: null, isMixed: false });
  expect([isAmbiguous("03/04/2026"), isAmbiguous("04/04/2026"), isAmbiguous("13/04/2026")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a file that a spreadsheet opened in the other order gives itself away", () => {
  const turned = ["2026-03-01", "2026-04-01", "2026-12-01", "13/01/2026", "14/01/2026", "25/01/2026"];
  expect(daysOfColumn(turned).looksTurned).toBe(true);
  expect(daysOfColumn([...turned, "2026-01-28"]).looksTurned).toBe(false);
  expect(daysOfColumn([...turned, "05/01/2026"]).looksTurned).toBe(false);
});
