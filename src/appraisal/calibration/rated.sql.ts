import { type RawBuilder, sql } from "kysely";
import { placeSql, unitGroups } from "#organisation/index.ts";

export type RatedAsked = { agencyId: number; year: number; interval: string; endsOn: string };

/**
 * Who has a rating in force for an interval of a year, one row a person (of two plans the later): nip, status,
 * grade (on the last day), group_name (of the unit), appraiser_id, appraiser, overall, and periodic, the last rating
 * of a shorter interval of the same plan.
 */
export function ratedPeople({ agencyId, year, interval, endsOn }: RatedAsked): RawBuilder<unknown> {
  return sql`
    with grouped as materialized (${unitGroups(agencyId, {})}),
    rated as (
      select distinct on (plan.employee_id) plan.employee_id, plan.plan_id, plan.appointment_id,
        rating.overall_rating as overall,
        case when rating.national_id is null then rating.decided_by else plan.appraiser_id end as appraiser_id
      from plan join rating_in_force rating
        on rating.agency_id = ${agencyId} and rating.plan_id = plan.plan_id and rating.interval = ${interval}
      where plan.agency_id = ${agencyId} and plan.year = ${year}
      order by plan.employee_id, plan.starts_on desc),
    periodic as (
      select distinct on (rating.plan_id) rating.plan_id, rating.overall_rating as overall
      from rated join rating_in_force rating
        on rating.agency_id = ${agencyId} and rating.plan_id = rated.plan_id and rating.interval <> ${interval}
      order by rating.plan_id, rating.decided_at desc, rating.evaluation_id),
    graded as (
      select distinct on (grade.employee_id) grade.employee_id, grade.grade
      from grade where grade.agency_id = ${agencyId} and grade.starts_on <= ${endsOn}::date
      order by grade.employee_id, grade.starts_on desc)
    select employee.nip, employee.status, graded.grade, grouped.group_name as "unitName",
      rated.appraiser_id as "appraiserId", appraiser.name as "appraiserName",
      rated.overall, periodic.overall as periodic
    from rated
    join employee on employee.agency_id = ${agencyId} and employee.employee_id = rated.employee_id
    join employee appraiser on appraiser.agency_id = ${agencyId} and appraiser.employee_id = rated.appraiser_id
    join lateral (${placeSql(agencyId, sql<string>`rated.appointment_id`)}) as place on true
    join grouped on grouped.unit_id = place.unit_id
    left join periodic on periodic.plan_id = rated.plan_id
    left join graded on graded.employee_id = rated.employee_id
    order by rated.employee_id`;
}
