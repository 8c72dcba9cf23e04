import { OutsideWorkClock, type WorkClock } from "#rules/working-time/work-clock.ts";

const minuteMs = 60_000;
const dayMinutes = 1440; // not of the law: of a clock

export type OpenNow = { is: "open"; until: Date } | { is: "closed"; again: Date } | { is: "unknown" };

/**
 * Whether a counter is open at a moment; until when without a break, or when again. Unknown where no hours are known.
 * Whoever comes in the noon break stands before a closed door, so a break ends it too.
 */
export function openNow(clock: WorkClock, now: Date): OpenNow {
  try {
    if (clock.isOpen(now)) return { is: "open", until: endOfSpan(clock, now) };
    // the first open minute from now on ends one minute after the counter opens
    return { is: "closed", again: new Date(clock.afterMinutes(now, 1).getTime() - minuteMs) };
  } catch (error) {
    if (error instanceof OutsideWorkClock) return { is: "unknown" };
    throw error;
  }
}

function endOfSpan(clock: WorkClock, now: Date): Date {
  const [hour = 0, minute = 0] = clock.timeOf(now).split(":").map(Number);
  const at = hour * 60 + minute;
  const span = clock.spansOf(clock.dayOf(now)).find(([from, to]) => from <= at && at < to);
  const leftMinutes = (span?.[1] ?? dayMinutes) - at;
  return new Date(Math.floor(now.getTime() / minuteMs) * minuteMs + leftMinutes * minuteMs);
}
