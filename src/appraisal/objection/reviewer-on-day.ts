import { type Appraiser, appraiserOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

type Sides = { employeeId: string; appraiserId: string };

/**
 * Who decides on an objection that is filed today: whoever appraises the appraiser, be it by standing in. Where another
 * has taken the appraiser's place by now, their appraiser. Null where nobody is above, or only one of the two sides.
 */
export async function reviewerToday(
  { queries, agencyId, today }: Ground<unknown>,
  { employeeId, appraiserId }: Sides,
): Promise<Appraiser | null> {
  const present = await appraiserOnDay(queries, agencyId, employeeId, today);
  const above = await appraiserOnDay(queries, agencyId, present?.employeeId ?? appraiserId, today);
  return above && ![employeeId, appraiserId].includes(above.employeeId) ? above : null;
}
