import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Touched } from "./measure.ts";

/**
 * Says in the caller's transaction that cells of a pile no longer hold; they are computed anew soon. Only appends, so
 * that nobody waits for anybody.
 */
export async function touchMeasures(
  queries: Queries,
  agencyId: number,
  pile: string,
  touched: readonly Touched[],
  now: Date,
): Promise<void> {
  if (touched.length === 0) return;
  const rows = touched.map(({ unitId, month }) => ({
    ...{ agency_id: agencyId, touch_id: newId(now), pile },
    ...{ unit_id: unitId, month, touched_at: now },
  }));
  await queries.insertInto("measure_touch").values(rows).execute();
}
