import { sql } from "kysely";
import { z } from "zod";
import { reachOf } from "#appraisal/period/readers.ts";
import { unitGroups } from "#organisation/index.ts";
import type { Role } from "#platform/procedures/actor.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** Who calls heads together: over the whole agency, or over what they lead. */
export const openers = ["agency-head", "personnel", "unit-head"] as const satisfies readonly Role[];

export const UnitToCompare = z.object({ unitId: z.uuid(), name: z.string() });

/** The units whose heads the actor may call together, by name. */
export async function unitsToCompare(ground: Ground<unknown>): Promise<z.output<typeof UnitToCompare>[]> {
  const { queries, agencyId } = ground;
  const actor = actorOf(ground);
  if (!openers.some((role) => actor.roles.has(role))) return [];
  const { rows } = await sql`
    with reached as materialized (${unitGroups(agencyId, reachOf(actor, undefined))})
    select unit.unit_id as "unitId", unit.name
    from unit where unit.agency_id = ${agencyId} and unit.unit_id in (select unit_id from reached)
    order by unit.name, unit.unit_id
    limit 1000`.execute(queries);
  return rows.map((row) => UnitToCompare.parse(row));
}
