import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Decision } from "#rules/decision.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { OutsideWorkClock } from "#rules/working-time/work-clock.ts";
import { dueOfCase } from "./due-of-case.ts";
import type { Moved } from "./keep-moved.ts";
import type { OpenCase } from "./open-cases.sql.ts";
import { type ClockPlace, clocksOfUnits, spanFrom, type UnitClock } from "./unit-clock.ts";

/** Which of the applications are due at another time than is written, as hours and days off are known now. */
export async function movedDues(
  queries: Queries,
  law: LawData,
  place: ClockPlace & { knownOn: string },
  cases: readonly OpenCase[],
): Promise<Moved[]> {
  const [first] = cases.map(({ receivedAt }) => dayIn(place.timeZone, receivedAt)).sort();
  if (first === undefined) return [];
  const span = { firstDay: spanFrom(first).firstDay, lastDay: spanFrom(place.knownOn).lastDay };
  const unitIds = [...new Set(cases.map(({ unitId }) => unitId))];
  const clocks = await clocksOfUnits(queries, law, place, unitIds, span.firstDay, span.lastDay);
  return cases.flatMap((each) => {
    const due = dueNow(each, clocks.get(each.unitId), law, place);
    if (!due || due.value.getTime() === each.dueAt?.getTime()) return [];
    const { caseId, assignedTo, dueAt: before } = each;
    return [{ caseId, assignedTo, before, after: due.value, because: due.because }];
  });
}

/** Null where the unit has no hours by which it could be counted: then what is written stays. */
function dueNow(
  { receivedAt, time, pauses }: OpenCase,
  clock: UnitClock | undefined,
  law: LawData,
  { timeZone }: ClockPlace,
): Decision<Date> | null {
  if (!clock) return null;
  const waited = pauses.map(({ beganAt, endedAt }) => ({
    beganAt: new Date(beganAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  }));
  try {
    return dueOfCase({ receivedAt, time, pauses: waited }, clock, lawOn(law, dayIn(timeZone, receivedAt)));
  } catch (error) {
    if (error instanceof OutsideWorkClock) return null;
    throw error;
  }
}
