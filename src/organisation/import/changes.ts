import type { Law } from "#rules/law.ts";
import { appointmentStep } from "./appointment-step.ts";
import type { Current, CurrentPerson } from "./current-people.ts";
import { gradeStep } from "./grade-step.ts";
import type { ImportedPerson } from "./imported-person.ts";
import { movesOf } from "./moves.ts";
import type { Seated } from "./seat-people.ts";
import { currentSeatKeys } from "./seats.ts";
import { type Warning, warningsOf } from "./warnings.ts";

/** One difference between file and record, in the file's own words. */
export type FieldChange = {
  field: "name" | "email" | "grade" | "title" | "kind" | "unit" | "superior" | "since";
  from: string;
  to: string;
  /** What the file says, where something else is written; "" where it says nothing. */
  inFile?: string;
};

/** Why somebody who is not in the file stays all the same: the record knows already what becomes of them. */
export type Stay = { kind: "leaves" | "moves"; day: string };

export type PersonChange =
  | { kind: "added"; person: ImportedPerson; startsOn: string; warnings: Warning[] }
  | { kind: "returned"; person: ImportedPerson; startsOn: string; warnings: Warning[] }
  | {
      kind: "changed";
      person: ImportedPerson;
      known: CurrentPerson;
      fields: FieldChange[];
      warnings: Warning[];
    }
  | { kind: "gone"; known: CurrentPerson; stay: Stay | null };

/** A unit that the file brings or moves: a slip of the pen makes a unit of its own, so each is shown. */
export type UnitChange = { name: string; parent: string; isNew: boolean };

type Ground = { current: Current; seated: Seated; effectiveOn: string; law: Law };

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
 * What the file would change, person by person: who comes, who comes back, who changes, and whom the file does not
 * name; of each kind first those whose row looks older than the record. A file that was imported already gives nothing.
 */
export function changesOf(people: readonly ImportedPerson[], ground: Ground): PersonChange[] {
  const compare = comparer(ground);
  const changes = people.flatMap((person) => compare(person) ?? []);
  const named = new Set(people.map(({ nip }) => nip));
  const gone = peopleHere(ground.current)
    .filter(({ nip }) => !named.has(nip))
    .map((known) => ({ kind: "gone" as const, known, stay: stayOf(known) }));
  const inOrder = (["added", "returned", "changed"] as const).flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    return ofKind.sort((one, other) => Number(isWarned(other)) - Number(isWarned(one)));
  });
  return [...inOrder, ...gone];
}

/** Whoever holds something on the day from which the file holds. */
export function peopleHere({ people }: Current): CurrentPerson[] {
  return [...people.values()].filter((known) => !known.hasLeft && known.appointmentId !== null);
}

/** Whether a change looks older than the record. */
export function isWarned(change: PersonChange): boolean {
  return change.kind !== "gone" && change.warnings.length > 0;
}

function stayOf({ leftOn, movesOn }: CurrentPerson): Stay | null {
  if (leftOn !== null) return { kind: "leaves", day: leftOn };
  return movesOn === null ? null : { kind: "moves", day: movesOn };
}

function comparer(ground: Ground): (person: ImportedPerson) => PersonChange | null {
  const { current, seated, effectiveOn, law } = ground;
  const moves = movesOf(current, seated);
  const fieldsOf = fieldComparer(ground);
  return (person) => {
    const known = current.people.get(person.nip);
    const step = appointmentStep(person, known, moves(person.nip), effectiveOn);
    const startsOn = step.kind === "keep" ? (known?.since ?? effectiveOn) : step.startsOn;
    if (!known) return { kind: "added", person, startsOn, warnings: [] };
    const grade = gradeStep(person, known, effectiveOn);
    const warnings = warningsOf(person, known, { moves: moves(person.nip), grade }, law);
    if (known.hasLeft) return { kind: "returned", person, startsOn, warnings };
    const fields = fieldsOf(person, known, { startsOn, grade: grade?.grade ?? known.grade });
    return fields.length > 0 ? { kind: "changed", person, known, fields, warnings } : null;
  };
}

type Written = { startsOn: string; grade: string | null };

function fieldComparer({ current, seated }: Ground) {
  const keys = currentSeatKeys(current);
  const nameOfSeat = seatNames(current, seated, keys);
  return (person: ImportedPerson, known: CurrentPerson, written: Written): FieldChange[] => {
    const position = known.positionId === null ? undefined : current.positions.get(known.positionId);
    const seatKey = seated.seatOf.get(person.nip) ?? "";
    const superiorKey = position?.reportsToId ? (keys.get(position.reportsToId) ?? null) : null;
    const pairs: [FieldChange["field"], string | null, string | null][] = [
      ["name", known.name, person.name],
      ["email", known.email, emailOf(person, known)],
      ["grade", known.grade, written.grade],
      ["title", position?.title ?? null, person.title],
      ["kind", position?.kind ?? null, person.kind],
      ["unit", position?.unitName ?? null, person.unit],
      ["superior", nameOfSeat(superiorKey), nameOfSeat(seated.seats.get(seatKey)?.reportsTo ?? null)],
      ["since", known.since, written.startsOn],
    ];
    return pairs.flatMap(([field, from, to]) => {
      if (from === to) return [];
      const isOther = field === "since" && to !== person.since;
      return [{ field, from: from ?? "", to: to ?? "", ...(isOther ? { inFile: person.since ?? "" } : {}) }];
    });
  };
}

/** The address that is kept: the one on record where the file says none, or the same in other letters. */
export function emailOf({ email }: ImportedPerson, known: CurrentPerson | undefined): string | null {
  const recorded = known?.email ?? null;
  return email === null || recorded?.toLowerCase() === email ? recorded : email;
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
