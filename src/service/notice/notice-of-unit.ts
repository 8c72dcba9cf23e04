import { agencyOf, unitLeaders } from "#organisation/index.ts";
import { laterDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";
import { unitOfHours } from "../hours/unit-row.ts";
import type { Standard } from "../standard/standard.schema.ts";
import { pointsOnDay, standardsOnDay } from "../standard/standard-rows.ts";
import { noticeUnknown } from "./notice.errors.ts";

/** What an office promises at its counters today, and who signs it. */
export async function noticeOfUnit(ground: Ground<unknown>, unitId: string) {
  const { queries, agencyId, today, services } = ground;
  const unit = await unitOfHours(queries, agencyId, unitId);
  const [agency, standards, points, leaders] = await Promise.all([
    agencyOf(queries, agencyId),
    standardsOnDay(queries, agencyId, today),
    pointsOnDay(queries, agencyId, today),
    unitLeaders(queries, agencyId, [unitId], today),
  ]);
  const served = standards.filter((standard) => isServedAt(standard, unitId, points));
  if (served.length === 0) throw noticeUnknown();
  const [leader] = leaders.get(unitId) ?? [];
  return {
    ...{ agency, unit, standards: served, today },
    head: leader ? { name: leader.name, title: leader.title } : null,
    promise: lawOn(services.law, today).get("service-standard", "notice"),
    /** Since when all of it holds: the newest of its standards. */
    since: served.map(({ holdsFrom }) => holdsFrom ?? "").reduce(laterDay, ""),
  };
}
export type NoticeOfUnit = Awaited<ReturnType<typeof noticeOfUnit>>;

function isServedAt(
  { serviceId }: Standard,
  unitId: string,
  points: Awaited<ReturnType<typeof pointsOnDay>>,
): boolean {
  return points.get(serviceId)?.some((point) => point.unitId === unitId) ?? false;
}
