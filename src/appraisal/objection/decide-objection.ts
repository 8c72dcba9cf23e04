import { z } from "zod";
import { OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { tellRatingChanged } from "#appraisal/follow-up/rating-changed.ts";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { correctResult } from "#appraisal/year-end/correct-result.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { type ObjectionOutcome, objectionOutcomes } from "#rules/objection-window/objection-window.law.ts";
import { becomes } from "./becomes.ts";
import { objectionAwaits, objectionNotAsked } from "./objection.errors.ts";
import { type Objection, ObjectionKey } from "./objection.schema.ts";
import { expectOpenObjection, objectionAtHand } from "./objection-at-hand.ts";
import { objectionState } from "./objection-state.ts";
import { tellParties } from "./tell.ts";

const Input = ObjectionKey.extend({
  outcome: z.enum(objectionOutcomes),
  /** Where the rating is changed. */
  results: Rating.optional(),
  conduct: Rating.optional(),
  reasons: Words(4000),
});

export const decideObjection = command({
  name: "objection.decide",
  route: {
    method: "POST",
    path: "/objections/{objectionId}/decision",
    summary: "Keep or change the rating that was objected to; final",
    tags: ["objection"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ objectionId: z.uuid(), overall: OverallRating }),
  load: (ground) => objectionAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.party === "reviewer",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, record } = deed;
    const { objection } = facts;
    expectOpenObjection(objection);
    expectReady(objection, today);
    const { value, because, lawOn } = await becomes(deed, facts, input);
    const { objectionId, evaluationId } = objection;
    const row = {
      ...{ agency_id: agencyId, objection_id: objectionId, evaluation_id: evaluationId },
      ...{ outcome: input.outcome, reasons: input.reasons, because: JSON.stringify(because) },
      ...{ results_rating: value.results, conduct_rating: value.conduct, overall_rating: value.overall },
      ...{ decided_by: actorOf(deed).employeeId, decided_at: now, acting_for: objection.reviewerActingFor },
    };
    await queries.insertInto("objection_decision").values(row).execute();
    if (input.outcome === "changed") {
      await correctResult(deed, facts.plan, objectionId);
      await tellRatingChanged(deed, [evaluationId]);
    }
    record({
      kind: "objection.decided",
      subject: { kind: "evaluation", id: evaluationId },
      facts: { objectionId, outcome: input.outcome, before: objection.rated.overall, ...value, lawOn },
      because,
    });
    tellParties(deed, objection, {
      message: noticesOf[input.outcome],
      facts: { name: objection.employeeName },
    });
    return { objectionId, overall: value.overall };
  },
});

const noticesOf = {
  kept: "notice.objection.decided.kept",
  changed: "notice.objection.decided.changed",
} as const satisfies Record<ObjectionOutcome, string>;

/** Both were asked, and both have answered or had their time. */
function expectReady(objection: Objection, today: string): void {
  if (objection.answerBy === null) throw objectionNotAsked();
  if (objectionState(objection, today) === "asked") throw objectionAwaits({ until: objection.answerBy });
}
