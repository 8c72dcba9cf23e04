import { sql } from "kysely";
import { monthOf, monthsFrom } from "#measures/months.ts";
import { type Told, toldAll, toldOf, type UnitCount } from "#measures/told-counts.ts";
import { type UnitTree, unitTree } from "#measures/unit-tree.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { deskOf, unitsInSight } from "#service/case/desk.ts";
import { isTold, shownCells } from "#statistics/disclosure.ts";
import { isSlot } from "./counted-cases.ts";
import type { Figures, HeatCell, Speed } from "./speed.schema.ts";

/** What the reader may know of groups of cases: all of those that they may open one by one. */
export type SpeedTold = {
  readonly isTold: Told;
  readonly tree: UnitTree;
  /** Whether every case of a unit and below it is theirs to open. */
  mayOpenAll(unitId: string | null): boolean;
};

/**
 * Decided over whole years by how many came in, as for measures: no two pages of units, services and months can be
 * subtracted. The month that runs is told too, as it stands; weekdays and hours are weighed page by page. Three queries.
 */
export async function speedTold(
  ground: Ground<unknown>,
  { from, through }: { from: string; through: string },
): Promise<SpeedTold> {
  const { queries, agencyId, today } = ground;
  const [tree, desk, counts] = await Promise.all([
    unitTree(queries, agencyId),
    deskOf(ground),
    sql<UnitCount>`
      select unit_id as "unitId", service_id as "serviceId", month, sum(received)::integer as count
      from case_tally where agency_id = ${agencyId} and received > 0
        and month between ${`${from.slice(0, 4)}-01`} and ${`${through.slice(0, 4)}-12`}
      group by 1, 2, 3 order by 1, 2, 3`.execute(queries),
  ]);
  const known = new Set(unitsInSight(desk));
  const mayOpenAll = (unitId: string | null) =>
    tree.units.every(
      (unit) => known.has(unit.unitId) || (unitId !== null && !tree.within(unitId).has(unit.unitId)),
    );
  const isAll = mayOpenAll(null);
  return {
    isTold: isAll ? toldAll : toldOf(counts.rows, tree, { known, closed: monthOf(today) }),
    tree,
    mayOpenAll,
  };
}

/** The same answer with what may not be told left out. */
export function toldSpeed(speed: Speed, told: SpeedTold): Speed {
  const { unitId, serviceId, by, ...span } = speed.asked;
  if (told.mayOpenAll(unitId)) return speed;
  const months = monthsFrom(span.from, span.through);
  const here = { unitId: unitId ?? told.tree.top ?? "", isWithBelow: true, months };
  const isWholeTold = told.isTold({ ...here, serviceId });
  const isRowTold = (key: string) =>
    by === "unit"
      ? told.isTold({ unitId: key, isWithBelow: false, serviceId, months })
      : told.isTold({ ...here, serviceId: key });
  const slots = isSlot(by) ? slotsTold(speed.rows, isWholeTold) : null;
  return {
    ...speed,
    whole: isWholeTold ? toldFigures(speed.whole) : null,
    rows: speed.rows.map((row) => ({
      ...row,
      figures: (slots ? slots.has(row.key) : isRowTold(row.key)) ? toldFigures(row.figures) : null,
    })),
    curve: isWholeTold && isTold(speed.whole?.worked.ended ?? 0) ? speed.curve : [],
    heat: told.isTold(here) ? toldHeat(speed.heat) : [],
    leftOut: isWholeTold ? speed.leftOut : null,
  };
}

/** Of a group that is told, no time that fewer than five took. */
export function toldFigures(figures: Figures | null): Figures | null {
  if (figures === null) return null;
  const { waited, worked, inTime } = figures;
  const untold = { median: null, lower: null, upper: null, p90: null };
  return {
    ...figures,
    waited: isTold(waited.count) ? waited : { ...waited, ...untold },
    worked: isTold(worked.ended) ? worked : { ...worked, ...untold },
    inTime: inTime !== null && isTold(inTime.of) ? inTime : null,
  };
}

function slotsTold(rows: Speed["rows"], isWholeTold: boolean): Set<string> {
  if (!isWholeTold) return new Set();
  const cells = rows.map(({ key, figures }) => ({ key, counts: [figures?.received ?? 0] }));
  return new Set(shownCells(cells, [sumOf(cells)]).map(({ key }) => key));
}

function toldHeat(heat: readonly HeatCell[]): HeatCell[] {
  const cells = heat.map((cell) => ({ cell, counts: [cell.arrived ?? 0] }));
  const shown = new Set(shownCells(cells, [sumOf(cells)]).map(({ cell }) => cell));
  return heat.map((cell) => (shown.has(cell) ? cell : { ...cell, arrived: null, personHours: null }));
}

function sumOf(cells: readonly { counts: readonly number[] }[]): number {
  return cells.reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0);
}
