import { dayAfter } from "#rules/day.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import { type WorkClock, workClock } from "#rules/working-time/work-clock.ts";

/** A counter in Jakarta that is open from eight to three on the days of the working week. */
export function workWeekClock(data: LawData, day: string): WorkClock {
  const week = lawOn(data, day).get("working-days", "work-week").value;
  const off = new Set(
    [2025, 2026].flatMap((year) => offDaysOf(year, data)?.value.days.map((each) => each.day) ?? []),
  );
  const weekly = Object.fromEntries(week.map((weekday) => [String(weekday), [[480, 900] as const]]));
  const base = {
    hours: [{ startsOn: "2020-01-01", weekly }],
    isOff: (each: string) => off.has(each),
    utcOffsetMinutes: 420,
  };
  return workClock(base, dayAfter(day, -30), dayAfter(day, 200));
}
