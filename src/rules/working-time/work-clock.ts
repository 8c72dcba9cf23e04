import { type Day, dayAfter, daysBetween } from "#rules/day.ts";
import { type DatedHours, type OpenSpan, spansOn } from "./opening-hours.ts";

/** What a counter's clock goes by. `isOff`: whether the whole day is off, be it the country's or the unit's own. */
export type WorkClockBase = {
  readonly hours: readonly DatedHours[];
  readonly isOff: (day: Day) => boolean;
  /** Minutes east of UTC where the counter is; Indonesia keeps no summer time. */
  readonly utcOffsetMinutes: number;
};

/** The moment lies outside the days that the clock was made for. */
export class OutsideWorkClock extends RangeError {
  readonly code = "working-time.outside";
}

/**
 * Counts the minutes during which a counter is open, from `firstDay` to `lastDay`. Made once for many questions: each
 * costs O(log days), since the minutes up to each day are summed up beforehand. All methods throw `OutsideWorkClock`.
 */
export type WorkClock = {
  /** Whole open minutes from one instant to another; negative where `to` is earlier. */
  minutesBetween(from: Date, to: Date): number;
  /** The instant at which `minutes` open minutes have gone by since `from`: the earliest one. */
  afterMinutes(from: Date, minutes: number): Date;
  /** When the counter closes on the `count`th open day, of which the first is the day of `from` or the one after it. */
  closingOf(from: Date, count: number, first: "same-day" | "next-working-day"): Date;
  /** The day "YYYY-MM-DD" at the counter. */
  dayOf(at: Date): Day;
  /** The time "14:30" at the counter. */
  timeOf(at: Date): string;
  isOpen(at: Date): boolean;
  /** When it is open on a day. */
  spansOf(day: Day): readonly OpenSpan[];
};

/**
 * Sums up the open minutes of the days from `firstDay` to `lastDay`, both included. Source: working days and opening
 * hours count (UU 25/2009), minutes are ours.
 */
export function workClock(base: WorkClockBase, firstDay: Day, lastDay: Day): WorkClock {
  const days = daysBetween(firstDay, lastDay) + 1;
  const spans = Array.from({ length: days }, (_, at) => openOn(dayAfter(firstDay, at), base));
  const before = sumsBefore(spans);
  const midnightMs = Date.parse(firstDay) - base.utcOffsetMinutes * minuteMs;
  const place = (instant: Date) => placeOf(instant.getTime() - midnightMs, days);
  const elapsed = (instant: Date) => {
    const { day, minute } = place(instant);
    return (before[day] ?? 0) + openUntil(minute, spans[day] ?? []);
  };
  const instantAt = (day: number, minute: number) => new Date(midnightMs + (day * 1440 + minute) * minuteMs);
  return {
    minutesBetween: (from, to) =>
      Math.floor(Math.abs(elapsed(to) - elapsed(from))) * (to < from ? -1 : 1) || 0,
    afterMinutes(from, minutes) {
      if (minutes <= 0) return from;
      const wanted = elapsed(from) + minutes;
      const day = firstReaching(before, wanted) - 1;
      if (day >= days) throw new OutsideWorkClock("working-time.outside");
      return instantAt(day, minuteReaching(wanted - (before[day] ?? 0), spans[day] ?? []));
    },
    closingOf(from, count, first) {
      let day = place(from).day + (first === "same-day" ? 0 : 1);
      for (let left = count; day < days; day += 1) {
        const closing = spans[day]?.at(-1)?.[1];
        if (closing !== undefined) left -= 1;
        if (closing !== undefined && left <= 0) return instantAt(day, closing);
      }
      throw new OutsideWorkClock("working-time.outside");
    },
    dayOf: (at) => dayAfter(firstDay, place(at).day),
    timeOf(at) {
      const minute = Math.floor(place(at).minute);
      return [Math.floor(minute / hourMinutes), minute % hourMinutes]
        .map((part) => String(part).padStart(2, "0"))
        .join(":");
    },
    isOpen(at) {
      const { day, minute } = place(at);
      return (spans[day] ?? []).some(([from, to]) => from <= minute && minute < to);
    },
    spansOf(day) {
      const at = daysBetween(firstDay, day);
      if (at < 0 || at >= days) throw new OutsideWorkClock("working-time.outside");
      return spans[at] ?? [];
    },
  };
}

const minuteMs = 60_000;
const hourMinutes = 60; // not of the law: of a clock

function openOn(day: Day, { hours, isOff }: WorkClockBase): readonly OpenSpan[] {
  return isOff(day) ? [] : spansOn(day, hours);
}

/** How many minutes are open before each day; one entry more than days, so that the last is the whole. */
function sumsBefore(spans: readonly (readonly OpenSpan[])[]): number[] {
  const sums = [0];
  for (const ofDay of spans) sums.push((sums.at(-1) ?? 0) + openUntil(1440, ofDay));
  return sums;
}

function placeOf(sinceMs: number, days: number): { day: number; minute: number } {
  const day = Math.floor(sinceMs / (1440 * minuteMs));
  if (!(day >= 0 && day < days)) throw new OutsideWorkClock("working-time.outside");
  return { day, minute: sinceMs / minuteMs - day * 1440 };
}

function openUntil(minute: number, spans: readonly OpenSpan[]): number {
  return spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(minute, to) - from), 0);
}

/** The first place in `sums`, which never falls, that is at least `wanted`; past the end where none is. */
function firstReaching(sums: readonly number[], wanted: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The minute of the day by which `wanted` (more than none) minutes were open. */
function minuteReaching(wanted: number, spans: readonly OpenSpan[]): number {
  let left = wanted;
  for (const [from, to] of spans) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  throw new OutsideWorkClock("working-time.outside");
}
