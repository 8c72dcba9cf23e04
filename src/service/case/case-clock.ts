import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Decision } from "#rules/decision.ts";
import { lawOn } from "#rules/law.ts";
import { dueAt, type ServiceTime } from "#rules/working-time/due.ts";
import { momentWithLeft } from "#rules/working-time/moment-with-left.ts";
import { OutsideWorkClock, type WorkClock } from "#rules/working-time/work-clock.ts";
import { clockOfUnit, spanFrom, type UnitClock } from "#service/hours/unit-clock.ts";

type Asking = Pick<Ground<unknown>, "queries" | "agencyId" | "services" | "now">;

/** The clock of a unit from the day of `from` on, far enough for anything that is promised now. */
export async function counterClock(asking: Asking, unitId: string, from: Date): Promise<UnitClock> {
  const { queries, agencyId, services, now } = asking;
  const { timeZone } = await agencyOf(queries, agencyId);
  const { firstDay } = spanFrom(dayIn(timeZone, from));
  const { lastDay } = spanFrom(dayIn(timeZone, now));
  return clockOfUnit(queries, services.law, { agencyId, timeZone, unitId }, firstDay, lastDay);
}

/** What was promised and from when on a warning is due. */
export type Promised = { due: Decision<Date> | null; warnAt: Date | null };

/**
 * Until when a case that comes in now is to be done, and why. No promise where the standard makes none, or where the
 * counter has no opening hours by which minutes could be counted.
 */
export function promiseOf({ services, now }: Asking, time: ServiceTime | null, clock: WorkClock): Promised {
  if (!time) return { due: null, warnAt: null };
  const law = lawOn(services.law, clock.dayOf(now));
  try {
    const due = dueAt(now, time, clock, law);
    return {
      due,
      warnAt: momentWithLeft(now, due.value, law.get("service-cases", "warning-share").value, clock),
    };
  } catch (error) {
    if (error instanceof OutsideWorkClock) return { due: null, warnAt: null };
    throw error;
  }
}
