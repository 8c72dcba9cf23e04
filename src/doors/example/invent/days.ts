import { addDays } from "#platform/clock/clock.ts";

/** The working day at or before `day`: nobody agrees on a Sunday. Holidays are worked through, as the file of none says. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, -2) : day;
}

/** The working day at or after `day`, for what must not come before something else. */
export function workdayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}
