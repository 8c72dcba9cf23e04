import { type RawBuilder, sql } from "kysely";
import { ratingOfPlan } from "#appraisal/evaluation/rating-of-plan.sql.ts";
import { heldInSpan, placeSql } from "#organisation/index.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import type { Interval } from "#rules/period/period.ts";

/** An evaluation of a year, as its people are on `to`. */
export type IntervalAsked = { agencyId: number; year: number; interval: Interval; to: string };

/**
 * Everybody within the units `scope` (a query of unit_id): employee_id, name, title, unit_id, leads_unit,
 * evaluation_id and overall_rating, both null for who is not rated. A person is where their last definitive position
 * in the interval is, and has the rating of their last plan that has one.
 */
export function ratedPeople(asked: IntervalAsked, scope: RawBuilder<unknown>): RawBuilder<unknown> {
  const { agencyId, year, interval, to } = asked;
  return sql`
    select here.employee_id, here.name, here.title, here.unit_id, here.leads_unit,
      rated.evaluation_id, rated.overall_rating
    from (
      select served.employee_id, served.name, place.title, place.unit_id, place.leads_unit
      from (${heldInSpan({ agencyId, from: interval.startsOn, to })}) as served
      join lateral (${placeSql(agencyId, sql.ref("served.appointment_id"))}) as place on true
      where (served.left_on is null or served.left_on > ${interval.startsOn}::date)
        and place.unit_id in (${scope})
    ) as here
    left join lateral (
      select force.evaluation_id, force.overall_rating
      from plan
      join lateral (${ratingOfPlan({ agencyId, planId: sql`plan.plan_id`, interval: sql`${interval.code}` })}) as force on true
      where plan.agency_id = ${agencyId} and plan.year = ${year} and plan.employee_id = here.employee_id
      order by plan.starts_on desc, plan.plan_id limit 1) as rated on true`;
}

/** Deeper than any tree of units; ends a circle in the data. */
const levelsMax = 50;

/** Each of these units with itself and everything below it: root_id, unit_id. */
export function unitsUnder(agencyId: number, unitIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    with recursive under as (
      select unit_id as root_id, unit_id, 0 as level from unit
      where agency_id = ${agencyId} and unit_id = any(${unitIds}::uuid[])
      union
      select under.root_id, u.unit_id, under.level + 1
      from under join unit u on u.agency_id = ${agencyId} and u.parent_id = under.unit_id
      where under.level < ${levelsMax})
    select distinct root_id, unit_id from under`;
}

/**
 * How the ratings spread in each of these units, without whoever leads it: unit_id, people, rated, counts from the
 * lowest rating up, and `few`: who is rated, where they are fewer than `fewest`.
 */
export function spreadSql(asked: IntervalAsked, unitIds: readonly string[], fewest: number) {
  const counts = overallRatings.map(
    (rating) => sql`count(*) filter (where person.overall_rating = ${rating})::integer`,
  );
  return sql`
    with under as materialized (${unitsUnder(asked.agencyId, unitIds)}),
    person as materialized (${ratedPeople(asked, sql`select unit_id from under`)})
    select under.root_id as unit_id, count(person.employee_id)::integer as people,
      count(person.overall_rating)::integer as rated, array[${sql.join(counts)}] as counts,
      case when count(person.overall_rating) < ${fewest}
        then array_remove(array_agg(case when person.overall_rating is not null then person.employee_id end), null)
        else '{}' end as few
    from under
    left join person on person.unit_id = under.unit_id
      and not (person.leads_unit and person.unit_id = under.root_id)
    group by under.root_id`;
}
