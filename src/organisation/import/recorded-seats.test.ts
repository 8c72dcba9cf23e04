import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { worldRows } from "./import.fixture.ts";
import { changed, confirmed, previewed } from "./import.steps.fixture.ts";
import { importLines } from "./import-lines.ts";

const nothing = { added: 0, changed: 0, units: 0, problems: 0 };

/** Says by hand whether a position leads its unit, as an officer would. */
async function lead(world: World, position: "personnel" | "head" | "member", leads_unit: boolean) {
  await world.rows((queries) =>
    queries
      .updateTable("position")
      .set({ leads_unit })
      .where("position_id", "=", world.positions[position])
      .execute(),
  );
}

test("an empty superior leaves whoever reports to a vacant seat where they are", async () => {
  const world = await makeWorld();
  const rows = changed(worldRows(), "Yuni", { "NIP Atasan": "" });
  expect((await previewed(world, rows)).preview).toMatchObject({ ...nothing, unchanged: 7 });
});

test("somebody new in a unit whose head's seat is vacant reports to that seat", async () => {
  const world = await makeWorld();
  const newcomer = { NIP: "199605172020121003", Nama: "Tegar Contoh", "NIP Atasan": "", "TMT Jabatan": "" };
  const yuni = changed(worldRows(), "Yuni", { "NIP Atasan": "" });
  const rows = [...yuni, { ...worldRows().at(-1), ...newcomer, Jabatan: "Juru Arsip" }];
  await confirmed(world, rows);
  const above = await world.rows((queries) =>
    queries.selectFrom("position").select("reports_to_id").where("title", "=", "Juru Arsip").execute(),
  );
  expect(above).toEqual([{ reports_to_id: world.positions.lurah }]);
});

test("which of two supervisors leads a unit is as it is on record", async () => {
  const world = await makeWorld();
  await lead(world, "personnel", false);
  await world.rows((queries) =>
    queries
      .updateTable("position")
      .set({ unit_id: world.units.services })
      .where("position_id", "=", world.positions.personnel)
      .execute(),
  );
  const rows = changed(worldRows(), "Nurhayati", { "Unit Kerja": "Seksi Pelayanan Umum" });
  const { preview } = await previewed(world, changed(rows, "Yuni", { "NIP Atasan": "" }));
  expect(preview).toMatchObject({ added: 0, changed: 0, problems: 0 });
});

test("a unit that somebody of the staff leads by hand keeps its head", async () => {
  const world = await makeWorld();
  await lead(world, "head", false);
  await lead(world, "member", true);
  const { preview } = await previewed(world, changed(worldRows(), "Yuni", { "NIP Atasan": "" }));
  expect(preview).toMatchObject({ added: 0, changed: 0, problems: 0 });
});

test("a superior who is no head and changes the unit takes the position along, and the next import agrees", async () => {
  const world = await makeWorld();
  const { nip } = world.people.administrator;
  const below = changed(worldRows(), "Ratna", { "NIP Atasan": nip, "TMT Jabatan": "" });
  await confirmed(world, below);
  const moved = changed(below, "Fajar", { "Unit Kerja": "Kecamatan Plaju" });
  const { importId } = await previewed(world, moved);
  const { lines } = await as(world, "personnel", importLines, { importId, kind: "changed" });
  expect(lines.map(({ facts }) => facts.fields?.map(({ field }) => field))).toEqual([["unit"]]);
  await confirmed(world, moved);
  expect((await previewed(world, moved)).preview).toMatchObject(nothing);
});
