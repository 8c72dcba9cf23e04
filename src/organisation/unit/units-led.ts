import { sql } from "kysely";
import { inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

/** The ids of the units that this person leads on `day`, also where standing in. */
export async function unitsLedBy(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  day: string,
): Promise<string[]> {
  const { rows } = await ledUnits(queries, { agencyId, employeeId, day });
  return rows.map((row) => row.unit_id);
}

type Whose = { agencyId: number; employeeId: string; day: string };
const ledUnits = prepared((queries, { agencyId, employeeId, day }: Whose) =>
  sql<{ unit_id: string }>`
    select distinct p.unit_id
    from appointment a join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
    where a.agency_id = ${agencyId} and a.employee_id = ${employeeId} and p.leads_unit and ${inForceOn(day, "a")}
    order by p.unit_id`.compile(queries),
);
