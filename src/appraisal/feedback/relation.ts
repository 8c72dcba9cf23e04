import { appraisersOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

export const relations = ["appraiser", "peer", "subordinate"] as const;
export type Relation = (typeof relations)[number];

/** `actingFor`: the position in whose stead the actor is somebody's head ("Plt Camat Plaju"). */
export type Related = { relation: Relation; actingFor: string | null };

/** How the actor stands to somebody at work today: heads, colleagues under one head, and one's own head. Null: neither. */
export async function relationTo(ground: Ground<unknown>, employeeId: string): Promise<Related | null> {
  const { actor, queries, agencyId, today } = ground;
  if (!actor || actor.employeeId === employeeId) return null;
  const appraisers = await appraisersOnDay(queries, agencyId, [employeeId, actor.employeeId], today);
  const head = appraisers.get(employeeId);
  const mine = appraisers.get(actor.employeeId)?.employeeId;
  if (head?.employeeId === actor.employeeId)
    return { relation: "appraiser", actingFor: head.actingFor ?? null };
  if (mine === employeeId) return { relation: "subordinate", actingFor: null };
  return head && head.employeeId === mine ? { relation: "peer", actingFor: null } : null;
}
