import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import { dueAt, type ServiceTime } from "#rules/working-time/due.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";

/** Time during which the office waited for the citizen; one that still runs has no end yet. */
export type Pause = { readonly beganAt: Date; readonly endedAt: Date | null };

/**
 * Until when an application has to be done: the promised time, and the open minutes during which the office waited for
 * the citizen come on top; a pause that still runs moves it when it ends. Throws `OutsideWorkClock`.
 */
export function dueOfCase(
  { receivedAt, time, pauses }: { receivedAt: Date; time: ServiceTime; pauses: readonly Pause[] },
  clock: WorkClock,
  law: Law,
): Decision<Date> {
  const promised = dueAt(receivedAt, time, clock, law);
  const paused = pauses.reduce(
    (sum, { beganAt, endedAt }) => sum + (endedAt ? clock.minutesBetween(beganAt, endedAt) : 0),
    0,
  );
  return { ...promised, value: clock.afterMinutes(promised.value, paused) };
}
