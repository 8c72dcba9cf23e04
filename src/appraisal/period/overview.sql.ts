import { type RawBuilder, sql } from "kysely";
import { type UnitReach, unitGroups } from "#organisation/index.ts";
import type { Interval } from "#rules/period/period.ts";
import { type YearAsked, yearPeople } from "./year-people.sql.ts";

/**
 * Everything that is counted of a year, in one query: is_open, units (one row a group, also where nobody is) and
 * intervals, the last two as JSON.
 */
export function overviewSql(
  asked: YearAsked & { today: string },
  reach: UnitReach,
  intervals: readonly Interval[],
): RawBuilder<unknown> {
  const { agencyId, year } = asked;
  return sql`
    with grouped as materialized (${unitGroups(agencyId, reach)}),
    person as materialized (
      select person.employee_id, person.left_on, person.state, person.due_on, grouped.group_id
      from (${yearPeople(asked)}) as person join grouped on grouped.unit_id = person.unit_id
    )
    select exists (select from period where agency_id = ${agencyId} and year = ${year}) as is_open,
      (select jsonb_agg(counted) from (${unitsSql(asked.today)}) as counted) as units,
      (select jsonb_agg(counted) from (${intervalsSql(asked, intervals)}) as counted) as intervals`;
}

/** Where most is still to be done comes first. */
function unitsSql(today: string): RawBuilder<unknown> {
  const having = (state: string) => sql`count(*) filter (where person.state = ${state})`;
  return sql`
    select unit.group_id as "unitId", unit.group_name as name, unit.is_top as "isTop",
      count(person.employee_id) as people, ${having("not-started")} as "notStarted", ${having("draft")} as draft,
      ${having("proposed")} as proposed, ${having("change-asked")} as "changeAsked", ${having("agreed")} as agreed,
      count(*) filter (where person.state <> 'agreed' and person.due_on < ${today}::date) as "pastDue"
    from (
      select group_id, group_name, min(level) = 0 as is_top from grouped group by group_id, group_name) as unit
    left join person on person.group_id = unit.group_id
    group by unit.group_id, unit.group_name, unit.is_top
    order by count(*) filter (where person.state <> 'agreed') desc, unit.group_name, unit.group_id`;
}

/**
 * Agreed plans that meet an interval (who left before it began is not rated in it), and those of them that are rated.
 * Plans are first summed up by their days, which nearly all of them share.
 */
function intervalsSql({ agencyId, year }: YearAsked, intervals: readonly Interval[]): RawBuilder<unknown> {
  const columns = [
    sql`${intervals.map(({ code }) => code)}::text[]`,
    sql`${intervals.map(({ startsOn }) => startsOn)}::date[]`,
    sql`${intervals.map(({ endsOn }) => endsOn)}::date[]`,
  ];
  const plans = sql`
    person join plan on plan.agency_id = ${agencyId} and plan.year = ${year} and plan.employee_id = person.employee_id`;
  return sql`
    with span as (
      select plan.starts_on, plan.ends_on, person.left_on, count(*) as plans
      from ${plans}
      join plan_agreement agreement on agreement.agency_id = ${agencyId} and agreement.plan_id = plan.plan_id
      group by plan.starts_on, plan.ends_on, person.left_on),
    rated as (
      select evaluation.interval, count(*) as plans
      from ${plans}
      join evaluation on evaluation.agency_id = ${agencyId} and evaluation.plan_id = plan.plan_id
      group by evaluation.interval)
    select met.code, coalesce(sum(span.plans), 0) as agreed, coalesce(max(rated.plans), 0) as decided
    from unnest(${sql.join(columns)}) with ordinality as met (code, starts_on, ends_on, place)
    left join span on span.starts_on <= met.ends_on and span.ends_on >= met.starts_on
      and (span.left_on is null or span.left_on > met.starts_on)
    left join rated on rated.interval = met.code
    group by met.code, met.place
    order by met.place`;
}
