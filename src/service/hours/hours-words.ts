import { say } from "#platform/words/words.ts";
import type { OpenSpan } from "#rules/working-time/opening-hours.ts";
import { showList } from "#ui/locale.ts";
import { type Weekly, weekdays } from "./hours.schema.ts";

/** 480 → "08.00", as clocks are written here. */
export function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(".");
}

/** "08.00–12.00, 13.00–15.00"; "" where it is closed. */
export function spansInWords(spans: readonly OpenSpan[] = []): string {
  return spans.map(spanInWords).join(", ");
}

function spanInWords([from, to]: OpenSpan): string {
  return `${clockOf(from)}–${clockOf(to)}`;
}

/** Days with the same hours together: [{days: "Senin–Kamis", hours: "08.00–12.00, 13.00–15.00"}, …]. */
export function weekInWords(weekly: Weekly): { days: string; hours: string }[] {
  return weekOf(weekly, spansInWords).map(({ days, hours }) => ({
    days,
    hours: hours || say("hours.closed"),
  }));
}

function weekOf(weekly: Weekly, inWords: (spans: readonly OpenSpan[]) => string) {
  const groups: { first: string; last: string; hours: string }[] = [];
  for (const day of weekdays) {
    const hours = inWords(weekly[day] ?? []);
    const before = groups.at(-1);
    if (before?.hours === hours) before.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  return groups.map(({ first, last, hours }) => ({
    days: first === last ? weekdayName(first) : `${weekdayName(first)}–${weekdayName(last)}`,
    hours,
  }));
}

/** "Senin–Kamis 08.00–12.00 dan 13.00–15.00; Jumat 08.00–14.00": a break is told, so that nobody comes in it. */
export function weekInShort(weekly: Weekly): string {
  return weekOf(weekly, (spans) => showList(spans.map(spanInWords), "and"))
    .filter(({ hours }) => hours !== "")
    .map(({ days, hours }) => `${days} ${hours}`)
    .join("; ");
}

export function weekdayName(day: string): string {
  const known = weekdays.find((one) => one === day);
  return known ? say(`hours.weekday.${known}`) : day;
}

/**
 * What somebody typed: "08.00–12.00, 13:00-15:00", "8-12". Empty is closed; null where it cannot be read.
 */
export function readSpans(typed: string): [number, number][] | null {
  if (typed.trim() === "" || /^(tutup|libur|closed|-|–)$/i.test(typed.trim())) return [];
  const spans = typed.split(/[,;]|\bdan\b|\band\b/).map(readSpan);
  return spans.every((span) => span !== null) ? spans : null;
}

function readSpan(text: string): [number, number] | null {
  const time = String.raw`(\d{1,2})(?:[.:](\d{2}))?`;
  const parts = new RegExp(`^\\s*${time}\\s*(?:[-–—]|sampai|s\\.?d\\.?|to)\\s*${time}\\s*$`, "i").exec(text);
  if (!parts) return null;
  const [, fromHour, fromMinute = "0", toHour, toMinute = "0"] = parts;
  if (Number(fromMinute) > 59 || Number(toMinute) > 59) return null;
  return [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)];
}
