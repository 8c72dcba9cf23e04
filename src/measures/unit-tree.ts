import type { Queries } from "#platform/database/database.ts";

export type UnitTree = {
  readonly units: readonly {
    readonly unitId: string;
    readonly parentId: string | null;
    readonly name: string;
  }[];
  /** The unit at the top. */
  readonly top: string | undefined;
  nameOf(unitId: string): string | undefined;
  /** The units right below, by name. */
  below(unitId: string): string[];
  /** The unit and all that is below it. */
  within(unitId: string): Set<string>;
};

/** All units of an agency as a tree: a district's figure is that of all its units. */
export async function unitTree(queries: Queries, agencyId: number): Promise<UnitTree> {
  const units = await queries
    .selectFrom("unit")
    .select(["unit_id as unitId", "parent_id as parentId", "name"])
    .where("agency_id", "=", agencyId)
    .orderBy("name")
    .orderBy("unit_id")
    .execute();
  const children = Map.groupBy(units, ({ parentId }) => parentId);
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const below = (unitId: string) => (children.get(unitId) ?? []).map((unit) => unit.unitId);
  const within = (unitId: string): Set<string> =>
    new Set([unitId, ...below(unitId).flatMap((child) => [...within(child)])]);
  return {
    units,
    top: units.find(({ parentId }) => parentId === null)?.unitId,
    nameOf: (unitId) => names.get(unitId),
    below,
    within,
  };
}
