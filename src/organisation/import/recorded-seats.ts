import type { Current, CurrentPosition } from "./current-people.ts";
import type { ImportedPerson } from "./imported-person.ts";
import { currentSeatKeys, headSeatKey, holderSeatKey } from "./seats.ts";

export type RecordedSeats = {
  /** The key of the seat behind a position on record. */
  keyOf(positionId: string): string | null;
  /** Whether a person keeps a seat to which somebody reports on record: it is found by its holder then. */
  keepsSuperiorSeat(person: ImportedPerson): boolean;
  /** The seat above a person that no row can name since nobody holds it: a vacant one, or the head's of their unit. */
  unnamedAbove(person: ImportedPerson): string | null;
};

/** What the record says of seats where a file says nothing. */
export function recordedSeats(current: Current): RecordedSeats {
  const keys = currentSeatKeys(current);
  const keyOf = (positionId: string) => keys.get(positionId) ?? null;
  const holders = [...current.people.values()].filter(({ hasLeft }) => !hasLeft);
  const held = new Set(holders.map(({ positionId }) => positionId));
  const led = new Set([...current.positions.values()].flatMap((one) => (one.leadsUnit ? one.unitName : [])));
  const vacantAbove = ({ nip, unit }: ImportedPerson) => {
    const position = positionOf(current, nip);
    const above = position?.unitName === unit ? position.reportsToId : null;
    return above === null || held.has(above) ? null : keyOf(above);
  };
  return {
    keyOf,
    keepsSuperiorSeat: (person) => {
      const position = keptPosition(person, current);
      return position !== undefined && keyOf(position.positionId) === holderSeatKey(person.nip);
    },
    unnamedAbove: (person) => {
      const ownHead = !person.leadsUnit && led.has(person.unit) ? headSeatKey(person.unit) : null;
      return vacantAbove(person) ?? ownHead;
    },
  };
}

/** Whether a seat leads its unit is said by hand; the kind only says it of seats that the record does not have. */
export function leadingAsRecorded(people: readonly ImportedPerson[], current: Current): ImportedPerson[] {
  return people.map((person) => {
    const { leadsUnit } = keptPosition(person, current) ?? person;
    return leadsUnit === person.leadsUnit ? person : { ...person, leadsUnit };
  });
}

/** The position on record of a person whom the file describes in the same way. */
function keptPosition({ nip, unit, title, kind }: ImportedPerson, current: Current) {
  const position = positionOf(current, nip);
  const isSame = position?.unitName === unit && position.title === title && position.kind === kind;
  return isSame ? position : undefined;
}

function positionOf(current: Current, nip: string): CurrentPosition | undefined {
  return current.positions.get(current.people.get(nip)?.positionId ?? "");
}
