import { appraisersOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

export const relations = ["appraiser", "peer", "subordinate"] as const;
export type Relation = (typeof relations)[number];

/** How the actor stands to somebody at work today: heads, colleagues under one head, and one's own head. Null: neither. */
export async function relationTo(ground: Ground<unknown>, employeeId: string): Promise<Relation | null> {
  const { actor, queries, agencyId, today } = ground;
  if (!actor || actor.employeeId === employeeId) return null;
  const appraisers = await appraisersOnDay(queries, agencyId, [employeeId, actor.employeeId], today);
  const theirs = appraisers.get(employeeId)?.employeeId;
  const mine = appraisers.get(actor.employeeId)?.employeeId;
  if (theirs === actor.employeeId) return "appraiser";
  if (mine === employeeId) return "subordinate";
  return theirs !== undefined && theirs === mine ? "peer" : null;
}
