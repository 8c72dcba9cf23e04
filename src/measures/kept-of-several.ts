import type { Queries } from "#platform/database/database.ts";
import { type KeptCell, keptRow } from "./kept-cells.ts";
import type { Month } from "./measure.ts";

type Of = { agencyId: number; measures: readonly string[]; month: Month; units: readonly string[] };

/** The whole cells of several measures in one month, by measure; one indexed query. */
export async function keptOfSeveral(
  queries: Queries,
  { agencyId, measures, month, units }: Of,
): Promise<Map<string, KeptCell[]>> {
  if (measures.length === 0 || units.length === 0) return new Map();
  const rows = await queries
    .selectFrom("measure_cell")
    .select(["measure", "unit_id", "month", "count", "missing", "kept", "computed_at"])
    .where("agency_id", "=", agencyId)
    .where("measure", "in", [...measures])
    .where("month", "=", month)
    .where("grain", "=", "whole")
    .where("unit_id", "in", [...units])
    .orderBy("measure")
    .orderBy("unit_id")
    .execute();
  const found = new Map<string, KeptCell[]>();
  for (const { measure, ...row } of rows) found.set(measure, [...(found.get(measure) ?? []), keptRow(row)]);
  return found;
}
