import { expect, test } from "vitest";
import { changeUnit } from "#organisation/unit/change-unit.ts";
import { as } from "#test/setup/as.ts";
import { worldPeople } from "#test/setup/world.people.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { type Row, worldRows } from "./import.fixture.ts";
import { previewed, problems } from "./import.steps.fixture.ts";
import { importLines } from "./import-lines.ts";

/** A file of these people only, with something else said of each. */
const only = (who: string, change: Row) =>
  worldRows().flatMap((row) => (row.Nama?.startsWith(who) ? [{ ...row, ...change }] : []));

async function paths(world: World, importId: string) {
  const { lines } = await as(world, "personnel", importLines, { importId, kind: "problem" });
  return lines.map(({ facts }) => facts.facts?.path);
}

test("a circle that closes only with what is on record is named on the file's row", async () => {
  const world = await makeWorld();
  const { importId, found } = await problems(world, only("Siti", { "NIP Atasan": worldPeople.head.nip }));
  expect(found).toEqual([["G2", "import.circle-with-record"]]);
  expect(await paths(world, importId)).toEqual(["Camat Plaju → Kepala Seksi Pelayanan Umum → Camat Plaju"]);
});

test("a new head does not report to whom they replace", async () => {
  const world = await makeWorld();
  const newcomer = {
    NIP: "198506152009012008",
    Nama: "Pengganti Contoh",
    "NIP Atasan": worldPeople.head.nip,
  };
  const { found } = await problems(world, only("Hendra", newcomer));
  expect(found).toEqual([["G2", "import.circle-with-record"]]);
});

test("units that would lie in each other are named, also where the positions make no circle", async () => {
  const world = await makeWorld();
  const { staff, services } = world.units;
  const moved = { unitId: staff, name: "Subbagian Umum dan Kepegawaian", parentId: services, revision: 1 };
  await as(world, "personnel", changeUnit, moved);
  const rows = only("Hendra", { "NIP Atasan": worldPeople.personnel.nip });
  const { importId, found } = await problems(world, rows);
  expect(found).toEqual([["G2", "import.unit-circle"]]);
  expect(await paths(world, importId)).toEqual([
    "Seksi Pelayanan Umum → Subbagian Umum dan Kepegawaian → Seksi Pelayanan Umum",
  ]);
});

test("one member who reports elsewhere does not move a unit whose head is on record", async () => {
  const world = await makeWorld();
  const { importId, preview } = await previewed(
    world,
    only("Ratna", { "NIP Atasan": worldPeople.personnel.nip }),
  );
  expect(preview).toMatchObject({ changed: 1, problems: 0 });
  const { lines } = await as(world, "personnel", importLines, { importId, kind: "unit" });
  expect(lines).toEqual([]);
});

test("vacant positions that report to each other on record do not stop a file", async () => {
  const world = await makeWorld();
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const vacant = { agency_id: 1, unit_id: world.units.ward, kind: "pelaksana", leads_unit: false };
  const rows = [
    { ...vacant, position_id: one, title: "Juru Arsip", reports_to_id: other },
    { ...vacant, position_id: other, title: "Juru Loket", reports_to_id: one },
  ];
  await world.rows((queries) => queries.insertInto("position").values(rows).execute());
  expect((await previewed(world, worldRows())).preview).toMatchObject({ people: 7, problems: 0 });
});
