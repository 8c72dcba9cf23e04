import { type Day, dayAfter } from "#rules/day.ts";
import type { Law } from "#rules/law.ts";
import type { AheadMatter, WaitingMatter } from "./reminder.law.ts";

const daysAWeek = 7; // not of the law: a week

/**
 * The latest day of a matter that is reminded of `today`: its last day where it has one, which may lie ahead; else the
 * day since when it is waiting, which lies behind. Whatever has an earlier day is reminded of as well.
 */
export function remindedUntil(matter: AheadMatter | WaitingMatter, today: Day, law: Law): Day {
  const ahead: Readonly<Partial<Record<string, number>>> = law.get("reminders", "ahead-weeks").value;
  const waiting: Readonly<Partial<Record<string, number>>> = law.get("reminders", "waiting-weeks").value;
  const weeks = ahead[matter] ?? -(waiting[matter] ?? 0);
  return dayAfter(today, weeks * daysAWeek);
}

/** Nobody who heard of a thing after this day hears of it again `today`. */
export function heardUntil(today: Day, law: Law): Day {
  return dayAfter(today, -law.get("reminders", "repeat-weeks").value * daysAWeek);
}
