import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { DraftRevision, EvaluationDraft } from "./evaluation.schema.ts";
import { EvaluationKey, evaluationAtHand, expectUndecided } from "./evaluation-at-hand.ts";

export const saveEvaluationDraft = command({
  name: "evaluation.save-draft",
  route: {
    method: "PUT",
    path: "/plans/{planId}/evaluations/{interval}/draft",
    summary: "Keep what the appraiser has typed so far",
    tags: ["evaluation"],
  },
  who: "signed-in",
  input: EvaluationKey.extend({ draft: EvaluationDraft, revision: DraftRevision }),
  output: z.object({ revision: z.int() }),
  load: (ground) => evaluationAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.plan.standing === "appraiser",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    expectUndecided(facts);
    expectRevision(facts.kept.revision, input.revision);
    const revision = facts.kept.revision + 1;
    const row = {
      content: JSON.stringify(input.draft),
      revision,
      saved_by: actorOf(deed).employeeId,
      saved_at: now,
    };
    await queries
      .insertInto("evaluation_draft")
      .values({ agency_id: agencyId, plan_id: input.planId, interval: input.interval, ...row })
      .onConflict((conflict) => conflict.columns(["agency_id", "plan_id", "interval"]).doUpdateSet(row))
      .execute();
    record({
      kind: "evaluation.draft-saved",
      subject: { kind: "plan", id: input.planId },
      facts: { interval: input.interval, revision },
    });
    return { revision };
  },
});
