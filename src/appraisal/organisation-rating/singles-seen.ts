import { appraisersOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/**
 * Of these people those whose own rating the actor may see, as with their plans: their appraiser of today, that one's
 * own appraiser, the person, the personnel office and auditors. At most two queries, however many people.
 */
export async function singlesSeen(
  ground: Ground<unknown>,
  employeeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { queries, agencyId, today } = ground;
  const { employeeId: me, roles } = actorOf(ground);
  if (roles.has("personnel") || roles.has("auditor")) return new Set(employeeIds);
  const appraisers = await appraisersOnDay(queries, agencyId, employeeIds, today);
  const heads = [...new Set([...appraisers.values()].map(({ employeeId }) => employeeId))];
  const above = await appraisersOnDay(queries, agencyId, heads, today);
  return new Set(
    employeeIds.filter((employeeId) => {
      const head = appraisers.get(employeeId)?.employeeId;
      const isReviewer = head !== undefined && above.get(head)?.employeeId === me;
      return employeeId === me || head === me || isReviewer;
    }),
  );
}
