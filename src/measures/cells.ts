import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { LawData } from "#rules/law.ts";
import type { Cell, Pile, Touched } from "./measure.ts";
import { merge } from "./merge.ts";

type Grain = "part" | "whole";
type Row = Cell & { readonly measure: string; readonly grain: Grain };

/**
 * Computes the cells of a pile for these units and months and puts them in the place of what was kept of them: every
 * part, and the whole of each unit's month. In the caller's transaction, which holds `lockMeasures`.
 */
export async function replaceCells(
  queries: Queries,
  { agencyId, pile, law, now }: { agencyId: number; pile: Pile; law: LawData; now: Date },
  touched: readonly Touched[],
): Promise<number> {
  const byCode = await pile.cells(queries, agencyId, touched, law);
  const rows = rowsOf(pile, byCode, new Set(touched.map(keyOf)));
  await deleteCells(queries, agencyId, pile.name, touched);
  await insertCells(queries, { agencyId, pile: pile.name, now }, rows);
  return rows.length;
}

/** One refresh of an agency at a time: the older of two that overlap must not write last. */
export async function lockMeasures(queries: Queries, agencyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`measures ${agencyId}`}, 0))`.execute(queries);
}

function rowsOf(
  { name, measures }: Pile,
  byCode: ReadonlyMap<string, readonly Cell[]>,
  asked: ReadonlySet<string>,
): Row[] {
  const known = new Set(measures.map(({ code }) => code));
  return [...byCode].flatMap(([measure, cells]) => {
    if (!known.has(measure))
      throw new Error(`pile ${name} answered for ${measure}, which it does not publish`);
    if (cells.some((cell) => !asked.has(keyOf(cell))))
      throw new Error(`pile ${name} answered for a month of a unit that nobody asked for`);
    const parts = cells.map((cell): Row => ({ ...cell, measure, grain: "part" }));
    const wholes = [...Map.groupBy(cells, keyOf).values()].map((own) => wholeOf(measure, own));
    return [...parts, ...wholes.filter((row) => row !== null)];
  });
}

function wholeOf(measure: string, cells: readonly Cell[]): Row | null {
  const [first] = cells;
  const { kept, ...counts } = merge(cells);
  if (!first || kept === null) return null;
  const { month, unitId } = first;
  return {
    ...{ measure, grain: "whole", month, unitId, employeeId: null, serviceId: null },
    ...counts,
    kept,
  };
}

function keyOf({ unitId, month }: Touched): string {
  return `${unitId} ${month}`;
}

async function deleteCells(
  queries: Queries,
  agencyId: number,
  pile: string,
  touched: readonly Touched[],
): Promise<void> {
  await sql`
    delete from measure_cell c using unnest(${touched.map(({ unitId }) => unitId)}::uuid[],
      ${touched.map(({ month }) => month)}::text[]) as t (unit_id, month)
    where c.agency_id = ${agencyId} and c.pile = ${pile} and c.month = t.month and c.unit_id = t.unit_id`.execute(
    queries,
  );
}

const rowsAPiece = 5_000;

async function insertCells(
  queries: Queries,
  { agencyId, pile, now }: { agencyId: number; pile: string; now: Date },
  rows: readonly Row[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAPiece) {
    const piece = JSON.stringify(rows.slice(at, at + rowsAPiece));
    await sql`
      insert into measure_cell (agency_id, measure, unit_id, month, grain, employee_id, service_id, pile, count, missing,
        kept, computed_at)
      select ${agencyId}, r.measure, r."unitId", r.month, r.grain, r."employeeId", r."serviceId", ${pile}, r.count,
        r.missing, r.kept, ${now}
      from jsonb_to_recordset(${piece}::jsonb) as r (measure text, "unitId" uuid, month text, grain text,
        "employeeId" uuid, "serviceId" uuid, count integer, missing integer, kept jsonb)`.execute(queries);
  }
}
