import { dayAfter } from "#rules/day.ts";
import { runs } from "#rules/follow-up/follow-up-term.ts";
import type { FollowUpOutline, FollowUpState, Outcome } from "./follow-up.schema.ts";

/** Where it stands, from the records that there are. */
export function followUpState(one: FollowUpOutline): FollowUpState {
  if (one.setAsideAt) return "set-aside";
  if (one.concludedAt) return "concluded";
  if (one.decision) return one.decision === "approved" ? "running" : "declined";
  return one.submittedAt ? "submitted" : "draft";
}

/** Whether anything of it is still to come. */
export function isOpen(one: FollowUpOutline): boolean {
  return ["draft", "submitted", "running"].includes(followUpState(one));
}

/** The rating from which it was made counts no more, and nobody has looked at it with the one that does. */
export function needsLook(one: FollowUpOutline): boolean {
  const { rated, inForce, isLookedAt } = one;
  const isSame = rated.results === inForce.results && rated.conduct === inForce.conduct;
  return isOpen(one) && !isSame && !isLookedAt;
}

/** Whether it runs from a day to a day, with steps on the way. */
export function isPlan({ kind }: Pick<FollowUpOutline, "kind">): boolean {
  return runs(kind);
}

/** What may come of it. */
export function outcomesOf(one: Pick<FollowUpOutline, "kind">): readonly [Outcome, Outcome] {
  return isPlan(one) ? ["improved", "not-improved"] : ["carried-out", "not-carried-out"];
}

/** Whether a review stands for a planned day: it was held on that day, later, or shortly before. */
export function isReviewHeld(day: string, held: readonly string[]): boolean {
  return held.some((one) => one >= dayAfter(day, -earlyDaysMax));
}

const earlyDaysMax = 14;
