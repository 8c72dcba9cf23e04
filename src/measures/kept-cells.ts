import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { KeptShape } from "./kept.ts";
import type { Month } from "./measure.ts";
import type { Merged } from "./merge.ts";

/** A kept cell, with its source and when it was computed. */
export type KeptCell = Merged & { unitId: string; month: Month; computedAt: Date };

type Of = {
  agencyId: number;
  measure: string;
  from: Month;
  through: Month;
  /** Of one service only. */
  serviceId?: string | undefined;
  /** Of one person's work only, in whatever unit. */
  employeeId?: string | undefined;
  units?: readonly string[] | undefined;
};

/** The cells of a measure in some months: wholes where nothing narrows them down, else the parts; one indexed query. */
export async function keptCells(queries: Queries, of: Of): Promise<KeptCell[]> {
  const { agencyId, measure, from, through, serviceId, employeeId, units } = of;
  const isNarrow = serviceId !== undefined || employeeId !== undefined;
  let cells = queries
    .selectFrom("measure_cell")
    .select(["unit_id", "month", "count", "missing", "kept", "computed_at"])
    .where("agency_id", "=", agencyId)
    .where("measure", "=", measure)
    .where("month", ">=", from)
    .where("month", "<=", through)
    .where("grain", "=", isNarrow ? "part" : "whole");
  if (serviceId !== undefined) cells = cells.where("service_id", "=", serviceId);
  if (employeeId !== undefined) cells = cells.where("employee_id", "=", employeeId);
  if (units !== undefined) cells = cells.where("unit_id", "in", [...units, noUnit]);
  const rows = await cells.orderBy("month").orderBy("unit_id").execute();
  return rows.map(keptRow);
}

const noUnit = "00000000-0000-0000-0000-000000000000"; // a list for SQL, which knows no empty one

const Row = z.object({
  unit_id: z.string(),
  month: z.string(),
  count: z.int(),
  missing: z.int(),
  kept: KeptShape,
  computed_at: z.date(),
});

/** A row of the table as a cell. */
export function keptRow(row: unknown): KeptCell {
  const { unit_id, computed_at, ...cell } = Row.parse(row);
  return { ...cell, unitId: unit_id, computedAt: computed_at };
}
