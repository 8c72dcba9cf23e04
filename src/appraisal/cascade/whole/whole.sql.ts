import { type RawBuilder, sql } from "kysely";
import { type YearAsked, yearPeople } from "#appraisal/period/year-people.sql.ts";
import { type UnitReach, unitGroups, unitHeads } from "#organisation/index.ts";

/**
 * Everybody within reach who should have a plan of the year: employee_id, unit_id, group_id, state, plan_id, head_id,
 * results, loose; of those at home in `named` also name and title.
 */
export function peopleSql(
  asked: YearAsked,
  reach: UnitReach,
  named: string | undefined,
): RawBuilder<unknown> {
  const { agencyId, year } = asked;
  const shown = named === undefined ? sql`false` : sql`person.unit_id = ${named}`;
  return sql`
    with grouped as materialized (${unitGroups(agencyId, reach)}),
    counted as materialized (
      select r.plan_id, count(*) as results, count(*) filter (
        where r.category = 'main' and r.serves_id is null and r.goal_id is null and r.serves_text = '') as loose
      from plan join plan_result r on r.agency_id = ${agencyId} and r.plan_id = plan.plan_id
      where plan.agency_id = ${agencyId} and plan.year = ${year}
      group by r.plan_id)
    select person.employee_id as "employeeId", person.unit_id as "unitId", grouped.group_id as "groupId",
      person.state, person.plan_id as "planId", person.appraiser_id as "headId",
      coalesce(counted.results, 0) as results, coalesce(counted.loose, 0) as loose,
      case when ${shown} then person.name end as name, case when ${shown} then person.title end as title
    from (${yearPeople(asked)}) as person
    join grouped on grouped.unit_id = person.unit_id
    left join counted on counted.plan_id = person.plan_id
    where person.left_on is null
    order by person.employee_id`;
}

/** The groups of units within reach, each with the units in it whose head has no plan of the year. */
export function unitsSql({ agencyId, year, to }: YearAsked, reach: UnitReach): RawBuilder<unknown> {
  return sql`
    with grouped as materialized (${unitGroups(agencyId, reach)}),
    led as materialized (${unitHeads(agencyId, to)}),
    lacking as (
      select grouped.group_id, unit.unit_id, unit.name, led.employee_id
      from grouped join unit on unit.agency_id = ${agencyId} and unit.unit_id = grouped.unit_id
      left join led on led.unit_id = grouped.unit_id
      where not exists (
        select from plan
        where plan.agency_id = ${agencyId} and plan.year = ${year} and plan.employee_id = led.employee_id))
    select grouped.group_id as "unitId", grouped.group_name as name, min(grouped.level) = 0 as "isTop",
      coalesce((
        select jsonb_agg(jsonb_build_object('unitId', l.unit_id, 'name', l.name, 'headId', l.employee_id)
          order by l.name, l.unit_id)
        from lacking l where l.group_id = grouped.group_id), '[]') as unplanned
    from grouped
    group by grouped.group_id, grouped.group_name
    order by min(grouped.level), grouped.group_name, grouped.group_id`;
}

/** How many results of each person work for each goal, directly or through whoever is above: goalId, employeeId, results. */
export function reachSql({ agencyId, year }: YearAsked): RawBuilder<unknown> {
  return sql`
    with recursive reach as (
      select r.goal_id, r.result_id, r.plan_id
      from plan join plan_result r on r.agency_id = ${agencyId} and r.plan_id = plan.plan_id
      where plan.agency_id = ${agencyId} and plan.year = ${year} and r.goal_id is not null
      union
      select reach.goal_id, r.result_id, r.plan_id
      from reach join plan_result r on r.agency_id = ${agencyId} and r.serves_id = reach.result_id)
    select reach.goal_id as "goalId", plan.employee_id as "employeeId", count(*) as results
    from reach join plan on plan.agency_id = ${agencyId} and plan.plan_id = reach.plan_id
    group by reach.goal_id, plan.employee_id
    order by reach.goal_id, plan.employee_id`;
}
