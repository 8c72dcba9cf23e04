import { sql } from "kysely";
import { statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";

/** How a unit was rated, each time anew: the ratings of its people are spread by it. */
export const organisationRatingBinding: BindingState = {
  changedBy: new Set(["organisation-rating.set", "organisation-rating.replaced"]),
  read: async (queries, agencyId, ids) => {
    const rows = await queries
      .selectFrom("organisation_rating")
      .select(["unit_id as unitId", "rating_id as id", "year", "interval", "revision", "rating", "reason"])
      .select(["letter_number as letterNumber", "letter_date as letterDate"])
      .select(["letter_authority as letterAuthority", "decided_by as by", "decided_at as at"])
      .select("acting_for as actingFor")
      .where("agency_id", "=", agencyId)
      .where(sql<boolean>`unit_id = any(${ids}::uuid[])`)
      .orderBy("unit_id")
      .orderBy("year")
      .orderBy("interval")
      .orderBy("revision")
      .execute();
    return statesOf(
      rows,
      ({ unitId }) => unitId,
      (mine) => mine.map(({ unitId: _, ...rating }) => rating),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    let units = queries
      .selectFrom("organisation_rating")
      .select("unit_id")
      .distinct()
      .where("agency_id", "=", agencyId);
    if (after) units = units.where("unit_id", ">", after);
    const rows = await units.orderBy("unit_id").limit(limit).execute();
    return rows.map((row) => row.unit_id);
  },
};
