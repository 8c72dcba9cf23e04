import { addDays } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { LawData } from "#rules/law.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";
import { clockOfUnit } from "../../hours/unit-clock.ts";

const minutesOfHour = 60;

/** Whether a unit's counter is open in some minute of an hour; null where nobody said when it opens. */
export type Opening = (day: string, hour: number) => boolean | null;

/** From the first to the last day, by the clock of the unit's counter: its closing days are closed too. One query. */
export async function openingOf(
  queries: Queries,
  law: LawData,
  { from, to, ...place }: { agencyId: number; timeZone: string; unitId: string; from: string; to: string },
): Promise<Opening> {
  return openingBy(await clockOfUnit(queries, law, place, from, to), { from, to });
}

/** The same by a clock at hand, which reaches from the first to the last day. */
export function openingBy(
  clock: Pick<WorkClock, "spansOf">,
  { from, to }: { from: string; to: string },
): Opening {
  const spans = new Map<string, ReturnType<typeof clock.spansOf>>();
  for (let day = from; day <= to; day = addDays(day, 1)) spans.set(day, clock.spansOf(day));
  const isEverOpen = [...spans.values()].some((ofDay) => ofDay.length > 0);
  return (day, hour) => {
    if (!isEverOpen) return null;
    return (spans.get(day) ?? []).some(
      ([opensAt, closesAt]) => opensAt < (hour + 1) * minutesOfHour && closesAt > hour * minutesOfHour,
    );
  };
}
