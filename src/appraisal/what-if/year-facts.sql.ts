import { type RawBuilder, sql } from "kysely";
import { ratingOfPlan } from "#appraisal/evaluation/rating-of-plan.sql.ts";
import { heldInSpan, placeSql } from "#organisation/index.ts";
import type { Span } from "#rules/period/period.ts";

export type BatchAsked = {
  agencyId: number;
  year: number;
  span: Span;
  /** The last day of the year, or today while it runs: where people are then counts. */
  day: string;
  employeeIds: readonly string[];
  timeZone: string;
};

/**
 * Where these people are at the end of the year, as its spreads count them: the unit of their last definitive position
 * in it (unit_id null for who held none), whether they lead it, and their grade.
 */
export function placesOf({ agencyId, span, day, employeeIds }: BatchAsked): RawBuilder<unknown> {
  return sql`
    select served.employee_id as "employeeId", served.name, served.nip, employee.status, graded.grade,
      place.unit_id as "unitId", coalesce(place.unit_name, '') as "unitName",
      coalesce(place.leads_unit, false) as "leadsUnit",
      (served.left_on is null or served.left_on > ${span.startsOn}::date) as "isCounted"
    from (${heldInSpan({ agencyId, from: span.startsOn, to: day })}) as served
    join employee on employee.agency_id = ${agencyId} and employee.employee_id = served.employee_id
    left join lateral (${placeSql(agencyId, sql.ref("served.appointment_id"))}) as place on true
    left join lateral (
      select grade.grade from grade
      where grade.agency_id = ${agencyId} and grade.employee_id = served.employee_id
        and grade.starts_on <= ${day}::date
      order by grade.starts_on desc limit 1) as graded on true
    where served.employee_id = any(${employeeIds}::uuid[])
    order by served.employee_id`;
}

/** Every plan of these people in the year, in the order of its days, with the days and the ratings that rules ask for. */
export function plansOf({ agencyId, year, employeeIds, timeZone }: BatchAsked): RawBuilder<unknown> {
  const day = (instant: string) => sql`(${sql.ref(instant)} at time zone ${timeZone})::date::text`;
  return sql`
    select plan.employee_id as "employeeId", plan.plan_id as "planId", plan.starts_on::text as "startsOn",
      plan.ends_on::text as "endsOn", ${day("agreement.agreed_at")} as "agreedOn",
      rated.results_rating as results, rated.conduct_rating as conduct, rated.overall_rating as overall,
      ${day("given.decided_at")} as "decidedOn", ${day("receipt.received_at")} as "receivedOn",
      ${day("objected.filed_at")} as "filedOn"
    from plan
    left join plan_agreement agreement
      on agreement.agency_id = ${agencyId} and agreement.plan_id = plan.plan_id
    left join lateral (${ratingOfPlan({ agencyId, planId: sql`plan.plan_id`, interval: sql`'annual'` })}) as rated on true
    left join evaluation given
      on given.agency_id = ${agencyId} and given.evaluation_id = rated.evaluation_id
    left join evaluation_receipt receipt
      on receipt.agency_id = ${agencyId} and receipt.evaluation_id = rated.evaluation_id
    left join lateral (
      select max(objection.filed_at) as filed_at from objection
      where objection.agency_id = ${agencyId} and objection.evaluation_id = rated.evaluation_id) as objected on true
    where plan.agency_id = ${agencyId} and plan.year = ${year} and plan.employee_id = any(${employeeIds}::uuid[])
    order by plan.employee_id, plan.starts_on, plan.plan_id`;
}
