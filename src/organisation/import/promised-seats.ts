import { appointmentStep } from "./appointment-step.ts";
import type { Current } from "./current-people.ts";
import type { ColumnOf } from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";

/**
 * Heads' seats that the file fills although somebody is to have them later, for good or as Plt: which of the two is
 * right is for a person to say.
 */
export function promisedSeats(
  people: readonly ImportedPerson[],
  current: Current,
  columnOf: ColumnOf,
  effectiveOn: string,
): ImportProblem[] {
  const leading = [...current.positions.values()].filter(({ leadsUnit }) => leadsUnit);
  const seatOfUnit = new Map(leading.map(({ unitName, positionId }) => [unitName, positionId]));
  const holdings = Map.groupBy(current.seatHoldings, ({ positionId }) => positionId);
  return people.flatMap((person) => {
    const { nip, name, rowNumber, unit, leadsUnit } = person;
    const seat = leadsUnit ? seatOfUnit.get(unit) : undefined;
    const known = current.people.get(nip);
    if (seat === undefined || known?.positionId === seat) return [];
    const step = appointmentStep(person, known, true, effectiveOn);
    const from = step.kind === "keep" ? effectiveOn : step.startsOn;
    const later = holdings.get(seat)?.find(({ startsOn }) => startsOn >= from && startsOn > effectiveOn);
    if (!later) return [];
    const column = columnOf.get("title") ?? null;
    return [{ rowNumber, column, nip, name, code: "import.seat-promised", facts: { since: later.startsOn } }];
  });
}
