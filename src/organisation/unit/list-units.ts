import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { UnitId } from "./unit.schema.ts";

const ListedUnit = z.object({
  unitId: UnitId,
  parentId: UnitId.nullable(),
  name: z.string(),
  /** To be handed back with a change. */
  revision: z.int(),
});
export type ListedUnit = z.output<typeof ListedUnit>;

export const listUnits = query({
  name: "unit.list",
  route: { method: "GET", path: "/unit-names", summary: "All units by name, without people", tags: ["unit"] },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ units: z.array(ListedUnit) }),
  run: async ({ queries, agencyId }) => ({
    units: await queries
      .selectFrom("unit")
      .select(["unit_id as unitId", "parent_id as parentId", "name", "revision"])
      .where("agency_id", "=", agencyId)
      .orderBy("name")
      .execute(),
  }),
});
