import { addDays } from "#platform/clock/clock.ts";
import type { CurrentPerson } from "./current-people.ts";
import type { ImportedPerson } from "./imported-person.ts";

/** How an appointment follows from a change: a new one, the same one put right, or nothing. */
export type AppointmentStep =
  | { kind: "keep" }
  | { kind: "begin"; startsOn: string } // nothing is held until then
  | { kind: "correct"; startsOn: string } // it began no later than the new one would: a mistake is mended
  | { kind: "follow"; endsOn: string; startsOn: string };

type Known = Pick<CurrentPerson, "since" | "heldBeforeUntil" | "leftOn" | "hasLeft">;

/**
 * What becomes of a person's appointment. `moves`: the seat is another one. A move begins on the file's own day when
 * that is new, else on the day from which the file holds: an old TMT beside a new unit must not rewrite the years
 * before. Without a move, a day that reaches back over an earlier position is left alone.
 */
export function appointmentStep(
  { since }: Pick<ImportedPerson, "since">,
  known: Known | undefined,
  moves: boolean,
  effectiveOn: string,
): AppointmentStep {
  if (!known) return { kind: "begin", startsOn: since ?? effectiveOn };
  const { heldBeforeUntil } = known;
  const reachesBack = since !== null && heldBeforeUntil !== null && since <= heldBeforeUntil;
  if (known.since === null) {
    const isOfBefore = reachesBack || (known.hasLeft && since !== null && since < (known.leftOn ?? ""));
    return { kind: "begin", startsOn: since === null || isOfBefore ? effectiveOn : since };
  }
  if (moves) {
    const startsOn = since !== null && since > known.since ? since : effectiveOn;
    if (startsOn <= known.since) return { kind: "correct", startsOn: known.since };
    return { kind: "follow", endsOn: addDays(startsOn, -1), startsOn };
  }
  const isSame = since === null || since === known.since;
  return isSame || reachesBack ? { kind: "keep" } : { kind: "correct", startsOn: since };
}
