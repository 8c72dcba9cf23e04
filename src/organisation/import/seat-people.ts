import type { Current } from "./current-people.ts";
import type { ColumnOf } from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";
import { type RecordedSeats, recordedSeats } from "./recorded-seats.ts";
import { currentSeatKeys, fixedSeatKey, headSeatKey, type Seat, staffSeatKey } from "./seats.ts";

export type Seated = {
  /** The key of each person's seat, by NIP. */
  seatOf: ReadonlyMap<string, string>;
  seats: ReadonlyMap<string, Seat>;
  /** The unit above each unit that the file places; null: none. */
  parentOf: ReadonlyMap<string, string | null>;
  problems: ImportProblem[];
};

/**
 * From rows to an organisation: who sits where and reports to whom, and which unit lies in which. Names unknown
 * superiors, two heads of one unit and circles, each on the row where it can be mended.
 */
export function seatPeople(people: readonly ImportedPerson[], current: Current, columnOf: ColumnOf): Seated {
  const byNip = new Map(people.map((person) => [person.nip, person]));
  const record = recordedSeats(current);
  const headed = new Set(people.filter((person) => person.leadsUnit).map((person) => person.unit));
  const unnamedAbove = (person: ImportedPerson) =>
    record.unnamedAbove(person) ??
    (!person.leadsUnit && headed.has(person.unit) ? headSeatKey(person.unit) : null);
  const problems = [
    ...twoHeads(people, columnOf),
    ...unknownSuperiors(people, byNip, { current, unnamedAbove, columnOf }),
    ...circles(people, byNip, columnOf),
  ];
  if (problems.length > 0) return { seatOf: new Map(), seats: new Map(), parentOf: new Map(), problems };
  const kept = people.filter((person) => record.keepsSuperiorSeat(person));
  const superiors = new Set([
    ...people.flatMap((person) => person.superiorNip ?? []),
    ...kept.map(({ nip }) => nip),
  ]);
  const keyOfNip = superiorKeys(byNip, superiors, current, record);
  const seated = people.map((person) => {
    const { superiorNip } = person;
    const reportsTo = superiorNip ? keyOfNip(superiorNip) : unnamedAbove(person);
    return { person, seat: seatFor(person, superiors, reportsTo) };
  });
  return {
    seatOf: new Map(seated.map(({ person, seat }) => [person.nip, seat.key])),
    seats: new Map(seated.map(({ seat }) => [seat.key, seat])),
    parentOf: parents(
      seated.map(({ seat }) => seat),
      current,
    ),
    problems: [],
  };
}

function seatFor(person: ImportedPerson, superiors: ReadonlySet<string>, reportsTo: string | null): Seat {
  const { unit, title, kind, leadsUnit } = person;
  const seat = { unit, title, kind, leadsUnit, reportsTo };
  return { ...seat, key: fixedSeatKey(person, superiors) ?? staffSeatKey(seat) };
}

/** The seat of a superior, who may stand in the file or only in what is known already. */
function superiorKeys(
  byNip: ReadonlyMap<string, ImportedPerson>,
  superiors: ReadonlySet<string>,
  current: Current,
  { keyOf }: RecordedSeats,
): (nip: string) => string | null {
  return (nip) => {
    const inFile = byNip.get(nip);
    if (inFile) return fixedSeatKey(inFile, superiors);
    const positionId = current.people.get(nip)?.positionId;
    return positionId ? keyOf(positionId) : null;
  };
}

function twoHeads(people: readonly ImportedPerson[], columnOf: ColumnOf): ImportProblem[] {
  const heads = Map.groupBy(
    people.filter((person) => person.leadsUnit),
    (person) => person.unit,
  );
  return [...heads.values()].flatMap((inUnit) => {
    if (inUnit.length < 2) return [];
    return inUnit.map((person) => {
      const other = inUnit.find((candidate) => candidate !== person);
      return problem(person, columnOf.get("unit"), "import.two-heads", {
        unit: person.unit,
        row: other?.rowNumber ?? 0,
      });
    });
  });
}

type Superiors = {
  current: Current;
  unnamedAbove: (person: ImportedPerson) => string | null;
  columnOf: ColumnOf;
};

function unknownSuperiors(
  people: readonly ImportedPerson[],
  byNip: ReadonlyMap<string, ImportedPerson>,
  { current, unnamedAbove, columnOf }: Superiors,
): ImportProblem[] {
  const isKnown = (nip: string) => byNip.has(nip) || Boolean(current.people.get(nip)?.positionId);
  return people.flatMap((person) => {
    const column = columnOf.get("superior") ?? columnOf.get("unit");
    const { superiorNip } = person;
    if (superiorNip === person.nip) return [problem(person, column, "import.own-superior", {})];
    if (superiorNip && !isKnown(superiorNip))
      return [problem(person, column, "import.superior-unknown", { superior: superiorNip })];
    if (superiorNip || person.leadsUnit || unnamedAbove(person) !== null) return [];
    return [problem(person, column, "import.superior-missing", { unit: person.unit })];
  });
}

/** Everybody who is their own superior's superior, each named once, on their own row. */
function circles(
  people: readonly ImportedPerson[],
  byNip: ReadonlyMap<string, ImportedPerson>,
  columnOf: ColumnOf,
): ImportProblem[] {
  const cleared = new Set<string>();
  const problems: ImportProblem[] = [];
  for (const start of people) {
    const path: ImportedPerson[] = [];
    let at: ImportedPerson | undefined = start;
    while (at && !cleared.has(at.nip) && !path.includes(at)) {
      path.push(at);
      at = at.superiorNip ? byNip.get(at.superiorNip) : undefined;
    }
    const circle = at && !cleared.has(at.nip) ? path.slice(path.indexOf(at)) : [];
    const rows = circle.map((person) => person.rowNumber).join(" → ");
    if (circle.length > 1)
      problems.push(
        ...circle.map((person) => problem(person, columnOf.get("superior"), "import.circle", { rows })),
      );
    for (const person of path) cleared.add(person.nip);
  }
  return problems;
}

/**
 * A unit lies in the unit of whoever its head reports to. Only a unit that has no head, neither here nor on record,
 * lies where its people report to.
 */
function parents(seats: readonly Seat[], current: Current): Map<string, string | null> {
  const unitOfKey = new Map(seats.map((seat) => [seat.key, seat.unit]));
  const ledUnits = new Set<string>();
  for (const [positionId, key] of currentSeatKeys(current)) {
    const position = current.positions.get(positionId);
    if (position && !unitOfKey.has(key)) unitOfKey.set(key, position.unitName);
    if (position?.leadsUnit) ledUnits.add(position.unitName);
  }
  const placing = seats.filter((seat) => seat.leadsUnit || !ledUnits.has(seat.unit));
  const parentOf = new Map<string, string | null>();
  for (const seat of placing.sort((one, other) => Number(one.leadsUnit) - Number(other.leadsUnit))) {
    const above = seat.reportsTo === null ? null : (unitOfKey.get(seat.reportsTo) ?? null);
    if (above !== seat.unit || !parentOf.has(seat.unit))
      parentOf.set(seat.unit, above === seat.unit ? null : above);
  }
  return parentOf;
}

function problem(
  person: ImportedPerson,
  column: number | undefined,
  code: string,
  facts: ImportProblem["facts"],
): ImportProblem {
  return {
    rowNumber: person.rowNumber,
    column: column ?? null,
    nip: person.nip,
    name: person.name,
    code,
    facts,
  };
}
