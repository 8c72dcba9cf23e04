import { type RawBuilder, sql } from "kysely";
import type { YearAsked } from "#appraisal/period/year-people.sql.ts";
import { yearPeople } from "#appraisal/period/year-people.sql.ts";
import type { Interval } from "#rules/period/period.ts";

/**
 * Everything of a year that somebody still owes, one row each: step ("plan", the code of an interval, "receipt"),
 * employee_id (about whom), name, unit_id, unit_name, owes_id (who is to act) and plan_id. `intervals`: those that can
 * be rated by now.
 */
export function missingOfYear(asked: YearAsked, intervals: readonly Interval[]): RawBuilder<unknown> {
  return sql`
    with person as materialized (${yearPeople(asked)}),
    served as (
      select person.employee_id, person.name, person.unit_id, person.unit_name, person.left_on,
        plan.plan_id, plan.appraiser_id, plan.starts_on, plan.ends_on
      from person
      join plan on plan.agency_id = ${asked.agencyId} and plan.year = ${asked.year}
        and plan.employee_id = person.employee_id
      join plan_agreement agreement
        on agreement.agency_id = ${asked.agencyId} and agreement.plan_id = plan.plan_id)
    ${plansSql(asked)}
    union all
    ${evaluationsSql(asked, intervals)}
    union all
    ${receiptsSql(asked)}`;
}

/**
 * A proposal waits for the appraiser, everything before it for the person. Who was rated in the national system instead
 * owes no plan for that year any more.
 */
function plansSql({ agencyId, year }: YearAsked): RawBuilder<unknown> {
  return sql`
    select 'plan' as step, employee_id, name, unit_id, unit_name, plan_id,
      case when state = 'proposed' then appraiser_id else employee_id end as owes_id
    from person where state <> 'agreed' and left_on is null and not exists (
      select from national_rating known
      where known.agency_id = ${agencyId} and known.employee_id = person.employee_id and known.year = ${year}
        and known.interval = 'annual' and known.ended_at is null)`;
}

/** Once the year as a whole is rated, no part of it is asked for any more. */
function evaluationsSql({ agencyId }: YearAsked, intervals: readonly Interval[]): RawBuilder<unknown> {
  const columns = [
    sql`${intervals.map(({ code }) => code)}::text[]`,
    sql`${intervals.map(({ startsOn }) => startsOn)}::date[]`,
    sql`${intervals.map(({ endsOn }) => endsOn)}::date[]`,
  ];
  return sql`
    select met.code as step, served.employee_id, served.name, served.unit_id, served.unit_name, served.plan_id,
      served.appraiser_id as owes_id
    from served
    join unnest(${sql.join(columns)}) as met (code, starts_on, ends_on)
      on served.starts_on <= met.ends_on and served.ends_on >= met.starts_on
      and (served.left_on is null or served.left_on > met.starts_on)
    where not exists (
      select from evaluation decided
      where decided.agency_id = ${agencyId} and decided.plan_id = served.plan_id
        and decided.interval in (met.code, 'annual'))
      and not exists (
        select from national_rating known
        where known.agency_id = ${agencyId} and known.plan_id = served.plan_id
          and known.interval in (met.code, 'annual') and known.ended_at is null)`;
}

function receiptsSql({ agencyId }: YearAsked): RawBuilder<unknown> {
  return sql`
    select 'receipt' as step, served.employee_id, served.name, served.unit_id, served.unit_name, served.plan_id,
      served.employee_id as owes_id
    from served
    join evaluation decided on decided.agency_id = ${agencyId} and decided.plan_id = served.plan_id
    where served.left_on is null and decided.interval = 'annual' and not exists (
      select from evaluation_receipt receipt
      where receipt.agency_id = ${agencyId} and receipt.evaluation_id = decided.evaluation_id)`;
}
