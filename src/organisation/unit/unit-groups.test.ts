import { sql } from "kysely";
import { expect, test } from "vitest";
import { addUnit } from "#organisation/unit/add-unit.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { type UnitReach, unitGroups } from "./unit-groups.sql.ts";

/** Names of units and of the groups they are summed up in. */
async function groupsOf(world: World, reach: UnitReach): Promise<string[]> {
  const rows = await world.services.database.read(world.agencyId, async (queries) => {
    const found = await sql<{ unit: string; group_name: string }>`
      select unit.name as unit, grouped.group_name from (${unitGroups(world.agencyId, reach)}) as grouped
      join unit on unit.agency_id = ${world.agencyId} and unit.unit_id = grouped.unit_id
      order by unit.name`.execute(queries);
    return found.rows;
  });
  return rows.map(({ unit, group_name }) => `${unit} in ${group_name}`);
}

async function worldWithPost(): Promise<World & { post: string }> {
  const world = await makeWorld();
  const added = { parentId: world.units.ward, name: "Pos Pelayanan Ilir" };
  const { unitId } = await as(world, "personnel", addUnit, added);
  return { ...world, post: unitId };
}

test("what stands below the top is summed up with everything under it", async () => {
  const world = await worldWithPost();
  expect(await groupsOf(world, {})).toEqual([
    "Kecamatan Plaju in Kecamatan Plaju",
    "Kelurahan Plaju Ilir in Kelurahan Plaju Ilir",
    "Pos Pelayanan Ilir in Kelurahan Plaju Ilir",
    "Seksi Pelayanan Umum in Seksi Pelayanan Umum",
    "Subbagian Umum dan Kepegawaian in Subbagian Umum dan Kepegawaian",
  ]);
  expect(await groupsOf(world, { unitId: world.units.ward })).toEqual([
    "Kelurahan Plaju Ilir in Kelurahan Plaju Ilir",
    "Pos Pelayanan Ilir in Pos Pelayanan Ilir",
  ]);
});

test("who leads a unit reaches what is below it, each once, and nothing beside it", async () => {
  const world = await worldWithPost();
  const { camat, head, lurah, member } = world.positions;
  expect(await groupsOf(world, { ledBy: [head] })).toEqual(["Seksi Pelayanan Umum in Seksi Pelayanan Umum"]);
  expect(await groupsOf(world, { ledBy: [member] })).toEqual([]);
  expect(await groupsOf(world, { ledBy: [lurah], unitId: world.post })).toEqual([
    "Pos Pelayanan Ilir in Pos Pelayanan Ilir",
  ]);
  expect(await groupsOf(world, { ledBy: [head], unitId: world.post })).toEqual([]);
  expect(await groupsOf(world, { ledBy: [lurah, camat] })).toEqual(await groupsOf(world, {}));
});

test("a circle that a file brought in ends", async () => {
  const world = await worldWithPost();
  await world.rows((queries) =>
    queries
      .updateTable("unit")
      .set({ parent_id: world.post })
      .where("unit_id", "=", world.units.ward)
      .execute(),
  );
  expect(await groupsOf(world, { unitId: world.units.ward })).toHaveLength(2);
});
