import { z } from "zod";
import { peopleInPlan } from "#appraisal/plan/people.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { type Law, lawOn } from "#rules/law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import { evaluationUnknown } from "./evaluation.errors.ts";
import { EvaluationDraft, OverallRating } from "./evaluation.schema.ts";
import { EvaluationKey, evaluationAtHand } from "./evaluation-at-hand.ts";
import { Decided, decidedById, StepKept } from "./evaluation-rows.ts";
import { EvaluationBasis, evaluationBasis } from "./evaluation-view.ts";
import { intervalNamed, intervalsOf, opensOn } from "./intervals.ts";

export const prepareEvaluation = query({
  name: "evaluation.prepare",
  route: {
    method: "GET",
    path: "/plans/{planId}/evaluations/{interval}",
    summary: "The facts beside each target, and what was typed so far",
    tags: ["evaluation"],
  },
  who: "signed-in",
  input: EvaluationKey,
  output: EvaluationBasis.extend({
    draft: EvaluationDraft.nullable(),
    revision: z.int(),
    /** The decided evaluation's id, once it is. */
    evaluationId: z.uuid().nullable(),
    opensOn: z.string(),
    canDecide: z.boolean(),
    /** What the draft's two ratings come to by the rule, with its reasons; null while one is missing. */
    preview: z.object({ overall: OverallRating, because: z.array(StepKept) }).nullable(),
  }),
  run: async (ground) => {
    const { plan, interval, decided, kept } = await evaluationAtHand(ground, { lock: false });
    const basis = await evaluationBasis(ground, plan, interval);
    const rates = plan.standing === "appraiser";
    return {
      ...basis,
      draft: rates ? kept.draft : null, // a rating that is not decided yet is the appraiser's own thought
      revision: kept.revision,
      evaluationId: decided?.evaluationId ?? null,
      opensOn: opensOn(interval),
      canDecide: rates && !decided && ground.today >= opensOn(interval),
      preview: rates ? previewOf(kept.draft, lawOn(ground.services.law, interval.endsOn)) : null,
    };
  },
});

function previewOf({ results, conduct }: EvaluationDraft, law: Law) {
  if (!results || !conduct) return null;
  const { value, because } = overallRating({ results, conduct }, law);
  return { overall: value, because: [...because] };
}

export const EvaluationView = EvaluationBasis.extend({ decided: Decided, decidedByName: z.string() });
export type EvaluationView = z.output<typeof EvaluationView>;

export const readEvaluation = query({
  name: "evaluation.read",
  route: {
    method: "GET",
    path: "/evaluations/{evaluationId}",
    summary: "A decided evaluation with its reasons, the same for both sides",
    tags: ["evaluation"],
  },
  who: "signed-in",
  input: z.object({ evaluationId: z.uuid() }),
  output: EvaluationView,
  run: async (ground) => evaluationView(ground, await decidedAtHand(ground)),
});

export type DecidedAtHand = { plan: PlanAtHand; decided: Decided };

/** A decided evaluation for who may know of its plan. Throws `evaluation.unknown` and `plan.unknown`. */
export async function decidedAtHand(ground: Ground<{ evaluationId: string }>): Promise<DecidedAtHand> {
  const { queries, agencyId, input } = ground;
  const decided = await decidedById(queries, agencyId, input.evaluationId);
  if (!decided) throw evaluationUnknown();
  const plan = await planAtHand({ ...ground, input: { planId: decided.planId } }, { lock: false });
  return { plan, decided };
}

/** A decided evaluation with what it rested on when it was decided. */
export async function evaluationView(
  ground: Ground<unknown>,
  { plan, decided }: DecidedAtHand,
): Promise<EvaluationView> {
  const { queries, agencyId } = ground;
  const interval = intervalNamed(await intervalsOf(ground, plan), decided.interval);
  const basis = await evaluationBasis(ground, plan, interval, decided.decidedAt);
  const heads = await peopleInPlan(queries, agencyId, [decided.decidedBy], interval.endsOn);
  return { ...basis, decided, decidedByName: heads.get(decided.decidedBy)?.name ?? "" };
}
