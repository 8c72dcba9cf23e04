import { z } from "zod";
import { isBeingWritten, type PlanState } from "./plan-state.ts";
import type { Standing } from "./standing.ts";

/** What somebody may do with a plan now; pages show exactly these actions. */
export const PlanPermissions = z.object({
  edit: z.boolean(),
  writeExpectations: z.boolean(),
  propose: z.boolean(),
  answer: z.boolean(),
  /** Agree to what the head offered. */
  confirm: z.boolean(),
  comment: z.boolean(),
  /** Ask for another target or wording of an indicator. */
  suggest: z.boolean(),
  /** Open an agreed plan for a change. */
  open: z.boolean(),
});
export type PlanPermissions = z.output<typeof PlanPermissions>;

/**
 * The person writes and proposes, the head answers; the specific expectations are the head's to write, too.
 * `writing`: where the writing stands, which of an agreed plan is "agreed" until it is opened for a change.
 */
export function planPermissions(standing: Standing, writing: PlanState): PlanPermissions {
  const owns = standing === "owner";
  const writes = owns && isBeingWritten(writing);
  const heads = standing === "appraiser";
  const isAgreed = writing.kind === "agreed";
  return {
    edit: writes,
    writeExpectations: writes || (heads && !isAgreed && writing.kind !== "offered"),
    propose: writes,
    answer: heads && writing.kind === "proposed",
    confirm: owns && writing.kind === "offered",
    comment: owns || heads || standing === "named-appraiser",
    suggest: owns || heads,
    open: (owns || heads) && isAgreed,
  };
}
