import { z } from "zod";
import { type RatingAtHand, ratingAtHand } from "#appraisal/annual/rating-at-hand.ts";
import { SomeWords, Words } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { written } from "#platform/procedures/written-number.ts";
import type { NumericRange } from "#rules/numeric-scale/numeric-scale.law.ts";
import { scaleOf } from "./rating-numbers.ts";

const valueMax = 999; // as the table keeps it

const Input = z.object({
  evaluationId: z.uuid(),
  value: written(z.number().min(0).max(valueMax).multipleOf(0.01)),
  /** Which rule asks for the number. */
  purpose: Words(200),
  /** What was new, where the range asks for it. */
  ideas: SomeWords(2000),
  reason: Words(2000),
});
type Input = z.output<typeof Input>;

export const setRatingNumber = command({
  name: "rating-number.set",
  route: {
    method: "POST",
    path: "/evaluations/{evaluationId}/numbers",
    summary:
      "Set a number inside the range of a year's rating because another rule asks for one, with the reason",
    tags: ["annual"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ numberId: z.uuid() }),
  load: (ground) => ratingAtHand(ground),
  may: ({ facts }) => facts.plan.standing === "appraiser",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify } = deed;
    const { evaluationId, employeeId, year, rated } = facts.rated;
    const { value: range, because } = scaleOf(deed, facts);
    expectInside(deed, range);
    const { value, purpose, ideas, reason } = input;
    const numberId = newId(now);
    const row = {
      ...{ agency_id: agencyId, number_id: numberId, evaluation_id: evaluationId },
      ...{ overall_rating: rated.overall, purpose, value, ideas, reason, because: JSON.stringify(because) },
      ...{ set_by: actorOf(deed).employeeId, set_at: now, acting_for: facts.plan.actingFor },
    };
    await queries.insertInto("rating_number").values(row).execute();
    record({
      kind: "rating-number.set",
      subject: { kind: "evaluation", id: evaluationId },
      facts: { numberId, value, purpose, overall: rated.overall, lawOn: `${year}-12-31` },
      because,
    });
    const href = `/tahun-saya/hasil?tahun=${year}` as const;
    notify({ to: employeeId, message: "notice.rating-number.set", facts: { year, purpose }, href });
    return { numberId };
  },
});

function expectInside({ input }: Deed<Input, RatingAtHand>, range: NumericRange): void {
  const { min, max, belowMax, needsIdeas } = range;
  const isTooHigh = belowMax ? input.value >= max : input.value > max;
  if (input.value < min || isTooHigh)
    throw invalid([
      {
        path: "value",
        code: belowMax ? "rating-number.outside-below" : "rating-number.outside",
        facts: { min, max },
      },
    ]);
  if (needsIdeas && input.ideas === "") throw invalid([{ path: "ideas", code: "rating-number.needs-ideas" }]);
}
