import type { UnitRow } from "./unit-rows.ts";

/** A unit as the picture shows it: `people` counts those of everything below as well. */
export type UnitInTree = Omit<UnitRow, "ownPeople"> & { people: number };

/** The units with the people of everything below counted in. A circle in the data counts nobody twice. */
export function countedTree(rows: readonly UnitRow[]): UnitInTree[] {
  const below = Map.groupBy(rows, (row) => row.parentId);
  const totals = new Map<string, number>();
  const total = (row: UnitRow, within: ReadonlySet<string>): number => {
    if (within.has(row.unitId)) return 0;
    const inside = new Set(within).add(row.unitId);
    const sum = (below.get(row.unitId) ?? []).reduce(
      (people, child) => people + total(child, inside),
      row.ownPeople,
    );
    totals.set(row.unitId, sum);
    return sum;
  };
  for (const row of rows) if (!totals.has(row.unitId)) total(row, new Set());
  return rows.map(({ ownPeople, ...row }) => ({ ...row, people: totals.get(row.unitId) ?? ownPeople }));
}
