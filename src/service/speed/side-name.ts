import { currentLocale } from "#platform/words/words.ts";
import type { Side } from "./speed.schema.ts";
import { showTimeOfDay } from "./time-of-day.ts";

export function isSlotSide(side: Side): side is "weekday" | "hour" {
  return side === "weekday" || side === "hour";
}

/** "Senin", or "08.00". */
export function showSide(side: "weekday" | "hour", key: string): string {
  return side === "weekday" ? showWeekday(Number(key), "long") : showTimeOfDay(Number(key));
}

/** An ISO weekday in the reader's language: 1 is Monday. */
export function showWeekday(weekday: number, style: "long" | "short"): string {
  const monday = Date.UTC(2024, 0, 1); // not of the law: any Monday
  const format = new Intl.DateTimeFormat(currentLocale() === "id" ? "id-ID" : "en-GB", {
    weekday: style,
    timeZone: "UTC",
  });
  return format.format(monday + (weekday - 1) * 86_400_000);
}
