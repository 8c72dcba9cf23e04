import type { MeasureUnit } from "#measures/measure.ts";
import type { Deed } from "#platform/procedures/command.ts";

const units: Partial<Record<MeasureUnit, string>> = { minute: "menit", share: "%" };

/** The unit in which a measure's figure comes, as plans write it; undefined where the person names what is counted. */
export function unitOf(unit: MeasureUnit): string | undefined {
  return units[unit];
}

/** The figure as a plan writes it: a share in per cent, and no more decimals than its column keeps. */
export function inUnit(value: number, unit: MeasureUnit): number {
  const [shown, decimals] = unit === "share" ? [value * 100, 100] : [value, 10_000];
  return Math.round(shown * decimals) / decimals;
}

/** A target in days beside a figure in minutes would mislead whoever rates: the unit is the measure's while it is bound. */
export async function keepUnitOfMeasure(deed: Deed<unknown, unknown>, indicatorId: string): Promise<void> {
  const { queries, agencyId, services } = deed;
  const bound = await queries
    .selectFrom("indicator_measure")
    .select("measure")
    .where("agency_id", "=", agencyId)
    .where("indicator_id", "=", indicatorId)
    .executeTakeFirst();
  const measure = bound && services.measures.measure(bound.measure);
  const unit = measure && unitOf(measure.unit);
  if (unit === undefined) return;
  await queries
    .updateTable("plan_indicator")
    .set({ unit })
    .where("agency_id", "=", agencyId)
    .where("indicator_id", "=", indicatorId)
    .execute();
}
