import type { Ground } from "#platform/procedures/procedure.ts";

/**
 * Of a plan that was never agreed, milestones go with the indicators that were struck out: nobody was promised them.
 * Of an agreed one they stay on record.
 */
export async function dropWithIndicators(
  { queries, agencyId }: Pick<Ground<unknown>, "queries" | "agencyId">,
  planId: string,
): Promise<void> {
  await queries
    .deleteFrom("milestone")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("plan_agreement as a")
            .select("a.plan_id")
            .where("a.agency_id", "=", agencyId)
            .where("a.plan_id", "=", planId),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("plan_indicator as i")
            .select("i.indicator_id")
            .where("i.agency_id", "=", agencyId)
            .whereRef("i.indicator_id", "=", "milestone.indicator_id"),
        ),
      ),
    )
    .execute();
}
