import type { Current } from "./current-people.ts";
import type { ColumnOf } from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";
import type { Seated } from "./seat-people.ts";
import { currentSeatKeys } from "./seats.ts";

/** What lies above a seat or a unit, by its key; null: nothing. */
type Above = (key: string) => string | null;

/**
 * Circles that the file closes together with what is on record, of seats and of units: each named on the rows that
 * have a part in it. A circle that was on record before and that the file does not touch is not its fault.
 */
export function circlesWithRecord(
  people: readonly ImportedPerson[],
  current: Current,
  seated: Seated,
  columnOf: ColumnOf,
): ImportProblem[] {
  const { above, titleOf } = seatTree(current, seated);
  const inSeat = Map.groupBy(people, ({ nip }) => seated.seatOf.get(nip) ?? "");
  const inUnit = Map.groupBy(people, ({ unit }) => unit);
  const superior = columnOf.get("superior") ?? columnOf.get("unit") ?? null;
  const ofSeats = circlesFrom(seated.seats.keys(), above).flatMap((circle) => {
    const path = pathOf(circle.map(titleOf));
    const rows = circle.flatMap((key) => inSeat.get(key) ?? []);
    return rows.map((person) => problem(person, superior, "import.circle-with-record", path));
  });
  if (ofSeats.length > 0) return ofSeats; // the units follow the seats
  return circlesFrom(seated.parentOf.keys(), unitTree(current, seated)).flatMap((circle) => {
    const rows = circle.flatMap((unit) => whoPlaces(inUnit.get(unit) ?? []));
    return rows.map((person) => problem(person, superior, "import.unit-circle", pathOf(circle)));
  });
}

/** The seats as they would be: the file's own, and around them those on record. */
function seatTree(current: Current, { seats }: Seated): { above: Above; titleOf: Above } {
  const keys = currentSeatKeys(current);
  const recorded = new Map<string, string | null>();
  const titles = new Map<string, string>();
  for (const [positionId, key] of keys) {
    const position = current.positions.get(positionId);
    recorded.set(key, keys.get(position?.reportsToId ?? "") ?? null);
    titles.set(key, position?.title ?? "");
  }
  return {
    above: (key) => (seats.get(key) ?? { reportsTo: recorded.get(key) ?? null }).reportsTo,
    titleOf: (key) => seats.get(key)?.title ?? titles.get(key) ?? null,
  };
}

function unitTree({ units }: Current, { parentOf }: Seated): Above {
  const nameOf = new Map([...units.values()].map(({ unitId, name }) => [unitId, name]));
  return (name) => {
    const placed = parentOf.get(name);
    return placed === undefined ? (nameOf.get(units.get(name)?.parentId ?? "") ?? null) : placed;
  };
}

/** Each circle on the way up from `starts`, once. */
function circlesFrom(starts: Iterable<string>, above: Above): string[][] {
  const cleared = new Set<string>();
  const circles: string[][] = [];
  for (const start of starts) {
    const path = new Set<string>();
    let at: string | null = start;
    while (at !== null && !cleared.has(at) && !path.has(at)) {
      path.add(at);
      at = above(at);
    }
    const walked = [...path];
    if (at !== null && path.has(at)) circles.push(walked.slice(walked.indexOf(at)));
    for (const key of walked) cleared.add(key);
  }
  return circles;
}

/** A unit lies where its head's row says, or where its people's rows say. */
function whoPlaces(people: readonly ImportedPerson[]): readonly ImportedPerson[] {
  const heads = people.filter(({ leadsUnit }) => leadsUnit);
  return heads.length > 0 ? heads : people;
}

function pathOf(names: readonly (string | null)[]): string {
  return [...names, names[0]].join(" → ");
}

function problem(
  { rowNumber, nip, name }: ImportedPerson,
  column: number | null,
  code: string,
  path: string,
): ImportProblem {
  return { rowNumber, column, nip, name, code, facts: { path } };
}
