import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { YearPaper } from "./year-file.schema.ts";

type Asked = { agencyId: number; employeeId: string; year: number; timeZone: string };

/** Where a paper is only for the parties of an objection: those three. */
export const PaperRow = YearPaper.extend({ objectionId: z.uuid().nullable() });
export type PaperRow = z.output<typeof PaperRow>;

/**
 * What is on record about a year, of every plan in it, in the order of the days: the plans that were put forward, the
 * dialogues that were not taken back, the decided evaluations, the objections and what was decided on them, and what
 * was approved to follow and not set aside; one query.
 */
export async function paperRows(
  queries: Queries,
  { agencyId, employeeId, year, timeZone }: Asked,
): Promise<PaperRow[]> {
  const day = (at: string) => sql`(${sql.ref(at)} at time zone ${timeZone})::date::text`;
  const { rows } = await sql`
    with own as (
      select plan_id, starts_on from plan
      where agency_id = ${agencyId} and employee_id = ${employeeId}::uuid and year = ${year}
    ), rated as (
      select e.*, own.starts_on from own join evaluation e on e.agency_id = ${agencyId} and e.plan_id = own.plan_id
    ), about as (
      select o.*, rated.plan_id, rated.interval from rated
      join objection o on o.agency_id = ${agencyId} and o.evaluation_id = rated.evaluation_id
      where not exists (select from objection_withdrawal w
        where w.agency_id = ${agencyId} and w.objection_id = o.objection_id)
    )
    select * from (
      select 1 as place, 'plan' as kind, plan_id as "planId", plan_id as "subjectId", null as interval,
        starts_on::text as "on", null::uuid as "objectionId", null as "followUp"
      from own where exists (select from plan_version v where v.agency_id = ${agencyId} and v.plan_id = own.plan_id)
      union all
      select 2, 'dialogue', own.plan_id, d.dialogue_id, null, d.held_on::text, null, null
      from own join dialogue d on d.agency_id = ${agencyId} and d.plan_id = own.plan_id
      where not exists (select from dialogue_withdrawal w
        where w.agency_id = ${agencyId} and w.dialogue_id = d.dialogue_id)
      union all
      select kinds.place, kinds.kind, plan_id, evaluation_id, interval, ${day("decided_at")}, null, null
      from rated cross join (values (3, 'evaluation'), (4, 'evaluation-summary')) as kinds (place, kind)
      union all
      select 5, 'objection', plan_id, objection_id, interval, ${day("filed_at")}, objection_id, null from about
      union all
      select 6, 'objection-decision', about.plan_id, about.objection_id, about.interval, ${day("c.decided_at")},
        about.objection_id, null
      from about join objection_decision c on c.agency_id = ${agencyId} and c.objection_id = about.objection_id
      union all
      select 7, 'follow-up', rated.plan_id, f.follow_up_id, null, ${day("d.decided_at")}, null, f.kind
      from rated join follow_up f on f.agency_id = ${agencyId} and f.evaluation_id = rated.evaluation_id
      join follow_up_decision d on d.agency_id = ${agencyId} and d.follow_up_id = f.follow_up_id
        and d.outcome = 'approved'
      where not exists (select from follow_up_set_aside a
        where a.agency_id = ${agencyId} and a.follow_up_id = f.follow_up_id)
    ) as papers
    order by "on", place, "subjectId"`.execute(queries);
  return z.array(PaperRow).parse(rows);
}
