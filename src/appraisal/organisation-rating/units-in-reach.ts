import { sql } from "kysely";
import { reachOf } from "#appraisal/period/readers.ts";
import { unitGroups } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** `depth`: how many units of the reach stand above it. */
export type UnitInReach = {
  unitId: string;
  parentId: string | null;
  name: string;
  depth: number;
};

/** The units whose spread the actor may look at, each before what is below it, then by name; one query. */
export async function unitsInReach(ground: Ground<unknown>): Promise<UnitInReach[]> {
  const { queries, agencyId } = ground;
  const { rows } = await sql<Omit<UnitInReach, "depth">>`
    select u.unit_id as "unitId", u.parent_id as "parentId", u.name
    from (${unitGroups(agencyId, reachOf(actorOf(ground), undefined))}) as reached
    join unit u on u.agency_id = ${agencyId} and u.unit_id = reached.unit_id
    order by u.name, u.unit_id`.execute(queries);
  return inTreeOrder(rows);
}

function inTreeOrder(rows: readonly Omit<UnitInReach, "depth">[]): UnitInReach[] {
  const ids = new Set(rows.map(({ unitId }) => unitId));
  const below = Map.groupBy(rows, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : null));
  const walk = (parentId: string | null, depth: number): UnitInReach[] =>
    (below.get(parentId) ?? []).flatMap((unit) => [{ ...unit, depth }, ...walk(unit.unitId, depth + 1)]);
  return walk(null, 0);
}
