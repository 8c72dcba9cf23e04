import { type RawBuilder, sql } from "kysely";

/** Plans of a year whose people were told to start a new one and have not: plan_id, employee_id; once each. */
export function openRenewals(agencyId: number, year: number): RawBuilder<unknown> {
  return sql`
    select plan.plan_id, plan.employee_id
    from plan
    where plan.agency_id = ${agencyId} and plan.year = ${year}
      and exists (select from plan_renewal_notice told
        where told.agency_id = ${agencyId} and told.plan_id = plan.plan_id)
      and not exists (select from plan later
        where later.agency_id = ${agencyId} and later.employee_id = plan.employee_id
          and later.year = plan.year and later.starts_on > plan.starts_on)`;
}
