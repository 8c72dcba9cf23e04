import { sql } from "kysely";
import { unitGroups } from "#organisation/index.ts";
import type { Actor, Role } from "#platform/procedures/actor.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

const ofEverything = ["personnel", "agency-head"] as const satisfies readonly Role[];

/** Who may keep any goals at all; heads of units keep those of their units. */
export const goalKeepers = [...ofEverything, "unit-head"] as const satisfies readonly Role[];

/** Whether the agency's own goals, and every unit's, are theirs to keep. */
export function keepsAllGoals(actor: Actor | null): boolean {
  return ofEverything.some((role) => actor?.roles.has(role));
}

/** Whether the goals of this unit (null: the agency's) are the actor's to keep. */
export async function keepsGoalsOf(ground: Ground<unknown>, unitId: string | null): Promise<boolean> {
  if (keepsAllGoals(ground.actor)) return true;
  return unitId !== null && (await unitsKept(ground)).some((unit) => unit.unitId === unitId);
}

type Unit = { unitId: string; name: string };

/** The units whose goals the actor keeps, by name: all of them, or those led and what is below. */
export async function unitsKept(ground: Ground<unknown>): Promise<Unit[]> {
  const { queries, agencyId } = ground;
  const actor = actorOf(ground);
  if (!goalKeepers.some((role) => actor.roles.has(role))) return [];
  const reach = keepsAllGoals(actor) ? {} : { ledBy: actor.positionIds };
  const { rows } = await sql<Unit>`
    select unit.unit_id as "unitId", unit.name
    from (${unitGroups(agencyId, reach)}) as kept
    join unit on unit.agency_id = ${agencyId} and unit.unit_id = kept.unit_id
    order by unit.name`.execute(queries);
  return rows;
}
