import type { Touched } from "#measures/measure.ts";
import { touchMeasures } from "#measures/touch.ts";
import type { Queries } from "#platform/database/database.ts";
import { caseTimePile } from "./refresh-case-time.ts";

/** The piles that cases are facts of. */
const casePiles = ["case", caseTimePile] as const;

/** A case came, changed or ended: says so in the caller's transaction to everything that is counted from cases. */
export async function touchCases(
  queries: Queries,
  agencyId: number,
  touched: readonly Touched[],
  now: Date,
): Promise<void> {
  for (const pile of casePiles) await touchMeasures(queries, agencyId, pile, touched, now);
}
