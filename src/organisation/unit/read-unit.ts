import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { pathToUnit } from "./path-to-unit.ts";
import { unitUnknown } from "./unit.errors.ts";
import { UnitId, UnitInTree, UnitPosition } from "./unit.schema.ts";
import { positionsOfUnit, positionsShownMax } from "./unit-positions.ts";
import { unitRows } from "./unit-rows.ts";
import { countedTree } from "./unit-tree.ts";

export const readUnit = query({
  name: "unit.read",
  route: {
    method: "GET",
    path: "/units/{unitId}",
    summary: "One unit: what it belongs to, its positions with who holds them today, the units below",
    tags: ["unit"],
  },
  who: "signed-in",
  input: z.object({ unitId: UnitId }),
  output: z.object({
    unit: UnitInTree,
    /** From the top down to the unit above. */
    path: z.array(z.object({ unitId: UnitId, name: z.string() })),
    below: z.array(UnitInTree),
    positions: z.array(UnitPosition),
    morePositions: z.boolean(),
  }),
  run: async ({ queries, agencyId, input: { unitId }, today }) => {
    const units = countedTree(await unitRows(queries, agencyId, today, unitId));
    const unit = units.find((one) => one.unitId === unitId);
    if (!unit) throw unitUnknown();
    const positions = await positionsOfUnit(queries, { agencyId, unitId, day: today });
    return {
      unit,
      path: await pathToUnit(queries, agencyId, unitId),
      below: units.filter(({ parentId }) => parentId === unitId),
      positions: positions.slice(0, positionsShownMax),
      morePositions: positions.length > positionsShownMax,
    };
  },
});
