import { z } from "zod";

const version = z.int().positive();

/** Where a plan stands. Kept nowhere: it follows from who proposed, asked for a change, and agreed. */
export const PlanState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("draft") }),
  z.object({ kind: z.literal("proposed"), version }),
  z.object({ kind: z.literal("change-asked"), version }),
  z.object({ kind: z.literal("agreed"), version }),
]);
export type PlanState = z.output<typeof PlanState>;

/** The records that make the state: the newest version, and what was answered to which version. */
export type PlanRecords = {
  readonly newestVersion: number | null;
  readonly changeAskedOf: number | null;
  readonly agreedVersion: number | null;
};

/** An agreement is final; a request for change counts only for the version that it was made about. */
export function planState({ newestVersion, changeAskedOf, agreedVersion }: PlanRecords): PlanState {
  if (agreedVersion !== null) return { kind: "agreed", version: agreedVersion };
  if (newestVersion === null) return { kind: "draft" };
  if (changeAskedOf === newestVersion) return { kind: "change-asked", version: newestVersion };
  return { kind: "proposed", version: newestVersion };
}

/** Whether the person still writes: nothing lies with the head, and nothing is agreed. */
export function isBeingWritten(state: PlanState): boolean {
  return state.kind === "draft" || state.kind === "change-asked";
}
