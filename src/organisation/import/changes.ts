import { addDays } from "#platform/clock/clock.ts";
import type { Current, CurrentPerson } from "./current-people.ts";
import type { ImportedPerson } from "./imported-person.ts";
import type { Seated } from "./seat-people.ts";
import { currentSeatKeys } from "./seats.ts";

/** One difference between file and record, in the file's own words. */
export type FieldChange = {
  field: "name" | "email" | "grade" | "title" | "kind" | "unit" | "superior" | "since";
  from: string;
  to: string;
};

export type PersonChange =
  | { kind: "added"; person: ImportedPerson }
  | { kind: "changed"; person: ImportedPerson; known: CurrentPerson; fields: FieldChange[] }
  | { kind: "gone"; known: CurrentPerson };

/** A unit that the file brings or moves: a slip of the pen makes a unit of its own, so each is shown. */
export type UnitChange = { name: string; parent: string; isNew: boolean };

/** The units that are new, or lie in another one than before. */
export function unitChangesOf(current: Current, seated: Seated): UnitChange[] {
  const nameOf = new Map([...current.units.values()].map((unit) => [unit.unitId, unit.name]));
  return [...seated.parentOf].flatMap(([name, parent]) => {
    const known = current.units.get(name);
    const before = known?.parentId ? (nameOf.get(known.parentId) ?? null) : null;
    return known && before === parent ? [] : [{ name, parent: parent ?? "", isNew: known === undefined }];
  });
}

/**
 * What the file would change, person by person: first those who come, then those who change, then those whom the
 * file no longer names. A file that was imported already gives nothing.
 */
export function changesOf(
  people: readonly ImportedPerson[],
  current: Current,
  seated: Seated,
  effectiveOn: string,
): PersonChange[] {
  const added: PersonChange[] = [];
  const changed: PersonChange[] = [];
  const compare = comparer(current, seated, effectiveOn);
  const named = new Set<string>();
  for (const person of people) {
    named.add(person.nip);
    const known = current.people.get(person.nip);
    if (!known || known.hasLeft) {
      added.push({ kind: "added", person });
      continue;
    }
    const fields = compare(person, known);
    if (fields.length > 0) changed.push({ kind: "changed", person, known, fields });
  }
  const here = [...current.people.values()].filter((known) => !known.hasLeft && known.appointmentId !== null);
  const gone = here
    .filter((known) => !named.has(known.nip))
    .map((known) => ({ kind: "gone" as const, known }));
  return [...added, ...changed, ...gone];
}

function comparer(
  current: Current,
  seated: Seated,
  effectiveOn: string,
): (person: ImportedPerson, known: CurrentPerson) => FieldChange[] {
  const keys = currentSeatKeys(current);
  const nameOfSeat = seatNames(current, seated, keys);
  return (person, known) => {
    const position = known.positionId === null ? undefined : current.positions.get(known.positionId);
    const seatKey = seated.seatOf.get(person.nip) ?? "";
    const superiorKey = position?.reportsToId ? (keys.get(position.reportsToId) ?? null) : null;
    const moves = keys.get(known.positionId ?? "") !== seatKey;
    const step = appointmentStep(person, known, moves, effectiveOn);
    const pairs: [FieldChange["field"], string | null, string | null][] = [
      ["name", known.name, person.name],
      ["email", known.email, person.email ?? known.email],
      ["grade", known.grade, person.grade ?? known.grade],
      ["title", position?.title ?? null, person.title],
      ["kind", position?.kind ?? null, person.kind],
      ["unit", position?.unitName ?? null, person.unit],
      ["superior", nameOfSeat(superiorKey), nameOfSeat(seated.seats.get(seatKey)?.reportsTo ?? null)],
      ["since", known.since, step.kind === "keep" ? known.since : step.startsOn],
    ];
    return pairs.flatMap(([field, from, to]) =>
      from === to ? [] : [{ field, from: from ?? "", to: to ?? "" }],
    );
  };
}

/** A superior is named by the seat's title: people come and go. */
function seatNames(
  current: Current,
  seated: Seated,
  keys: ReadonlyMap<string, string>,
): (key: string | null) => string {
  const titles = new Map<string, string>();
  for (const [positionId, key] of keys) titles.set(key, current.positions.get(positionId)?.title ?? "");
  for (const [key, seat] of seated.seats) titles.set(key, seat.title);
  return (key) => (key === null ? "" : (titles.get(key) ?? ""));
}

/** How an appointment follows from a change: a new one, the same one put right, or nothing. */
export type AppointmentStep =
  | { kind: "keep" }
  | { kind: "begin"; startsOn: string } // nothing is held until then
  | { kind: "correct"; startsOn: string } // it began no later than the new one would: a mistake is mended
  | { kind: "follow"; endsOn: string; startsOn: string };

/**
 * What becomes of a person's appointment. `moves`: the seat is another one. A move begins on the file's own day when
 * that is new, else on the day from which the file holds: an old TMT beside a new unit must not rewrite the years
 * before. Without a move, a day that reaches back over an earlier position is left alone.
 */
export function appointmentStep(
  { since }: Pick<ImportedPerson, "since">,
  known: Pick<CurrentPerson, "since" | "heldBeforeUntil" | "hasLeft"> | undefined,
  moves: boolean,
  effectiveOn: string,
): AppointmentStep {
  if (!known || known.since === null)
    return { kind: "begin", startsOn: known?.hasLeft ? effectiveOn : (since ?? effectiveOn) };
  if (moves) {
    const startsOn = since !== null && since > known.since ? since : effectiveOn;
    if (startsOn <= known.since) return { kind: "correct", startsOn: known.since };
    return { kind: "follow", endsOn: addDays(startsOn, -1), startsOn };
  }
  const isSame = since === null || since === known.since;
  const reachesBack = since !== null && known.heldBeforeUntil !== null && since <= known.heldBeforeUntil;
  return isSame || reachesBack ? { kind: "keep" } : { kind: "correct", startsOn: since };
}
