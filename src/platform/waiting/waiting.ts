import type { RawBuilder } from "kysely";
import type { Actor } from "#platform/procedures/actor.ts";

/** How much of one thing waits, and how much of it too long; of what lies in several units, where most of it lies. */
export type Counted = {
  readonly count: number;
  readonly late: number;
  readonly unitId: string | null;
  readonly unitName: string | null;
};

/** Who asks, and when. */
export type Asking = {
  readonly agencyId: number;
  readonly actor: Actor;
  readonly now: Date;
  /** The calendar day "YYYY-MM-DD" where the agency is. */
  readonly today: string;
};

/**
 * Something that can wait for somebody in a room of the house. Its words are `waiting.<code>` and `waiting.<code>.text`,
 * both told `count`, `late` and `unit`.
 */
export type WaitingKind = {
  /** "complaint.check": the room first. */
  readonly code: string;
  /** Left out: urgent where some of it is late. */
  readonly tone?: "due" | "calm";
  /**
   * One row of `count`, `late`, "unitId" and "unitName" over an index; null for whom it is no duty of. It counts nothing
   * that whoever acts must not know of.
   */
  counted(asking: Asking): RawBuilder<unknown> | null;
  /** Where it is done. */
  href(counted: Counted): `/${string}`;
};
