import { z } from "zod";
import { Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { query } from "#platform/procedures/query.ts";
import { objectionOutcomes } from "#rules/objection-window/objection-window.law.ts";
import { becomes } from "./becomes.ts";
import { ObjectionKey, Ratings } from "./objection.schema.ts";
import { objectionAtHand } from "./objection-at-hand.ts";

export const previewDecision = query({
  name: "objection.preview-decision",
  route: {
    method: "GET",
    path: "/objections/{objectionId}/decision-preview",
    summary: "What a decision on an objection would come to; nothing is decided",
    tags: ["objection"],
  },
  who: "signed-in",
  input: ObjectionKey.extend({
    outcome: z.enum(objectionOutcomes),
    results: Rating.optional(),
    conduct: Rating.optional(),
  }),
  output: z.object({ ratings: Ratings, because: z.array(StepKept) }),
  run: async (ground) => {
    const { objection, plan, party } = await objectionAtHand(ground, { lock: false });
    if (party !== "reviewer") throw notAllowed();
    const { value, because } = await becomes(ground, { objection, plan }, ground.input);
    return { ratings: value, because: [...because] };
  },
});
