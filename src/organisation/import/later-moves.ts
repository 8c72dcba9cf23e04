import type { Current } from "./current-people.ts";
import type { ColumnOf } from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";
import { movesOf } from "./moves.ts";
import type { Seated } from "./seat-people.ts";

/**
 * People whose seat the file would change although a later move is on record already: which of the two is right is for
 * a person to say, so the row is named instead of guessed.
 */
export function laterMoves(
  people: readonly ImportedPerson[],
  current: Current,
  seated: Seated,
  columnOf: ColumnOf,
): ImportProblem[] {
  const moves = movesOf(current, seated);
  return people.flatMap(({ nip, name, rowNumber }) => {
    const known = current.people.get(nip);
    if (!known?.movesOn || !moves(nip)) return [];
    const column = columnOf.get("title") ?? null;
    return [{ rowNumber, column, nip, name, code: "import.later-move", facts: { day: known.movesOn } }];
  });
}
