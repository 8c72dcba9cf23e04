import type { Day } from "#rules/day.ts";

/** From and to as minutes after midnight; to the moment of `to`, not with it. */
export type OpenSpan = readonly [from: number, to: number];

/** When counters are open, by ISO weekday ("1" is Monday), in order and without overlap; a day left out is closed. */
export type WeeklyHours = Readonly<
  Partial<Record<"1" | "2" | "3" | "4" | "5" | "6" | "7", readonly OpenSpan[]>>
>;

/** Hours that hold from a day on. */
export type DatedHours = { readonly startsOn: Day; readonly weekly: WeeklyHours };

/** The spans of `day` by the hours that hold then: those with the newest start; none before the first. */
export function spansOn(day: Day, hours: readonly DatedHours[]): readonly OpenSpan[] {
  const weekday = isoWeekday(day);
  const held = hours
    .filter(({ startsOn }) => startsOn <= day)
    .reduce<DatedHours | undefined>(
      (best, one) => (best && best.startsOn > one.startsOn ? best : one),
      undefined,
    );
  return held?.weekly[weekday] ?? [];
}

/** "1" is Monday (ISO 8601). */
export function isoWeekday(day: Day): keyof WeeklyHours & string {
  const weekdays = ["7", "1", "2", "3", "4", "5", "6"] as const;
  return weekdays[new Date(day).getUTCDay()] ?? "7";
}
