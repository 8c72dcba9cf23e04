import type { Current } from "./current-people.ts";
import type { Seated } from "./seat-people.ts";
import { currentSeatKeys } from "./seats.ts";

/** Says of a NIP whether its seat in the file is another one than on record; positions of one description are one seat. */
export function movesOf(current: Current, seated: Seated): (nip: string) => boolean {
  const keys = currentSeatKeys(current);
  return (nip) => keys.get(current.people.get(nip)?.positionId ?? "") !== seated.seatOf.get(nip);
}
