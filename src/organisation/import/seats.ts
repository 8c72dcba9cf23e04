import type { Current, CurrentPosition } from "./current-people.ts";
import type { ImportedPerson } from "./imported-person.ts";

/**
 * A seat is a position found again by what the file says of it: the head's seat by its unit, the seat of somebody
 * to whom others report by its holder, every other one by unit, title, kind and superior.
 */
export type Seat = {
  readonly key: string;
  readonly unit: string;
  readonly title: string;
  readonly kind: string;
  readonly leadsUnit: boolean;
  readonly reportsTo: string | null; // the key of another seat
};

export function headSeatKey(unit: string): string {
  return `head ${unit}`;
}

export function holderSeatKey(nip: string): string {
  return `holder ${nip}`;
}

export function staffSeatKey(seat: Omit<Seat, "key" | "leadsUnit">): string {
  return `staff ${JSON.stringify([seat.unit, seat.title, seat.kind, seat.reportsTo])}`;
}

/** The key of a person's seat before it is known whom they report to; null where that decides it. */
export function fixedSeatKey(
  person: Pick<ImportedPerson, "leadsUnit" | "unit" | "nip">,
  superiors: ReadonlySet<string>,
): string | null {
  if (person.leadsUnit) return headSeatKey(person.unit);
  return superiors.has(person.nip) ? holderSeatKey(person.nip) : null;
}

/** The key of every position as it stands, so that the file's seats can be found among them. */
export function currentSeatKeys(current: Current): Map<string, string> {
  const holderOf = new Map<string, string>();
  for (const person of current.people.values())
    if (person.positionId) holderOf.set(person.positionId, person.nip);
  const reportedTo = new Set([...current.positions.values()].map((position) => position.reportsToId));
  const keys = new Map<string, string>();
  const keyOf = (position: CurrentPosition, below: ReadonlySet<string> = new Set()): string => {
    const { unitName: unit, title, kind, positionId } = position;
    if (position.leadsUnit) return headSeatKey(unit);
    const holder = holderOf.get(positionId);
    if (reportedTo.has(positionId) && holder) return holderSeatKey(holder);
    const within = new Set(below).add(positionId);
    const superior = current.positions.get(position.reportsToId ?? "");
    const isAbove = superior && !within.has(superior.positionId); // a circle of vacant positions in the data ends here
    return staffSeatKey({ unit, title, kind, reportsTo: isAbove ? keyOf(superior, within) : null });
  };
  for (const position of current.positions.values()) keys.set(position.positionId, keyOf(position));
  return keys;
}
