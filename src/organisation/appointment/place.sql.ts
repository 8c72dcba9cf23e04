import { type RawBuilder, sql } from "kysely";

/** Where the appointment with this id leads: title (as held: "Plt Lurah Plaju Ilir"), leads_unit, unit_id, unit_name. */
export function placeSql(agencyId: number, appointmentId: RawBuilder<string>): RawBuilder<unknown> {
  return sql`
    select u.unit_id, u.name as unit_name, p.leads_unit,
      case a.kind when 'definitive' then p.title else initcap(a.kind) || ' ' || p.title end as title
    from appointment a
    join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
    join unit u on u.agency_id = ${agencyId} and u.unit_id = p.unit_id
    where a.agency_id = ${agencyId} and a.appointment_id = ${appointmentId}`;
}
