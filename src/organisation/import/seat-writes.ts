import type { Current, CurrentPosition } from "./current-people.ts";
import type { Seated } from "./seat-people.ts";
import { currentSeatKeys, type Seat } from "./seats.ts";

export type SeatWrites = {
  units: { unit_id: string; name: string; parent_id: string | null }[];
  unitParents: { unit_id: string; parent_id: string | null }[];
  positions: {
    position_id: string;
    unit_id: string;
    title: string;
    kind: string;
    leads_unit: boolean;
    reports_to_id: string | null;
  }[];
  positionChanges: Omit<SeatWrites["positions"][number], "leads_unit">[];
  /** The position behind a seat, old or new. */
  positionOf(seatKey: string): string;
};

/** The units and positions that the file's seats need, found among those that are there or made new. */
export function seatWrites(current: Current, seated: Seated, newId: () => string): SeatWrites {
  const known = new Map<string, CurrentPosition>();
  for (const [positionId, key] of currentSeatKeys(current)) {
    const position = current.positions.get(positionId);
    if (position) known.set(key, position);
  }
  const unitIds = unitIdsOf(current, seated, newId);
  const made = new Map(
    [...seated.seats.keys()].flatMap((key) => (known.has(key) ? [] : [[key, newId()] as const])),
  );
  const idOf = (key: string) => known.get(key)?.positionId ?? made.get(key) ?? missing(key);
  const seats = [...seated.seats.values()];
  return {
    ...unitWrites(current, seated, unitIds),
    positions: seats.filter((seat) => made.has(seat.key)).map((seat) => wantedPosition(seat, idOf, unitIds)),
    positionChanges: seats.flatMap((seat) => positionChange(seat, known.get(seat.key), idOf, unitIds)),
    positionOf: idOf,
  };
}

function unitIdsOf(current: Current, seated: Seated, newId: () => string): Map<string, string> {
  const ids = new Map([...current.units.values()].map((unit) => [unit.name, unit.unitId]));
  for (const name of seated.parentOf.keys()) if (!ids.has(name)) ids.set(name, newId());
  return ids;
}

function unitWrites(
  current: Current,
  seated: Seated,
  ids: ReadonlyMap<string, string>,
): Pick<SeatWrites, "units" | "unitParents"> {
  const rows = [...seated.parentOf].map(([name, parent]) => ({
    unit_id: ids.get(name) ?? missing(name),
    name,
    parent_id: parent === null ? null : (ids.get(parent) ?? missing(parent)),
  }));
  const moved = rows.filter(
    (row) => current.units.has(row.name) && current.units.get(row.name)?.parentId !== row.parent_id,
  );
  return {
    units: rows.filter((row) => !current.units.has(row.name)),
    unitParents: moved.map(({ unit_id, parent_id }) => ({ unit_id, parent_id })),
  };
}

function wantedPosition(seat: Seat, idOf: (key: string) => string, unitIds: ReadonlyMap<string, string>) {
  return {
    position_id: idOf(seat.key),
    unit_id: unitIds.get(seat.unit) ?? missing(seat.unit),
    title: seat.title,
    kind: seat.kind,
    leads_unit: seat.leadsUnit,
    reports_to_id: seat.reportsTo === null ? null : idOf(seat.reportsTo),
  };
}

function positionChange(
  seat: Seat,
  known: CurrentPosition | undefined,
  idOf: (key: string) => string,
  unitIds: ReadonlyMap<string, string>,
): SeatWrites["positionChanges"] {
  if (!known) return [];
  const { leads_unit: _, ...wanted } = wantedPosition(seat, idOf, unitIds);
  const isSame =
    known.unitId === wanted.unit_id &&
    known.title === wanted.title &&
    known.kind === wanted.kind &&
    known.reportsToId === wanted.reports_to_id;
  return isSame ? [] : [wanted];
}

function missing(key: string): never {
  throw new Error(`seatPeople left out ${key}`);
}
