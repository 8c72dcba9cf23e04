import { sql } from "kysely";
import { statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";

/** With how many credit points somebody's account begins, by which decree. */
export const creditOpeningBinding: BindingState = {
  changedBy: new Set(["credit-points.opening-recorded", "credit-points.opening-withdrawn"]),
  read: async (queries, agencyId, ids) => {
    const rows = await queries
      .selectFrom("credit_opening as o")
      .leftJoin("credit_opening_withdrawal as w", (join) =>
        join.onRef("w.agency_id", "=", "o.agency_id").onRef("w.opening_id", "=", "o.opening_id"),
      )
      .select(["o.employee_id as employeeId", "o.opening_id as id", "o.level", "o.points", "o.decree"])
      .select(["o.decided_on as decidedOn", "o.counted_to as countedTo", "o.recorded_by as by"])
      .select(["o.recorded_at as at", "w.reason", "w.withdrawn_by as withdrawnBy"])
      .select("w.withdrawn_at as withdrawnAt")
      .where("o.agency_id", "=", agencyId)
      .where(sql<boolean>`o.employee_id = any(${ids}::uuid[])`)
      .orderBy("o.opening_id")
      .execute();
    return statesOf(
      rows,
      ({ employeeId }) => employeeId,
      (mine) => mine.map(({ employeeId: _, ...opening }) => opening),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    let employees = queries
      .selectFrom("credit_opening")
      .select("employee_id")
      .distinct()
      .where("agency_id", "=", agencyId);
    if (after) employees = employees.where("employee_id", ">", after);
    const rows = await employees.orderBy("employee_id").limit(limit).execute();
    return rows.map((row) => row.employee_id);
  },
};
