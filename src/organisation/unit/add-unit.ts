import { z } from "zod";
import { lockTree } from "#organisation/agency/locked-tree.ts";
import { keepers } from "#organisation/office.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import { isNameTaken } from "./name-taken.ts";
import { UnitId, UnitName } from "./unit.schema.ts";

export const addUnit = command({
  name: "unit.add",
  route: { method: "POST", path: "/units", summary: "Add a unit below another one", tags: ["unit"] },
  who: keepers,
  input: z.object({ parentId: UnitId, name: UnitName }),
  output: z.object({ unitId: UnitId }),
  load: async ({ queries, agencyId, input }) => {
    await lockTree(queries, agencyId);
    const parent = await queries
      .selectFrom("unit")
      .select("unit_id")
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", input.parentId)
      .executeTakeFirst();
    return { parent, taken: await isNameTaken(queries, agencyId, input.name, null) };
  },
  may: () => true, // keepers build the whole tree
  run: async ({ facts: { parent, taken }, input: { parentId, name }, queries, agencyId, now, record }) => {
    if (!parent) throw invalid([{ path: "parentId", code: "unit.unknown" }]);
    if (taken) throw invalid([{ path: "name", code: "unit.name-taken" }]);
    const unitId = newId(now);
    await queries
      .insertInto("unit")
      .values({ agency_id: agencyId, unit_id: unitId, parent_id: parentId, name })
      .execute();
    record({ kind: "unit.added", subject: { kind: "unit", id: unitId }, facts: { parentId, name } });
    return { unitId };
  },
});
