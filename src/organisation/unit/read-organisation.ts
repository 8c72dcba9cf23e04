import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { UnitInTree } from "./unit.schema.ts";
import { unitRows } from "./unit-rows.ts";
import { countedTree } from "./unit-tree.ts";

export const readOrganisation = query({
  name: "unit.tree",
  route: {
    method: "GET",
    path: "/units",
    summary: "All units with their heads and how many people they have today",
    tags: ["unit"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ units: z.array(UnitInTree) }),
  run: async ({ queries, agencyId, today }) => ({
    units: countedTree(await unitRows(queries, agencyId, today)),
  }),
});
