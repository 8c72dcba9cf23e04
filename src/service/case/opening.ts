import { OutsideWorkClock, type WorkClock } from "#rules/working-time/work-clock.ts";

const minuteMs = 60_000;

/** Whether a counter is open now, and when it closes or opens next; null where no hours are known. */
export function openingOf(clock: WorkClock, now: Date): { isOpen: boolean; changesAt: Date | null } {
  const isOpen = clock.isOpen(now);
  try {
    if (isOpen) return { isOpen, changesAt: clock.closingOf(now, 1, "same-day") };
    // the first open minute from now on ends one minute after the counter opens
    return { isOpen, changesAt: new Date(clock.afterMinutes(now, 1).getTime() - minuteMs) };
  } catch (error) {
    if (error instanceof OutsideWorkClock) return { isOpen, changesAt: null };
    throw error;
  }
}
