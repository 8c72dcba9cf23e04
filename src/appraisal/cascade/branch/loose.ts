import type { Branch, BranchResult } from "./branch.schema.ts";

/** A main result that serves nothing, not even in words; what is additional comes from outside the chain. */
export function isLoose({ category, servesId, goalId, servesText }: BranchResult): boolean {
  return category === "main" && servesId === null && goalId === null && servesText === "";
}

/** Where that is mended, for this reader; nowhere for who may not open the plan. */
export function mendPath({ isMine, mayOpenPlan, planId }: Branch, result: BranchResult): string | undefined {
  if (isMine && result.planId === planId) return `/rencana/${result.planId}/hasil/${result.resultId}`;
  return mayOpenPlan && result.planId === planId ? `/rencana/${result.planId}` : undefined;
}
