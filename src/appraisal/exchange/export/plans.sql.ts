import { type RawBuilder, type SqlBool, sql } from "kysely";
import { employeeName, placeSql, unitGroups } from "#organisation/index.ts";

/** A page of the people of a year, by NIP: those with an agreed plan in the unit or below it. */
export type PageAsked = {
  agencyId: number;
  year: number;
  unitId: string | undefined;
  after: string | undefined;
  limit: number;
};

/**
 * The agreed plans of a page of people, with one person more than asked for where more follow: employee_id, nip, name,
 * plan_id, version, starts_on, ends_on, title, unit_id, unit_name, appraiser_id. NIPs are looked up in their index,
 * so that a page costs the same wherever it begins.
 */
export function plansOfPage(asked: PageAsked): RawBuilder<unknown> {
  const { agencyId, year, after, limit } = asked;
  return sql`
    with ${reached(asked)} person as materialized (
      select e.employee_id, e.nip, e.name from employee e
      where e.agency_id = ${agencyId} and e.nip > ${after ?? ""} and exists (
        select from plan
        join plan_in_force bound on bound.agency_id = ${agencyId} and bound.plan_id = plan.plan_id
        where plan.agency_id = ${agencyId} and plan.employee_id = e.employee_id and plan.year = ${year}
          and ${isInUnit(asked)})
      order by e.nip limit ${limit + 1})
    select person.employee_id, person.nip, person.name, plan.plan_id, bound.version, plan.starts_on, plan.ends_on,
      place.title, place.unit_id, place.unit_name, plan.appraiser_id
    from person
    join plan on plan.agency_id = ${agencyId} and plan.employee_id = person.employee_id and plan.year = ${year}
    join plan_in_force bound on bound.agency_id = ${agencyId} and bound.plan_id = plan.plan_id
    join lateral (${placeSql(agencyId, sql<string>`plan.appointment_id`)}) as place on true
    where ${isInUnit(asked)}`;
}

function reached({ agencyId, unitId }: PageAsked): RawBuilder<unknown> {
  if (unitId === undefined) return sql``;
  return sql`reached as materialized (${unitGroups(agencyId, { unitId })}),`;
}

function isInUnit({ agencyId, unitId }: PageAsked): RawBuilder<SqlBool> {
  if (unitId === undefined) return sql`true`;
  return sql`exists (
    select from appointment a join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
    where a.agency_id = ${agencyId} and a.appointment_id = plan.appointment_id
      and p.unit_id in (select unit_id from reached))`;
}

/**
 * The same with each rating in force of an interval: the columns above, interval, results, conduct, overall,
 * decided_at, decider_id (who rated, not who recorded a rating from elsewhere) and evaluation_id.
 */
export function ratingsOfPage(asked: PageAsked, interval: string | undefined): RawBuilder<unknown> {
  const { agencyId } = asked;
  return sql`
    select served.*, force.interval, force.results_rating as results, force.conduct_rating as conduct,
      force.overall_rating as overall, force.decided_at, force.evaluation_id,
      case when force.national_id is null then force.decided_by else served.appraiser_id end as decider_id
    from (${plansOfPage(asked)}) as served
    left join lateral (
      select known.* from rating_in_force known
      where known.agency_id = ${agencyId} and known.plan_id = served.plan_id
        and ${interval === undefined ? sql`true` : sql`known.interval = ${interval}`}
      offset 0) as force on true`; // looked up plan by plan: the view is not read whole
}

/** Columns that name a person of the same row by NIP and name. */
export function namedColumns(of: "appraiser_id" | "decider_id"): RawBuilder<unknown> {
  return sql`(
      select named.nip from employee named
      where named.agency_id = row.agency_id and named.employee_id = row.${sql.ref(of)}) as appraiser_nip,
    ${employeeName(`row.${of}`)} as appraiser_name`;
}
