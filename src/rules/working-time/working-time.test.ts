import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { dayOf } from "#rules/day.ts";
import { lawOn } from "#rules/law.ts";
import { dueAt, type ServiceTime } from "./due.ts";
import { offDaysOf } from "./off-days.ts";
import type { DatedHours } from "./opening-hours.ts";
import { ordinaryHours } from "./ordinary-hours.ts";
import { OutsideWorkClock, workClock } from "./work-clock.ts";

const data = loadLaw("regulations");
const fourDays = [
  [480, 720],
  [780, 900],
] as const;
const hours: DatedHours[] = [
  {
    startsOn: "2020-01-01",
    weekly: { "1": fourDays, "2": fourDays, "3": fourDays, "4": fourDays, "5": [[480, 660]] },
  },
];
const off = new Set(["2025-08-17", "2025-08-18"]);
const base = { hours, isOff: (day: string) => off.has(day), utcOffsetMinutes: 420 };
const clock = workClock(base, "2025-01-01", "2026-12-31");
const at = (text: string) => new Date(`${text}:00+07:00`);
const shown = (instant: Date) => `${clock.dayOf(instant)}T${clock.timeOf(instant)}`;

test("only minutes while the counter is open count: not the noon, the evening, the weekend or a day off", () => {
  expect(clock.minutesBetween(at("2025-08-11T08:00"), at("2025-08-11T16:00"))).toBe(360); // Monday: 4 h and 2 h
  expect(clock.minutesBetween(at("2025-08-11T11:30"), at("2025-08-11T13:30"))).toBe(60);
  expect(clock.minutesBetween(at("2025-08-15T10:00"), at("2025-08-19T09:00"))).toBe(120); // Friday 60, Monday off, Tuesday 60
  expect(clock.minutesBetween(at("2025-08-11T20:00"), at("2025-08-12T07:00"))).toBe(0);
  expect(clock.minutesBetween(at("2025-08-11T10:00"), at("2025-08-11T09:00"))).toBe(-60);
});

test("what begins after closing begins with the next opening", () => {
  expect(shown(clock.afterMinutes(at("2025-08-11T14:50"), 30))).toBe("2025-08-12T08:20");
  expect(shown(clock.afterMinutes(at("2025-08-15T18:00"), 1))).toBe("2025-08-19T08:01");
  expect(shown(clock.afterMinutes(at("2025-08-11T11:00"), 60))).toBe("2025-08-11T12:00"); // to the last minute
});

test("after so many open minutes exactly so many have gone by, from wherever", () => {
  const minute = fc.integer({ min: 0, max: 400 * 1440 });
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: 5000 }), (start, minutes) => {
      const from = new Date(at("2025-01-01T00:00").getTime() + start * 60_000);
      const until = clock.afterMinutes(from, minutes);
      expect(clock.minutesBetween(from, until)).toBe(minutes);
      if (minutes > 0)
        // no earlier moment would do
        expect(clock.minutesBetween(from, new Date(until.getTime() - 60_000))).toBe(minutes - 1);
    }),
  );
});

test("parts add up to the whole", () => {
  const minute = fc.integer({ min: 0, max: 700 * 1440 });
  fc.assert(
    fc.property(minute, minute, minute, (...minutes) => {
      const [a, b, c] = minutes.map((one) => new Date(at("2025-01-01T00:00").getTime() + one * 60_000));
      if (!a || !b || !c) return;
      expect(clock.minutesBetween(a, b) + clock.minutesBetween(b, c)).toBe(clock.minutesBetween(a, c));
    }),
  );
});

test("days end when the counter closes; the day of receipt is not counted; a last day off gives way to the next", () => {
  const due = (text: string, time: ServiceTime) =>
    shown(dueAt(at(text), time, clock, lawOn(data, "2025-08-11")).value);
  expect(due("2025-08-11T09:00", { value: 1, unit: "working-day" })).toBe("2025-08-12T15:00");
  expect(due("2025-08-15T09:00", { value: 1, unit: "working-day" })).toBe("2025-08-19T15:00");
  expect(due("2025-08-14T09:00", { value: 5, unit: "working-day" })).toBe("2025-08-22T11:00");
  expect(due("2025-08-14T09:00", { value: 3, unit: "calendar-day" })).toBe("2025-08-19T15:00");
  expect(due("2025-08-11T14:50", { value: 30, unit: "minute" })).toBe("2025-08-12T08:20");
});

test("the reason names the standard, the days and what nobody has confirmed", () => {
  const { because } = dueAt(
    at("2025-08-11T09:00"),
    { value: 1, unit: "working-day" },
    clock,
    lawOn(data, "2025-08-11"),
  );
  expect(because).toMatchObject([
    {
      rule: "due-working-day",
      inputs: { received: "2025-08-11", time: 1, first: "next-working-day", closes: "15:00" },
      outcome: "2025-08-12",
      article: { confirmed: false },
    },
  ]);
});

test("outside its days the clock says so instead of guessing", () => {
  expect(() => clock.minutesBetween(at("2019-01-01T09:00"), at("2025-01-02T09:00"))).toThrow(
    OutsideWorkClock,
  );
  expect(() => clock.afterMinutes(at("2026-12-31T14:00"), 100_000)).toThrow(OutsideWorkClock);
  expect(() => clock.closingOf(at("2026-12-31T14:00"), 1, "next-working-day")).toThrow(OutsideWorkClock);
});

test("new hours hold from their day on; before the first the counter is closed", () => {
  const changed = workClock(
    { ...base, hours: [...hours, { startsOn: "2025-03-03", weekly: { "1": [[600, 660]] } }] },
    "2019-12-30",
    "2025-12-31",
  );
  expect(changed.minutesBetween(at("2025-03-03T00:00"), at("2025-03-08T00:00"))).toBe(60);
  expect(changed.minutesBetween(at("2025-02-24T00:00"), at("2025-03-01T00:00"))).toBe(4 * 360 + 180);
  expect(changed.minutesBetween(at("2019-12-30T00:00"), at("2020-01-01T00:00"))).toBe(0);
});

test("the decrees of 2025 and 2026 with all their days; the day added in August is known only from then on", () => {
  const count = (year: number, kind: string, knownOn?: string) =>
    offDaysOf(year, data, knownOn)?.value.days.filter((day) => day.kind === kind).length;
  expect([count(2025, "holiday"), count(2025, "shared-leave", "2025-08-06")]).toEqual([17, 10]);
  expect(count(2025, "shared-leave")).toBe(11);
  expect([count(2026, "holiday"), count(2026, "shared-leave")]).toEqual([17, 8]);
  expect(offDaysOf(2027, data)).toBeUndefined(); // no decree yet: nobody knows
  expect(offDaysOf(2025, data)?.value.days.map(({ day }) => day)).toContain(dayOf(2025, 8, 18));
});

test("an agency that says nothing is open 37 hours and a half from 07.30, with an hour of rest and on Fridays one and a half", () => {
  const { value, because } = ordinaryHours(lawOn(data, "2026-03-10"));
  const days = Object.values(value).map((spans = []) => ({
    opens: spans[0]?.[0],
    minutes: spans.reduce((sum, [from, to]) => sum + to - from, 0),
    rest: (spans[1]?.[0] ?? 0) - (spans[0]?.[1] ?? 0),
  }));
  expect(days.map(({ rest }) => rest)).toEqual([60, 60, 60, 60, 90]);
  expect(days.every(({ opens }) => opens === 7 * 60 + 30)).toBe(true);
  expect(days.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(37.5 * 60);
  expect(because[0]?.article).toMatchObject({ regulation: "Perpres 21/2023", confirmed: false });
});
