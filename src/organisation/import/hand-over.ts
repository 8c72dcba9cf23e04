import { addDays, earlierDay, laterDay } from "#platform/clock/clock.ts";
import type { SeatHolding } from "./seat-holdings.ts";

type Given = { position_id: string; starts_on: string };
type End = { appointment_id: string; ends_on: string };
type Handing = {
  appointments: readonly Given[];
  appointmentCorrections: readonly (Given & { appointment_id: string })[];
  appointmentEnds: readonly End[];
  leavers: readonly string[];
};

/**
 * The ends of all appointments, now that whoever holds a head's seat that the file gives to somebody else leaves it
 * before the new holder comes: one head at a time, and no Plt of a seat that is filled. Who leaves the agency, or is
 * put elsewhere from the beginning, has left the seat already.
 */
export function endsWithHandOver(
  writes: Handing,
  seatHoldings: readonly SeatHolding[],
  effectiveOn: string,
): End[] {
  const given = [...writes.appointments, ...writes.appointmentCorrections];
  const from = new Map(given.map(({ position_id, starts_on }) => [position_id, starts_on]));
  const corrected = new Set(writes.appointmentCorrections.map(({ appointment_id }) => appointment_id));
  const leavers = new Set(writes.leavers);
  const ends = new Map(
    writes.appointmentEnds.map(({ appointment_id, ends_on }) => [appointment_id, ends_on]),
  );
  for (const holding of seatHoldings) {
    const { appointmentId, employeeId, positionId } = holding;
    const newFrom = from.get(positionId);
    if (newFrom === undefined || corrected.has(appointmentId) || leavers.has(employeeId)) continue;
    const lastDay = lastDayBefore(newFrom, holding, effectiveOn);
    const endsOn = ends.get(appointmentId) ?? holding.endsOn;
    ends.set(appointmentId, endsOn === null ? lastDay : earlierDay(endsOn, lastDay));
  }
  return [...ends].map(([appointment_id, ends_on]) => ({ appointment_id, ends_on }));
}

/** A day of the file that reaches back before this holding does not rewrite it: then the file's own day counts. */
function lastDayBefore(from: string, { startsOn }: SeatHolding, effectiveOn: string): string {
  if (startsOn < from) return addDays(from, -1);
  return laterDay(startsOn, addDays(effectiveOn, -1));
}
