import { z } from "zod";
import { ratingAtHand } from "#appraisal/annual/rating-at-hand.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectProposable } from "./expect-proposable.ts";
import { emptyContent, FollowUpKey, Kind } from "./follow-up.schema.ts";

export const openFollowUp = command({
  name: "follow-up.open",
  route: {
    method: "POST",
    path: "/evaluations/{evaluationId}/follow-ups",
    summary:
      "Begin a proposal that may follow from a year's rating; only the appraiser reads it before it is handed in",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: z.object({ evaluationId: z.uuid(), kind: Kind }),
  output: FollowUpKey,
  load: (ground) => ratingAtHand(ground),
  may: ({ facts }) => facts.plan.standing === "appraiser",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { rated, plan } = facts;
    const because = await expectProposable(deed, rated, input.kind);
    const followUpId = newId(now);
    const { results, conduct, overall } = rated.rated;
    const row = {
      ...{
        agency_id: agencyId,
        follow_up_id: followUpId,
        evaluation_id: rated.evaluationId,
        kind: input.kind,
      },
      ...{ results_rating: results, conduct_rating: conduct, overall_rating: overall },
      ...{ because: JSON.stringify(because), content: JSON.stringify(emptyContent) },
      ...{ opened_by: actorOf(deed).employeeId, opened_at: now, acting_for: plan.actingFor },
    };
    await queries.insertInto("follow_up").values(row).execute();
    record({
      kind: "follow-up.opened",
      subject: { kind: "evaluation", id: rated.evaluationId },
      facts: { followUpId, kind: input.kind, overall, lawOn: `${rated.year}-12-31` },
      because,
    });
    return { followUpId };
  },
});
