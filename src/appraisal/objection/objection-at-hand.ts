import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { objectionFinal, objectionUnknown, objectionWithdrawn } from "./objection.errors.ts";
import type { Objection, ObjectionKey, ObjectionParty } from "./objection.schema.ts";
import { objectionById } from "./objection-rows.ts";
import { isOpen, partyOf } from "./objection-state.ts";

/** An objection before the eyes of somebody who may know of the plan. `party`: which of the three they are. */
export type ObjectionAtHand = { objection: Objection; plan: PlanAtHand; party: ObjectionParty | null };

/**
 * Throws `objection.unknown`, and `plan.unknown` for who may not know of the plan. With `lock` one step after the
 * other: what is answered was read after the lock.
 */
export async function objectionAtHand(
  ground: Ground<ObjectionKey>,
  { lock }: { lock: boolean },
): Promise<ObjectionAtHand> {
  const found = await readObjection(ground);
  const plan = await planAtHand({ ...ground, input: { planId: found.planId } }, { lock, evenClosed: true });
  const objection = lock ? await readObjection(ground) : found;
  return { objection, plan, party: partyOf(objection, ground.actor?.employeeId) };
}

/** Throws once it is decided, or taken back. */
export function expectOpenObjection(objection: Objection): void {
  if (isOpen(objection)) return;
  throw objection.outcome ? objectionFinal() : objectionWithdrawn();
}

async function readObjection({ queries, agencyId, input }: Ground<ObjectionKey>): Promise<Objection> {
  const objection = await objectionById(queries, agencyId, input.objectionId);
  if (!objection) throw objectionUnknown();
  return objection;
}
