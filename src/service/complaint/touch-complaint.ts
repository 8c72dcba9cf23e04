import { touchMeasures } from "#measures/touch.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";

type At = { queries: Queries; agencyId: number };

/** Complaints are counted anew for these units, in the month of each moment. */
export async function touchComplaints(
  { queries, agencyId, now }: At & { now: Date },
  timeZone: string,
  units: readonly (string | null)[],
  moments: readonly Date[],
): Promise<void> {
  const months = [...new Set(moments.map((at) => dayIn(timeZone, at).slice(0, 7)))];
  const known = [...new Set(units.filter((unitId) => unitId !== null))];
  const touched = known.flatMap((unitId) => months.map((month) => ({ unitId, month })));
  await touchMeasures(queries, agencyId, "complaint", touched, now);
}

/**
 * In whose figures a complaint counts as received (complaintPile): to whom it was passed on last, also while it waits to
 * be passed on anew; else which office it is about, else the topmost.
 */
export async function countedUnit(
  { queries, agencyId }: At,
  { complaintId, aboutUnitId }: { complaintId: string; aboutUnitId: string | null },
): Promise<string> {
  const passed = await queries
    .selectFrom("complaint_routing")
    .select("unit_id")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  return passed?.unit_id ?? aboutUnitId ?? (await topUnit(queries, agencyId)).unitId;
}

/** The topmost unit, in whose figures counts what is about no office in particular. */
export async function topUnit(queries: Queries, agencyId: number): Promise<{ unitId: string; name: string }> {
  return queries
    .selectFrom("unit")
    .select(["unit_id as unitId", "name"])
    .where("agency_id", "=", agencyId)
    .where("parent_id", "is", null)
    .orderBy("unit_id")
    .limit(1)
    .executeTakeFirstOrThrow();
}
