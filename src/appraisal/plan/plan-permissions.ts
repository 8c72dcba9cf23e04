import { z } from "zod";
import { isBeingWritten, type PlanState } from "./plan-state.ts";
import type { Standing } from "./standing.ts";

/** What somebody may do with a plan now; pages show exactly these actions. */
export const PlanPermissions = z.object({
  edit: z.boolean(),
  writeExpectations: z.boolean(),
  propose: z.boolean(),
  answer: z.boolean(),
  comment: z.boolean(),
});
export type PlanPermissions = z.output<typeof PlanPermissions>;

/** The person writes and proposes, the head answers; the specific expectations are the head's to write, too. */
export function planPermissions(standing: Standing, state: PlanState): PlanPermissions {
  const writes = standing === "owner" && isBeingWritten(state);
  const heads = standing === "appraiser";
  return {
    edit: writes,
    writeExpectations: writes || (heads && state.kind !== "agreed"),
    propose: writes,
    answer: heads && state.kind === "proposed",
    comment: standing === "owner" || heads || standing === "named-appraiser",
  };
}
