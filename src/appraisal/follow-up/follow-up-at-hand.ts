import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import {
  followUpLookAgain,
  followUpNoDraft,
  followUpNotRunning,
  followUpUnknown,
} from "./follow-up.errors.ts";
import type { FollowUp, FollowUpKey } from "./follow-up.schema.ts";
import { followUpById } from "./follow-up-rows.ts";
import { followUpState, needsLook } from "./follow-up-state.ts";

/** A follow-up before the eyes of somebody who may know of the plan that was rated. */
export type FollowUpAtHand = { followUp: FollowUp; plan: PlanAtHand };

/**
 * Throws `follow-up.unknown`, also for the draft about somebody whom the reader does not appraise today, and
 * `plan.unknown` for who may not know of the plan. With `lock` one step after the other: what is answered was read after the lock.
 */
export async function followUpAtHand(
  ground: Ground<FollowUpKey>,
  { lock }: { lock: boolean },
): Promise<FollowUpAtHand> {
  const found = await readFollowUp(ground);
  const plan = await planAtHand({ ...ground, input: { planId: found.planId } }, { lock, evenClosed: true });
  if (found.submittedAt === null && plan.standing !== "appraiser") throw followUpUnknown();
  return { followUp: lock ? await readFollowUp(ground) : found, plan };
}

async function readFollowUp({ queries, agencyId, input }: Ground<FollowUpKey>): Promise<FollowUp> {
  const followUp = await followUpById(queries, agencyId, input.followUpId);
  if (!followUp) throw followUpUnknown();
  return followUp;
}

/** Whoever appraises the person today, be it by standing in. */
export function isAppraisers({ plan }: FollowUpAtHand): boolean {
  return plan.standing === "appraiser";
}

export function expectDraft(followUp: FollowUp): void {
  if (followUpState(followUp) !== "draft") throw followUpNoDraft();
}

export function expectRunning(followUp: FollowUp): void {
  if (followUpState(followUp) !== "running") throw followUpNotRunning();
}

/** Nothing binding is done on a rating that counts no more before somebody has looked. */
export function expectLookedAt(followUp: FollowUp): void {
  if (needsLook(followUp)) throw followUpLookAgain();
}
