import { sql } from "kysely";
import { z } from "zod";
import { employeeName, peopleOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { BranchResult } from "./branch.schema.ts";

/** Longer than any chain of heads; ends a circle in the data. */
const stepsMax = 20;

const Row = BranchResult.omit({ positionTitle: true });

/**
 * The results of a plan, everything that they serve up to the top, and what serves them directly; from the top down,
 * by name. Two queries.
 */
export async function branchRows(ground: Ground<unknown>, planId: string): Promise<BranchResult[]> {
  const { queries, agencyId, today } = ground;
  const { rows } = await sql`
    with recursive up as (
      select r.result_id, r.serves_id, 0 as level
      from plan_result r where r.agency_id = ${agencyId} and r.plan_id = ${planId}
      union
      select r.result_id, r.serves_id, up.level - 1
      from up join plan_result r on r.agency_id = ${agencyId} and r.result_id = up.serves_id
      where up.level > ${-stepsMax}),
    placed as (
      select result_id, min(level) as level from up group by result_id
      union all
      select below.result_id, 1
      from up join plan_result below on below.agency_id = ${agencyId} and below.serves_id = up.result_id
      where up.level = 0 and below.plan_id <> ${planId})
    select r.result_id as "resultId", min(placed.level) as level, r.statement, r.category, r.serves_id as "servesId",
      r.goal_id as "goalId", r.serves_text as "servesText", r.serves_how as how, plan.plan_id as "planId",
      plan.employee_id as "employeeId", ${employeeName("plan.employee_id")} as name,
      case when exists (
          select from plan_agreement a where a.agency_id = ${agencyId} and a.plan_id = plan.plan_id) then 'agreed'
        when exists (
          select from plan_version v where v.agency_id = ${agencyId} and v.plan_id = plan.plan_id) then 'proposed'
        else 'draft' end as standing
    from placed join plan_result r on r.agency_id = ${agencyId} and r.result_id = placed.result_id
    join plan on plan.agency_id = ${agencyId} and plan.plan_id = r.plan_id
    group by r.agency_id, r.result_id, plan.agency_id, plan.plan_id
    order by min(placed.level), name, r.category desc, r.ordinal, r.result_id`.execute(queries);
  const found = z.array(Row).parse(rows);
  const ids = [...new Set(found.map(({ employeeId }) => employeeId))];
  const people = await peopleOnDay(queries, agencyId, ids, today);
  return found.map((row) => ({ ...row, positionTitle: people.get(row.employeeId)?.positionTitle ?? "" }));
}
