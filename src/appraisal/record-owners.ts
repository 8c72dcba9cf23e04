import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

type Asked = { agencyId: number; ids: readonly string[] };
type Owner = { id: string; employeeId: string };

export const planOwners = ownersBy(
  prepared((queries, of: Asked) =>
    sql<Owner>`
    select plan_id as id, employee_id as "employeeId" from plan
    where agency_id = ${of.agencyId} and plan_id = any(${of.ids}::uuid[])`.compile(queries),
  ),
);

export const dialogueOwners = ownersBy(
  prepared((queries, of: Asked) =>
    sql<Owner>`
    select d.dialogue_id as id, plan.employee_id as "employeeId"
    from dialogue d join plan on plan.agency_id = d.agency_id and plan.plan_id = d.plan_id
    where d.agency_id = ${of.agencyId} and d.dialogue_id = any(${of.ids}::uuid[])`.compile(queries),
  ),
);

export const evaluationOwners = ownersBy(
  prepared((queries, of: Asked) =>
    sql<Owner>`
    select e.evaluation_id as id, plan.employee_id as "employeeId"
    from evaluation e join plan on plan.agency_id = e.agency_id and plan.plan_id = e.plan_id
    where e.agency_id = ${of.agencyId} and e.evaluation_id = any(${of.ids}::uuid[])`.compile(queries),
  ),
);

export const objectionOwners = ownersBy(
  prepared((queries, of: Asked) =>
    sql<Owner>`
    select o.objection_id as id, plan.employee_id as "employeeId"
    from objection o
    join evaluation e on e.agency_id = o.agency_id and e.evaluation_id = o.evaluation_id
    join plan on plan.agency_id = e.agency_id and plan.plan_id = e.plan_id
    where o.agency_id = ${of.agencyId} and o.objection_id = any(${of.ids}::uuid[])`.compile(queries),
  ),
);

export const followUpOwners = ownersBy(
  prepared((queries, of: Asked) =>
    sql<Owner>`
    select f.follow_up_id as id, plan.employee_id as "employeeId"
    from follow_up f
    join evaluation e on e.agency_id = f.agency_id and e.evaluation_id = f.evaluation_id
    join plan on plan.agency_id = e.agency_id and plan.plan_id = e.plan_id
    where f.agency_id = ${of.agencyId} and f.follow_up_id = any(${of.ids}::uuid[])`.compile(queries),
  ),
);

export const yearFileOwners = ownersBy(
  prepared((queries, of: Asked) =>
    sql<Owner>`
    select year_file_id as id, employee_id as "employeeId" from year_file
    where agency_id = ${of.agencyId} and year_file_id = any(${of.ids}::uuid[])`.compile(queries),
  ),
);

/** The employee of each of these subjects, by the subject's id. */
function ownersBy(ask: (queries: Queries, of: Asked) => Promise<{ rows: Owner[] }>) {
  return async (queries: Queries, agencyId: number, ids: readonly string[]): Promise<Map<string, string>> => {
    const { rows } = await ask(queries, { agencyId, ids });
    return new Map(rows.map(({ id, employeeId }) => [id, employeeId]));
  };
}
