import { sql } from "kysely";
import { statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";

/** What an office promised with a service, version by version: nobody changes it after it was published. */
export const serviceBinding: BindingState = {
  changedBy: new Set(["standard.published"]),
  read: async (queries, agencyId, ids) => {
    const rows = await queries
      .selectFrom("service_standard_publication as p")
      .innerJoin("service_standard as s", (on) =>
        on
          .onRef("s.agency_id", "=", "p.agency_id")
          .onRef("s.service_id", "=", "p.service_id")
          .onRef("s.version", "=", "p.version"),
      )
      .select(["p.service_id as serviceId", "p.version", "p.holds_from as holdsFrom"])
      .select(["p.published_by as by", "p.published_at as at", "s.name", "s.time_value as timeValue"])
      .select(["s.time_unit as timeUnit", "s.fee_rupiah as feeRupiah", "s.requirements", "s.steps"])
      .select(["s.complexity_weight as complexityWeight", "s.components"])
      .where("p.agency_id", "=", agencyId)
      .where(sql<boolean>`p.service_id = any(${ids}::uuid[])`)
      .orderBy("p.service_id")
      .orderBy("p.version")
      .execute();
    return statesOf(
      rows,
      ({ serviceId }) => serviceId,
      (mine) => mine.map(({ serviceId: _, ...version }) => version),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    let services = queries
      .selectFrom("service_standard_publication")
      .select("service_id")
      .distinct()
      .where("agency_id", "=", agencyId);
    if (after) services = services.where("service_id", ">", after);
    const rows = await services.orderBy("service_id").limit(limit).execute();
    return rows.map((row) => row.service_id);
  },
};
