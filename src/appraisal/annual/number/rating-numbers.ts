import { sql } from "kysely";
import { z } from "zod";
import { type RatingAtHand, ratingAtHand } from "#appraisal/annual/rating-at-hand.ts";
import { seesOfEvaluation } from "#appraisal/sees.ts";
import { employeeName } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { numericScale } from "#rules/numeric-scale/numeric-scale.ts";
import { RatingNumber, RatingNumbers } from "./number.schema.ts";

export const ratingNumbers = query({
  name: "rating-number.of",
  route: {
    method: "GET",
    path: "/evaluations/{evaluationId}/numbers",
    summary:
      "The range of a year's rating on the older scale of numbers, and the numbers in it that were set",
    tags: ["annual"],
  },
  who: "signed-in",
  input: z.object({ evaluationId: z.uuid() }),
  output: RatingNumbers,
  sees: seesOfEvaluation("annual-result"),
  run: async (ground) => {
    const at = await ratingAtHand(ground, { lock: false });
    const { evaluationId, employeeId, employeeName, year, rated } = at.rated;
    const { value, because } = scaleOf(ground, at);
    return {
      ...{ evaluationId, employeeId, employeeName, year, overall: rated.overall },
      ...{ needsIdeas: value.needsIdeas, because: [...because], numbers: await numbersOf(ground) },
      maySet: at.plan.standing === "appraiser",
    };
  },
});

/** The range by the law of the year's end. */
export function scaleOf({ services }: Pick<Ground<unknown>, "services">, { rated }: RatingAtHand) {
  return numericScale(rated.rated.overall, lawOn(services.law, `${rated.year}-12-31`));
}

/** Every number that was set, the newest first. */
async function numbersOf({
  queries,
  agencyId,
  input,
}: Ground<{ evaluationId: string }>): Promise<RatingNumber[]> {
  const { rows } = await sql`
    select n.number_id as "numberId", n.overall_rating as overall, n.purpose, n.value::float8 as value, n.ideas,
      n.reason, ${employeeName("n.set_by")} as "setBy", n.set_at as "setAt", n.acting_for as "actingFor"
    from rating_number n
    where n.agency_id = ${agencyId} and n.evaluation_id = ${input.evaluationId}::uuid
    order by n.set_at desc, n.number_id desc limit ${numbersMax}`.execute(queries);
  return z.array(RatingNumber).parse(rows);
}

const numbersMax = 50;
