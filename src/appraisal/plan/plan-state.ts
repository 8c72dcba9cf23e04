import { z } from "zod";

const version = z.int().positive();

/** Where a plan stands. Kept nowhere: it follows from who proposed, asked for a change, offered and agreed. */
export const PlanState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("draft") }),
  z.object({ kind: z.literal("proposed"), version }),
  z.object({ kind: z.literal("change-asked"), version }),
  /** The head agrees to a version that its person has not put forward, and waits for the person's word. */
  z.object({ kind: z.literal("offered"), version }),
  z.object({ kind: z.literal("agreed"), version }),
]);
export type PlanState = z.output<typeof PlanState>;

/** The records that make the state: the newest version, and what was answered to which version. */
export type PlanRecords = {
  readonly newestVersion: number | null;
  readonly changeAskedOf: number | null;
  readonly agreedVersion: number | null;
  readonly offer?: PlanOffer | null;
};

/** `isStale`: its person has written on since, so it offers nothing any more. */
export type PlanOffer = { readonly version: number; readonly isStale: boolean };

/** An agreement holds until the next one; a request for change counts only for the version that it was made about. */
export function planState({ newestVersion, changeAskedOf, agreedVersion, offer }: PlanRecords): PlanState {
  if (agreedVersion !== null) return { kind: "agreed", version: agreedVersion };
  if (newestVersion === null) return { kind: "draft" };
  if (offer?.version === newestVersion)
    return { kind: offer.isStale ? "change-asked" : "offered", version: newestVersion };
  if (changeAskedOf === newestVersion) return { kind: "change-asked", version: newestVersion };
  return { kind: "proposed", version: newestVersion };
}

/**
 * Where the writing stands: the plan's own state, or, while an agreed plan is open for a change, that of the change.
 * `afterVersion`: the newest version when it was opened; null where it is not open.
 */
export function writingState(records: PlanRecords, afterVersion: number | null): PlanState {
  if (records.agreedVersion === null || afterVersion === null) return planState(records);
  const { newestVersion } = records;
  const proposed = newestVersion !== null && newestVersion > afterVersion ? newestVersion : null;
  return planState({ ...records, agreedVersion: null, newestVersion: proposed });
}

/** Whether the person still writes: nothing lies with the head, and nothing is agreed. */
export function isBeingWritten(state: PlanState): boolean {
  return state.kind === "draft" || state.kind === "change-asked" || state.kind === "offered";
}
