import { z } from "zod";
import { planAgreed, planNotProposed, planVersionPassed } from "#appraisal/plan/plan.errors.ts";
import { PlanId, Version } from "#appraisal/plan/plan.schema.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";

/** An answer to a proposal names the version that was read. */
export const Answer = z.object({ planId: PlanId, version: Version });

/** Throws unless `version` is what lies with the head now: nobody answers to words that have changed since. */
export function expectProposed({ state }: PlanAtHand, version: number): void {
  if (state.kind === "agreed") throw planAgreed();
  if (state.kind !== "proposed") throw planNotProposed();
  if (state.version !== version) throw planVersionPassed({ seen: version, current: state.version });
}
