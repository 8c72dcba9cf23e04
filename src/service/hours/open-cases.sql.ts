import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { ServiceTime } from "#rules/working-time/due.ts";

/** An open application with what its due time follows from. */
export type OpenCase = {
  caseId: string;
  unitId: string;
  assignedTo: string | null;
  receivedAt: Date;
  dueAt: Date | null;
  time: ServiceTime;
  pauses: { beganAt: string; endedAt: string | null }[];
};

type Row = Omit<OpenCase, "time"> & { timeValue: number; timeUnit: ServiceTime["unit"] };

/** Open applications with a promised time, by id, locked. */
export async function openCases(
  queries: Queries,
  agencyId: number,
  after: string | null,
  limit: number,
): Promise<OpenCase[]> {
  const { rows } = await sql<Row>`
    select o.case_id as "caseId", c.unit_id as "unitId", o.assigned_to as "assignedTo",
      c.received_at as "receivedAt", o.due_at as "dueAt", s.time_value as "timeValue", s.time_unit as "timeUnit",
      coalesce((select json_agg(json_build_object('beganAt', p.began_at, 'endedAt', p.ended_at) order by p.began_at)
        from case_pause p where p.agency_id = ${agencyId} and p.case_id = o.case_id), '[]'::json) as pauses
    from open_case o
    join service_case c on c.agency_id = ${agencyId} and c.case_id = o.case_id
    join service_standard s
      on s.agency_id = ${agencyId} and s.service_id = c.service_id and s.version = c.standard_version
    where o.agency_id = ${agencyId} and s.time_value is not null
      and (${after}::uuid is null or o.case_id > ${after}::uuid)
    order by o.case_id limit ${limit} for update of o`.execute(queries);
  return rows.map(({ timeValue, timeUnit, ...row }) => ({
    ...row,
    time: { value: timeValue, unit: timeUnit },
  }));
}
