import { ratedYears } from "#appraisal/annual/rated-year.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { FollowUp } from "./follow-up.schema.ts";
import { mayFollow } from "./may-follow.ts";

/** The rewards that the rating in force and the years before it open. */
export async function rewardsOpen(
  ground: Ground<unknown>,
  { evaluationId }: Pick<FollowUp, "evaluationId">,
): Promise<readonly string[]> {
  const { queries, agencyId } = ground;
  const [rated] = await ratedYears(queries, { agencyId, evaluationIds: [evaluationId] });
  return rated ? mayFollow(ground, rated).value.rewards : [];
}
