import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { MatrixDelivery } from "./matrix.schema.ts";

/** What stands in these plans now, in the order of each; one query. */
export async function deliveriesOf(
  queries: Queries,
  agencyId: number,
  planIds: readonly string[],
): Promise<MatrixDelivery[]> {
  if (planIds.length === 0) return [];
  const { rows } = await sql`
    select r.result_id as "resultId", plan.employee_id as "employeeId", r.statement,
      coalesce(r.serves_id, r.goal_id) as "servesId", r.serves_text as "servesText", r.serves_how as how,
      exists (
        select from result_look look
        where look.agency_id = ${agencyId} and look.result_id = r.result_id and not exists (
          select from result_look_confirmation confirmed
          where confirmed.agency_id = ${agencyId} and confirmed.look_id = look.look_id)) as "isToLookAt"
    from plan join plan_result r on r.agency_id = ${agencyId} and r.plan_id = plan.plan_id
    where plan.agency_id = ${agencyId} and plan.plan_id = any(${planIds}::uuid[])
    order by plan.employee_id, r.category desc, r.ordinal, r.result_id`.execute(queries);
  return rows.map((row) => MatrixDelivery.parse(row));
}

/** Whether the head shows the draft of this plan to the people below. */
export async function isShared(queries: Queries, agencyId: number, planId: string): Promise<boolean> {
  const shared = await queries
    .selectFrom("plan_draft_share")
    .select("plan_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  return shared !== undefined;
}

const yearsMax = 4;

/** The newest years that are open for plans. */
export async function openYears(queries: Queries, agencyId: number): Promise<number[]> {
  const rows = await queries
    .selectFrom("period")
    .select("year")
    .where("agency_id", "=", agencyId)
    .orderBy("year", "desc")
    .limit(yearsMax)
    .execute();
  return z.array(z.int()).parse(rows.map((row) => row.year));
}
