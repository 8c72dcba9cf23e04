import { type RawBuilder, sql } from "kysely";
import { type DayInSql, firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";

/** Deeper than any tree of positions; holds the recursion where a file brought in a circle. */
const stepsMax = 50;

/**
 * Who appraises whom on `day`, for the people of `whose` (a query of employee_id): employee_id, appraiser_id,
 * delegated, and the appraiser's kind of appointment and title. From the position where somebody is at home the way
 * leads up by reports_to_id past positions that nobody else holds: who stands in for the own head does not
 * appraise themself. A delegation overrides all of that.
 */
export function appraisersSql<Row>(
  agencyId: number,
  day: DayInSql,
  whose: RawBuilder<unknown>,
  before: RawBuilder<unknown> = sql``,
): RawBuilder<Row> {
  return sql<Row>`
    with recursive ${before}
    whose as materialized (${whose}),
    home as (
      select distinct on (a.employee_id) a.employee_id, a.position_id
      from whose join appointment a on a.agency_id = ${agencyId} and a.employee_id = whose.employee_id
      where ${inForceOn(day, "a")}
      order by a.employee_id, ${firstThatCounts("a")}
    ),
    up as (
      select home.employee_id, p.reports_to_id as position_id, 1 as step
      from home join position p on p.agency_id = ${agencyId} and p.position_id = home.position_id
      where p.reports_to_id is not null
      union all
      select up.employee_id, p.reports_to_id, up.step + 1
      from up join position p on p.agency_id = ${agencyId} and p.position_id = up.position_id
      where p.reports_to_id is not null and up.step < ${stepsMax} and not exists (
        select from appointment a
        where a.agency_id = ${agencyId} and a.position_id = up.position_id
          and a.employee_id <> up.employee_id and ${inForceOn(day, "a")})
    ),
    by_position as (
      select distinct on (up.employee_id) up.employee_id, a.employee_id as appraiser_id, a.kind, p.title
      from up
      join appointment a on a.agency_id = ${agencyId} and a.position_id = up.position_id
        and a.employee_id <> up.employee_id and ${inForceOn(day, "a")}
      join position p on p.agency_id = ${agencyId} and p.position_id = up.position_id
      order by up.employee_id, up.step, ${firstThatCounts("a")}
    ),
    by_delegation as (
      select distinct on (d.employee_id) d.employee_id, d.appraiser_id
      from whose join appraiser_delegation d on d.agency_id = ${agencyId} and d.employee_id = whose.employee_id
      where ${inForceOn(day, "d")} and not exists (
        select from departure gone
        where gone.agency_id = ${agencyId} and gone.employee_id in (d.employee_id, d.appraiser_id)
          and gone.left_on <= ${day}::date)
      order by d.employee_id, d.starts_on desc, d.delegation_id desc
    )
    select employee_id, coalesce(d.appraiser_id, p.appraiser_id) as appraiser_id,
      d.appraiser_id is not null as delegated, p.kind, p.title
    from by_position p full join by_delegation d using (employee_id)`;
}
