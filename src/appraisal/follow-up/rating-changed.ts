import { sql } from "kysely";
import type { Deed } from "#platform/procedures/command.ts";
import { followUpsWhere } from "./follow-up-rows.ts";
import { needsLook } from "./follow-up-state.ts";
import { appraisersOf, tellOf } from "./tell.ts";

const openMax = 50; // of one rating

/** Tells whoever carries a follow-up that its rating counts no more; the follow-up itself stays as it was written. */
export async function tellRatingChanged(
  deed: Deed<unknown, unknown>,
  evaluationIds: readonly string[],
): Promise<void> {
  if (evaluationIds.length === 0) return;
  const { queries, agencyId } = deed;
  const ofRatings = sql<boolean>`f.evaluation_id = any(${evaluationIds}::uuid[])`;
  const found = await followUpsWhere(queries, agencyId, ofRatings, openMax * evaluationIds.length);
  for (const one of found.filter(needsLook)) {
    const { employeeName: name, inForce } = one;
    const people = await appraisersOf(deed, one);
    tellOf(deed, one, people, {
      message: "notice.follow-up.rating-changed",
      facts: { name, overall: inForce.overall },
    });
  }
}
