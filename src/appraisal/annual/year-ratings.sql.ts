import { type RawBuilder, type SqlBool, sql } from "kysely";
import { ratingOfPlan } from "#appraisal/evaluation/rating-of-plan.sql.ts";

/** A person's year, as either of the two places keeps it where its rating can come from. */
type PersonsYear = { employeeId: RawBuilder<string>; year: RawBuilder<number> };

/**
 * The ratings that end a year, one row a person and year: employee_id, year, plan_id, appointment_id, evaluation_id
 * and the three ratings. It is the annual rating of the year's last plan, and none while that one is not rated,
 * whatever the parts before it came to. Without evaluation_id it is known from the national system alone; where there
 * was no plan here, also without plan_id.
 */
export function yearRatings(
  agencyId: number,
  whose: (of: PersonsYear) => RawBuilder<SqlBool>,
): RawBuilder<unknown> {
  return sql`
    select plan.employee_id, plan.year, plan.plan_id, plan.appointment_id, r.evaluation_id, r.results_rating,
      r.conduct_rating, r.overall_rating
    from plan
    join lateral (${ratingOfPlan({ agencyId, planId: sql`plan.plan_id`, interval: sql`'annual'` })}) as r on true
    where plan.agency_id = ${agencyId} and ${whose({ employeeId: sql`plan.employee_id`, year: sql`plan.year` })}
      and not exists (
        select from plan later where later.agency_id = ${agencyId} and later.employee_id = plan.employee_id
          and later.year = plan.year and later.starts_on > plan.starts_on)
    union all
    select n.employee_id, n.year, null, null, null, n.results_rating, n.conduct_rating, n.overall_rating
    from national_rating n
    where n.agency_id = ${agencyId} and ${whose({ employeeId: sql`n.employee_id`, year: sql`n.year` })}
      and n.interval = 'annual' and n.plan_id is null and n.ended_at is null
      and not exists (
        select from plan where plan.agency_id = ${agencyId} and plan.employee_id = n.employee_id
          and plan.year = n.year)`;
}
