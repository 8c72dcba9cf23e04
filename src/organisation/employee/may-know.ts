import { isInLineOf } from "#organisation/chain/line.ts";
import { isOffice } from "#organisation/office.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/**
 * Whether the actor may know NIP, grade, dates and timeline of a person: their own, those of who stands below in the
 * line, and everybody's for personnel, auditors and administrators.
 */
export async function mayKnow(ground: Ground<unknown>, employeeId: string): Promise<boolean> {
  const { actor, queries, agencyId, today } = ground;
  if (actor === null) return false;
  if (actor.employeeId === employeeId || isOffice(actor)) return true;
  return isInLineOf(queries, { agencyId, day: today }, actor.employeeId, employeeId);
}
