import { type RawBuilder, sql } from "kysely";

type RatingOf = { agencyId: number; planId: RawBuilder<string>; interval: RawBuilder<string> };

/**
 * The rating in force of a plan and interval, for a `join lateral … on true`: looked up in the indexes. The view has two
 * arms, and joined by itself it would be read whole, for a single plan, too; the limit keeps the look-up in here.
 */
export function ratingOfPlan({ agencyId, planId, interval }: RatingOf): RawBuilder<unknown> {
  return sql`
    select known.* from rating_in_force known
    where known.agency_id = ${agencyId} and known.plan_id = ${planId} and known.interval = ${interval} limit 1`;
}
