import { appointmentStep } from "./appointment-step.ts";
import type { Current } from "./current-people.ts";
import type { ColumnOf } from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";
import { movesOf } from "./moves.ts";
import type { Seated } from "./seat-people.ts";

/**
 * People whose departure is on record for later and whom the file puts somewhere from that day on: which of the two is
 * right is for a person to say.
 */
export function leavingSoon(
  people: readonly ImportedPerson[],
  current: Current,
  seated: Seated,
  columnOf: ColumnOf,
  effectiveOn: string,
): ImportProblem[] {
  const moves = movesOf(current, seated);
  const column = columnOf.get("since") ?? columnOf.get("title") ?? null;
  return people.flatMap((person) => {
    const { nip, name, rowNumber } = person;
    const known = current.people.get(nip);
    if (!known || known.leftOn === null || known.hasLeft) return [];
    const step = appointmentStep(person, known, moves(nip), effectiveOn);
    if (step.kind === "keep" || step.startsOn < known.leftOn) return [];
    const facts = { day: known.leftOn, reason: known.leftReason ?? "", from: step.startsOn };
    return [{ rowNumber, column, nip, name, code: "import.leaves-before", facts }];
  });
}
