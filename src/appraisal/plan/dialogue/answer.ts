import { z } from "zod";
import {
  planAgreed,
  planNotOffered,
  planNotProposed,
  planVersionPassed,
} from "#appraisal/plan/plan.errors.ts";
import { PlanId, Version } from "#appraisal/plan/plan.schema.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";

/** An answer to a proposal names the version that was read. */
export const Answer = z.object({ planId: PlanId, version: Version });

/** Throws unless `version` is what lies with the head now: nobody answers to words that have changed since. */
export function expectProposed({ writing }: PlanAtHand, version: number): void {
  if (writing.kind === "agreed") throw planAgreed();
  if (writing.kind !== "proposed") throw planNotProposed();
  if (writing.version !== version) throw planVersionPassed({ seen: version, current: writing.version });
}

/** Throws unless `version` is what the head offers now. */
export function expectOffered({ writing }: PlanAtHand, version: number): void {
  if (writing.kind === "agreed") throw planAgreed();
  if (writing.kind !== "offered") throw planNotOffered();
  if (writing.version !== version) throw planVersionPassed({ seen: version, current: writing.version });
}
