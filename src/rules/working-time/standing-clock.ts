import type { ServiceTime } from "./due.ts";
import { OutsideWorkClock, type WorkClock } from "./work-clock.ts";

/**
 * Until when something has to be done after its clock stood from `stoodSince` to `runsFrom`: the open minutes that were
 * left are left again. A promise in days ends when the counter closes; what was late stays as late as it was.
 * Throws `OutsideWorkClock`.
 */
export function dueAfterStanding(
  dueAt: Date,
  { stoodSince, runsFrom }: { stoodSince: Date; runsFrom: Date },
  unit: ServiceTime["unit"],
  clock: WorkClock,
): Date {
  const left = clock.minutesBetween(stoodSince, dueAt);
  if (left <= 0) return dueAt;
  const moved = clock.afterMinutes(runsFrom, left);
  return unit === "minute" ? moved : clock.closingOf(moved, 1, "same-day");
}

/** The moment at which `share` of the open minutes from `from` to `dueAt` is left; null where the clock does not reach. */
export function momentWithLeft(from: Date, dueAt: Date, share: number, clock: WorkClock): Date | null {
  try {
    const whole = clock.minutesBetween(from, dueAt);
    return whole <= 0 ? null : clock.afterMinutes(from, Math.floor(whole * (1 - share)));
  } catch (error) {
    if (error instanceof OutsideWorkClock) return null;
    throw error;
  }
}
