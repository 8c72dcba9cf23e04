import { sql } from "kysely";
import { statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";
import type { Queries } from "#platform/database/database.ts";

/** Who may decide: the tasks that were granted to somebody, and who was named to appraise them. */
export const authorityBinding: BindingState = {
  changedBy: new Set(["role-grant.given", "role-grant.ended", "delegation.given", "delegation.ended"]),
  read: async (queries, agencyId, ids) => {
    const [grants, delegations] = await Promise.all([
      grantsOf(queries, agencyId, ids),
      delegationsTo(queries, agencyId, ids),
    ]);
    const mine = <Row extends { employeeId: string }>(rows: readonly Row[], id: string) =>
      rows.filter(({ employeeId }) => employeeId === id).map(({ employeeId: _, ...row }) => row);
    return statesOf(
      [...grants, ...delegations],
      ({ employeeId }) => employeeId,
      ([{ employeeId } = { employeeId: "" }]) => ({
        grants: mine(grants, employeeId),
        appraisers: mine(delegations, employeeId),
      }),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    const granted = queries.selectFrom("role_grant").select("employee_id").where("agency_id", "=", agencyId);
    const named = queries
      .selectFrom("appraiser_delegation")
      .select("employee_id")
      .where("agency_id", "=", agencyId);
    let employees = queries.selectFrom(granted.union(named).as("bound")).select("employee_id");
    if (after) employees = employees.where("employee_id", ">", after);
    const rows = await employees.orderBy("employee_id").limit(limit).execute();
    return rows.map((row) => row.employee_id);
  },
};

function grantsOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("role_grant")
    .select(["employee_id as employeeId", "grant_id as id", "role", "starts_on as startsOn"])
    .select(["ends_on as endsOn", "reason", "granted_by as by", "granted_at as at"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`employee_id = any(${ids}::uuid[])`)
    .orderBy("grant_id")
    .execute();
}

function delegationsTo(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("appraiser_delegation")
    .select(["employee_id as employeeId", "delegation_id as id", "appraiser_id as appraiser"])
    .select(["starts_on as startsOn", "ends_on as endsOn", "reason", "decided_by as by", "decided_at as at"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`employee_id = any(${ids}::uuid[])`)
    .orderBy("delegation_id")
    .execute();
}
