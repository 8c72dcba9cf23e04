import { z } from "zod";
import { AnnualPart } from "#appraisal/annual/annual.schema.ts";
import { annualResultsOf } from "#appraisal/annual/annual-results.ts";
import { CountsInstead, countsInsteadOf } from "#appraisal/annual/national-ratings.ts";
import { headResultsOf } from "#appraisal/organisation-rating/head-results.ts";
import { HeadResults } from "#appraisal/organisation-rating/organisation-rating.schema.ts";
import { peopleInPlan } from "#appraisal/plan/people.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { PersonInPlan } from "#appraisal/plan/plan-content.ts";
import { seesOfEvaluation, seesOfPlan } from "#appraisal/sees.ts";
import { agencyOf, appraiserOnDay } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { type Law, lawOn } from "#rules/law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import { evaluationUnknown } from "./evaluation.errors.ts";
import { EvaluationDraft, OverallRating, Rating } from "./evaluation.schema.ts";
import { EvaluationKey, evaluationAtHand } from "./evaluation-at-hand.ts";
import { Decided, decidedById, Outcome, StepKept } from "./evaluation-rows.ts";
import { EvaluationBasis, evaluationBasis } from "./evaluation-view.ts";
import { factsAgainst, type OnRecord } from "./facts-against-ratings.ts";
import { intervalNamed, intervalsAt, opensOn } from "./intervals.ts";

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
    /** The other evaluations of the same plan that are decided, in the order of deciding. */
    earlier: z.array(Outcome),
    /** Of the year as a whole: its earlier parts, each with the rating in force, in the order of their days. */
    earlierParts: z.array(AnnualPart),
    /** The decided evaluation's id, once it is. */
    evaluationId: z.uuid().nullable(),
    opensOn: z.string(),
    canDecide: z.boolean(),
    /** Who appraises today; null where nobody does. */
    appraiserName: z.string().nullable(),
    /** For who leads an organisation: what its achievement comes to as their results; null while it is not set. */
    achievement: HeadResults.nullable(),
    /** For each rating of the results: where the record says something else, so that words are asked for. */
    asks: z.record(Rating, z.array(StepKept)),
    /** What the draft's two ratings come to by the rule, with its reasons; null while one is missing. */
    preview: z
      .object({ overall: OverallRating, because: z.array(StepKept), asked: z.array(StepKept) })
      .nullable(),
  }),
  sees: seesOfPlan("evaluation"),
  run: async (ground) => {
    const { plan, interval, decided, earlier, kept } = await evaluationAtHand(ground, { lock: false });
    const basis = await evaluationBasis(ground, plan, interval);
    const rates = plan.standing === "appraiser";
    const achievement = await headResultsOf(ground, plan, interval);
    const law = lawOn(ground.services.law, interval.endsOn);
    const appraiserName = rates ? actorOf(ground).name : await appraiserToday(ground, plan);
    return {
      ...basis,
      draft: rates ? kept.draft : null, // a rating that is not decided yet is the appraiser's own thought
      ...{ appraiserName, achievement },
      revision: kept.revision,
      earlier: earlier.map((one) => Outcome.parse(one)),
      earlierParts: interval.code === "annual" ? await partsBefore(ground, plan) : [],
      evaluationId: decided?.evaluationId ?? null,
      opensOn: opensOn(interval),
      canDecide: rates && !decided && ground.today >= opensOn(interval),
      asks: asksOf({ facts: basis.facts, achievement }, law),
      preview: rates ? previewOf(kept.draft, { facts: basis.facts, achievement }, law) : null,
    };
  },
});

async function partsBefore({ queries, agencyId }: Ground<unknown>, plan: PlanAtHand) {
  const { year, employeeId, startsOn } = plan;
  const results = await annualResultsOf(queries, agencyId, year, [employeeId]);
  return results.get(employeeId)?.parts.filter((part) => part.startsOn < startsOn) ?? [];
}

async function appraiserToday(ground: Ground<unknown>, { employeeId }: PlanAtHand): Promise<string | null> {
  const { queries, agencyId, today } = ground;
  const appraiser = await appraiserOnDay(queries, agencyId, employeeId, today);
  if (!appraiser) return null;
  const people = await peopleInPlan(queries, agencyId, [appraiser.employeeId], today);
  return people.get(appraiser.employeeId)?.name ?? null;
}

/** Of the results alone: conduct has no figures. */
function asksOf(record: OnRecord, law: Law) {
  const asked = (results: z.output<typeof Rating>) => [
    ...factsAgainst(record, { results, conduct: "as" }, law).because,
  ];
  return { above: asked("above"), as: asked("as"), below: asked("below") };
}

function previewOf({ results, conduct }: EvaluationDraft, record: OnRecord, law: Law) {
  if (!results || !conduct) return null;
  const { value, because } = overallRating({ results, conduct }, law);
  const asked = factsAgainst(record, { results, conduct }, law).because;
  return { overall: value, because: [...(record.achievement?.because ?? []), ...because], asked: [...asked] };
}

/** `decider`: as on the day of the decision, who need not be the one whom the plan names. */
export const EvaluationView = EvaluationBasis.extend({
  decided: Decided,
  decider: PersonInPlan,
  /** What counts in its place because the national system says it; null where nothing does. */
  instead: CountsInstead.nullable(),
});
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
  sees: seesOfEvaluation("evaluation"),
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
  const { cadence, timeZone } = await agencyOf(queries, agencyId);
  const interval = intervalNamed(intervalsAt(plan, cadence, ground), decided.interval);
  const basis = await evaluationBasis(ground, plan, interval, decided.decidedAt);
  const { decidedBy, decidedAt } = decided;
  const heads = await peopleInPlan(queries, agencyId, [decidedBy], dayIn(timeZone, decidedAt));
  const decider = heads.get(decidedBy);
  if (!decider) throw evaluationUnknown(); // employees are never deleted
  const instead = await countsInsteadOf(queries, agencyId, decided.evaluationId);
  return { ...basis, decided, decider, instead };
}
