import { type RawBuilder, sql } from "kysely";

/**
 * Appointments that are over by `today`: appointment_id, and last_day, the last one in it, or the last before the
 * person left, whichever came first.
 */
export function lastDaysInService(agencyId: number, today: string): RawBuilder<unknown> {
  return sql`
    select a.appointment_id, least(a.ends_on, gone.left_on - 1) as last_day
    from appointment a
    left join departure gone on gone.agency_id = ${agencyId} and gone.employee_id = a.employee_id
    where a.agency_id = ${agencyId} and least(a.ends_on, gone.left_on - 1) < ${today}::date`;
}
