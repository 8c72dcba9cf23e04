import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { Month } from "./measure.ts";

type Of = { agencyId: number; unitId: string; from: Month; through: Month };

/** The measures of which a unit, or one below it, has facts in some months; one query over an index. */
export async function measuresWithFacts(
  queries: Queries,
  { agencyId, unitId, from, through }: Of,
): Promise<Set<string>> {
  const { rows } = await sql<{ measure: string }>`
    with recursive within as (
      select ${unitId}::uuid as unit_id
      union
      select u.unit_id from within join unit u on u.agency_id = ${agencyId} and u.parent_id = within.unit_id)
    select distinct c.measure from measure_cell c
    where c.agency_id = ${agencyId} and c.grain = 'whole' and c.count > 0
      and c.unit_id in (select unit_id from within) and c.month between ${from} and ${through}
    order by c.measure`.execute(queries);
  return new Set(rows.map(({ measure }) => measure));
}
