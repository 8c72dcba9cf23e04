import { OutsideWorkClock, type WorkClock } from "./work-clock.ts";

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
