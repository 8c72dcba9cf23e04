import { sql } from "kysely";
import { z } from "zod";
import { ratingAtHand } from "#appraisal/annual/rating-at-hand.ts";
import { seesOfEvaluation } from "#appraisal/sees.ts";
import { query } from "#platform/procedures/query.ts";
import { followUpsWhere } from "./follow-up-rows.ts";
import { RatedPerson, ratedPeople } from "./rated-person.ts";

const manyMax = 50;

export const followUpsOfRating = query({
  name: "follow-up.of-rating",
  route: {
    method: "GET",
    path: "/evaluations/{evaluationId}/follow-ups",
    summary: "What may follow from a year's rating and why, and what was proposed",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: z.object({ evaluationId: z.uuid() }),
  output: z.object({ person: RatedPerson, mayPropose: z.boolean() }),
  sees: seesOfEvaluation("follow-up"),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const { rated, plan } = await ratingAtHand(ground, { lock: false });
    const ofRating = sql<boolean>`f.evaluation_id = ${input.evaluationId}::uuid`;
    const found = await followUpsWhere(queries, agencyId, ofRating, manyMax);
    const mayPropose = plan.standing === "appraiser";
    const seen = found.filter(({ submittedAt }) => mayPropose || submittedAt !== null);
    const [person] = await ratedPeople(ground, [rated], seen);
    if (!person) throw new Error("a rating that was found has its person");
    return { person, mayPropose };
  },
});
