import type { Measured } from "#appraisal/plan/plan-content.ts";
import { keptCells } from "#measures/kept-cells.ts";
import type { Month } from "#measures/measure.ts";
import { merge, valueIn } from "#measures/merge.ts";
import { oldest } from "#measures/oldest.ts";
import { unitTree } from "#measures/unit-tree.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { inUnit } from "./unit-of-measure.ts";

/** What a measure says of an indicator, in the unit of the plan. */
export type MeasuredFigure = { value: number; count: number; missing: number; computedAt: Date };
type Where = Pick<Ground<unknown>, "queries" | "agencyId" | "services">;

/** All the months together; null where there are no facts, or the measure is no more. */
export async function figureOf(
  { queries, agencyId, services }: Where,
  measured: Measured,
  { from, through }: { from: Month; through: Month },
): Promise<MeasuredFigure | null> {
  const measure = services.measures.measure(measured.measure);
  if (!measure) return null;
  const { unitId, employeeId, serviceId } = measured;
  const within = unitId === null ? undefined : [...(await unitTree(queries, agencyId)).within(unitId)];
  const cells = await keptCells(queries, {
    ...{ agencyId, measure: measure.code, from, through, units: within },
    ...{ employeeId: employeeId ?? undefined, serviceId: serviceId ?? undefined },
  });
  const merged = merge(cells);
  const value = valueIn(measure.aggregation, merged);
  const computedAt = oldest(cells);
  if (value === null || computedAt === null) return null;
  const { count, missing } = merged;
  return { value: inUnit(value, measure.unit), count, missing, computedAt };
}
