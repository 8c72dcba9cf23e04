import type { Milestone } from "./milestones.ts";

export type MilestoneState = "reached" | "withdrawn" | "overdue" | "coming";

/** Where a milestone stands on `today`; its last day still counts as coming. */
export function milestoneState(
  { reached, withdrawn, dueOn }: Pick<Milestone, "reached" | "withdrawn" | "dueOn">,
  today: string,
): MilestoneState {
  if (reached) return "reached";
  if (withdrawn) return "withdrawn";
  return dueOn < today ? "overdue" : "coming";
}

/** Whether it is still to be reached. */
export function isOpen({ reached, withdrawn }: Pick<Milestone, "reached" | "withdrawn">): boolean {
  return !reached && !withdrawn;
}
