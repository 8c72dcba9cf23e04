import { z } from "zod";
import { ratingAtHand } from "#appraisal/annual/rating-at-hand.ts";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectProposable } from "./expect-proposable.ts";
import { Kind } from "./follow-up.schema.ts";

export const passRating = command({
  name: "follow-up.pass",
  route: {
    method: "POST",
    path: "/evaluations/{evaluationId}/follow-up-passes",
    summary: "Propose nothing of a kind that may follow from a year's rating, with the reason",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: z.object({ evaluationId: z.uuid(), kind: Kind, reason: Words(2000) }),
  output: z.object({ evaluationId: z.uuid() }),
  load: (ground) => ratingAtHand(ground),
  may: ({ facts }) => facts.plan.standing === "appraiser",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { evaluationId, rated, year } = facts.rated;
    const because = await expectProposable(deed, facts.rated, input.kind);
    const row = {
      ...{ agency_id: agencyId, evaluation_id: evaluationId, kind: input.kind },
      ...{ results_rating: rated.results, conduct_rating: rated.conduct, overall_rating: rated.overall },
      ...{ reason: input.reason, passed_by: actorOf(deed).employeeId, passed_at: now },
      acting_for: facts.plan.actingFor,
    };
    await queries.insertInto("follow_up_pass").values(row).execute();
    record({
      kind: "follow-up.passed",
      subject: { kind: "evaluation", id: evaluationId },
      facts: { kind: input.kind, overall: rated.overall, reason: input.reason, lawOn: `${year}-12-31` },
      because,
    });
    return { evaluationId };
  },
});
