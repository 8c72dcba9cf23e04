import { type RawBuilder, sql } from "kysely";
import { yearPeople } from "#appraisal/period/year-people.sql.ts";
import { appraisersSql } from "#organisation/index.ts";
import type { DueAsked } from "./due-asked.ts";
import { dueAtHand } from "./due-kinds.sql.ts";

/**
 * What is due today and of whom it is asked, as definitions to begin a query with; the last of them is `due`:
 * recipient_id, kind, subject_id, part, plan_id, about_id, due_on, words. Each thing is there as long as it is not done,
 * so that nobody has to be told to stop. One query for a whole agency as for one person.
 */
export function dueSql(asked: DueAsked): RawBuilder<unknown> {
  const { agencyId, today } = asked;
  return sql`
    written as materialized (${plansSql(asked)}),
    agreed as materialized (select * from written where is_agreed and not is_rated),
    met as materialized (${metSql(asked)}),
    running as materialized (
      select * from met where code <> 'annual' and ${today}::date between starts_on and ends_on),
    planner as materialized (
      select person.* from (${yearPeople(asked.year)}) as person
      where person.state <> 'agreed' and (person.left_on is null or person.left_on > ${today}::date)
        and ${isAmong(asked, "person.employee_id")}
        and exists (select from period where agency_id = ${agencyId} and year = ${asked.year.year})),
    thing as materialized (${dueAtHand(asked)}),
    head as materialized (${appraisersSql(agencyId, today, sql`select distinct about_id as employee_id from thing where side = 'head'`)}),
    due as (
      select case thing.side when 'head' then head.appraiser_id else thing.about_id end as recipient_id,
        thing.kind, thing.subject_id, thing.part, thing.plan_id, thing.about_id, thing.due_on, thing.words, thing.side
      from thing left join head on thing.side = 'head' and head.employee_id = thing.about_id
      where thing.side = 'employee' or head.appraiser_id is not null)`;
}

/** The plans of this year and the last of people who are still here. */
function plansSql(asked: DueAsked): RawBuilder<unknown> {
  const { agencyId, today, year } = asked;
  return sql`
    select plan.plan_id, plan.employee_id, plan.year, plan.starts_on, plan.ends_on,
      agreement.plan_id is not null as is_agreed, rated.plan_id is not null as is_rated
    from plan
    left join plan_agreement agreement on agreement.agency_id = ${agencyId} and agreement.plan_id = plan.plan_id
    left join evaluation rated
      on rated.agency_id = ${agencyId} and rated.plan_id = plan.plan_id and rated.interval = 'annual'
    left join departure gone on gone.agency_id = ${agencyId} and gone.employee_id = plan.employee_id
    where plan.agency_id = ${agencyId} and plan.year in (${year.year}, ${year.year - 1})
      and (gone.left_on is null or gone.left_on > ${today}::date) and ${isAmong(asked, "plan.employee_id")}`;
}

/** The parts of its year that each agreed plan meets, cut to the days of the plan. */
function metSql({ intervals }: DueAsked): RawBuilder<unknown> {
  const columns = [
    sql`${intervals.map(({ year }) => year)}::integer[]`,
    sql`${intervals.map(({ code }) => code)}::text[]`,
    sql`${intervals.map(({ startsOn }) => startsOn)}::date[]`,
    sql`${intervals.map(({ endsOn }) => endsOn)}::date[]`,
  ];
  return sql`
    select agreed.plan_id, agreed.employee_id, part.code,
      greatest(part.starts_on, agreed.starts_on) as starts_on, least(part.ends_on, agreed.ends_on) as ends_on
    from agreed join unnest(${sql.join(columns)}) as part (year, code, starts_on, ends_on)
      on part.year = agreed.year and part.starts_on <= agreed.ends_on and part.ends_on >= agreed.starts_on`;
}

function isAmong({ among }: DueAsked, column: string): RawBuilder<unknown> {
  return among === null ? sql`true` : sql`${sql.ref(column)} = any(${among}::uuid[])`;
}
