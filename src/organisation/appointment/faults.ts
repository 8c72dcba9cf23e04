import type { LockedEmployee } from "#organisation/employee/locked-employee.ts";
import type { LockedPosition } from "#organisation/position/locked-position.ts";
import type { FieldFault } from "#platform/errors/refusal.ts";
import type { ActingKind, Holding } from "./appointment.schema.ts";
import { type Days, touches } from "./holdings.ts";

/** What a command found about the person, the position, and who holds what from the first day on. */
export type Situation = {
  employee: LockedEmployee;
  position: LockedPosition;
  /** Of the person, not over before the first day. */
  own: readonly Holding[];
  /** Of the position, not over before the first day. */
  others: readonly Holding[];
};

/** What stands against giving the position for good from `from` on. */
export function definitiveFaults({ employee, position, own, others }: Situation, from: string): FieldFault[] {
  const definitive = own.filter(({ kind }) => kind === "definitive");
  const later = definitive.find(({ startsOn }) => startsOn >= from);
  const same = definitive.find(
    ({ positionId, endsOn }) => positionId === position.positionId && endsOn === null,
  );
  const held = others.find(
    ({ kind, employeeId }) => kind === "definitive" && employeeId !== employee.employeeId,
  );
  const planned = others.find(({ kind, startsOn }) => kind === "plt" && startsOn >= from);
  return [
    ...leftFault(employee),
    ...(later ? [{ path: "startsOn", code: "appointment.overlaps", facts: { since: later.startsOn } }] : []),
    ...(same && !later
      ? [{ path: "positionId", code: "appointment.already-held", facts: { since: same.startsOn } }]
      : []),
    ...(position.leadsUnit && held ? [holderFault("appointment.position-held", held)] : []),
    ...(position.leadsUnit && planned ? [holderFault("appointment.acting-planned", planned)] : []),
  ];
}

/** What stands against standing in for the position on `days`. */
export function actingFaults(
  { employee, position, own, others }: Situation,
  kind: ActingKind,
  days: Days & { to: string },
): FieldFault[] {
  if (days.to < days.from) return [{ path: "endsOn", code: "input.ends-before-start" }];
  const theirOwn = own.find(
    (held) => held.kind === "definitive" && held.positionId === position.positionId && touches(held, days),
  );
  const stoodIn = others.find((held) => held.kind === kind && touches(held, days));
  const definitive = others.find(
    (held) => held.kind === "definitive" && held.employeeId !== employee.employeeId && touches(held, days),
  );
  return [
    ...leftFault(employee),
    ...(theirOwn ? [{ path: "positionId", code: "appointment.acts-for-self" }] : []),
    ...(stoodIn ? [holderFault("appointment.acting-held", stoodIn)] : []),
    // Plt fills a vacancy; for a holder who is only away there is Plh
    ...(kind === "plt" && definitive ? [holderFault("appointment.not-vacant", definitive)] : []),
  ];
}

function leftFault({ leftOn }: LockedEmployee): FieldFault[] {
  return leftOn === null ? [] : [{ path: "startsOn", code: "appointment.person-left", facts: { leftOn } }];
}

function holderFault(code: string, { holder, startsOn }: Holding): FieldFault {
  return { path: "positionId", code, facts: { holder, since: startsOn } };
}
