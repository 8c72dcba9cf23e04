import { touchMeasures } from "#measures/touch.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { countedUnitSql } from "./counted-unit.sql.ts";

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

/** In whose figures a complaint counts as received. */
export async function countedUnit(
  { queries, agencyId }: At,
  { complaintId }: { complaintId: string },
): Promise<string> {
  const { unitId } = await queries
    .selectFrom("complaint as c")
    .select(countedUnitSql(agencyId).as("unitId"))
    .where("c.agency_id", "=", agencyId)
    .where("c.complaint_id", "=", complaintId)
    .executeTakeFirstOrThrow();
  return unitId;
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
