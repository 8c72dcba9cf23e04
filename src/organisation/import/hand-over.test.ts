import { expect, test } from "vitest";
import { appoint } from "#organisation/appointment/appoint.ts";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { as } from "#test/setup/as.ts";
import type { WorldPosition } from "#test/setup/world.people.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { type Row, worldRows } from "./import.fixture.ts";
import { changed, confirmed, problems } from "./import.steps.fixture.ts";

const decree = "821/7/BKPSDM/2026";
const section = "Kepala Seksi Pelayanan Umum";

/** Somebody comes into a head's seat; whoever held it is not in the file. */
function successor(world: World, who: string, since: string): Row[] {
  const seat = {
    Jabatan: section,
    "Jenis Jabatan": "Pengawas",
    "Unit Kerja": "Seksi Pelayanan Umum",
    "NIP Atasan": world.people.camat.nip,
    "TMT Jabatan": since,
  };
  const nip = worldRows().find((row) => row.Nama?.startsWith(who))?.NIP ?? "";
  return changed(worldRows(), who, seat)
    .filter((row) => !row.Nama?.startsWith("Hendra"))
    .map((row) => (row["NIP Atasan"] === world.people.head.nip ? { ...row, "NIP Atasan": nip } : row));
}

/** Who holds a seat and until when, in the order of their coming. */
async function holders(world: World, seat: WorldPosition) {
  const rows = await world.rows((queries) =>
    queries
      .selectFrom("appointment as a")
      .innerJoin("employee as e", "e.employee_id", "a.employee_id")
      .select(["e.name", "a.kind", "a.starts_on", "a.ends_on"])
      .where("a.position_id", "=", world.positions[seat])
      .orderBy("a.starts_on")
      .orderBy("e.name")
      .execute(),
  );
  return rows.map((row) => [row.name.split(" ")[0], row.kind, row.starts_on, row.ends_on]);
}

test("a head whose seat goes to somebody who is put there from the beginning leaves it", async () => {
  const world = await makeWorld();
  await world.rows((queries) =>
    queries
      .updateTable("appointment")
      .set({ starts_on: "2026-03-01" })
      .where("appointment_id", "=", world.people.member.appointmentId)
      .execute(),
  );
  await confirmed(world, successor(world, "Ratna", ""));
  expect(await holders(world, "head")).toEqual([
    ["Hendra", "definitive", "2024-01-02", "2026-02-28"],
    ["Ratna", "definitive", "2026-03-01", null],
  ]);
});

test("a head who moves on later leaves the seat when the new one comes", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.head;
  const later = { employeeId, positionId: world.positions.lurah, startsOn: "2026-06-01", decree };
  await as(world, "personnel", appoint, later);
  await confirmed(world, successor(world, "Ratna", "15-02-2026"));
  expect(await holders(world, "head")).toEqual([
    ["Hendra", "definitive", "2024-01-02", "2026-02-14"],
    ["Ratna", "definitive", "2026-02-15", null],
  ]);
});

test("two who change seats at different days are not both head in between", async () => {
  const world = await makeWorld();
  const rows = successor(world, "Ratna", "");
  const hendra = worldRows().find((row) => row.Nama?.startsWith("Hendra")) ?? {};
  const aside = { Jabatan: "Analis Kebijakan", "Jenis Jabatan": "Fungsional Ahli Muda" };
  const unit = { "Unit Kerja": "Kecamatan Plaju", "NIP Atasan": world.people.camat.nip };
  await confirmed(world, [...rows, { ...hendra, ...aside, ...unit, "TMT Jabatan": "01-04-2026" }]);
  expect(await holders(world, "head")).toEqual([
    ["Hendra", "definitive", "2024-01-02", "2026-02-28"],
    ["Ratna", "definitive", "2026-03-01", null],
  ]);
});

test("the Plt of a seat ends when the file fills it", async () => {
  const world = await makeWorld();
  const { colleague, member } = world.people;
  const acting = {
    employeeId: colleague.employeeId,
    positionId: world.positions.lurah,
    kind: "plt",
  } as const;
  await as(world, "personnel", appointActing, {
    ...acting,
    startsOn: "2026-01-05",
    endsOn: "2026-12-31",
    decree,
  });
  const seat = {
    Jabatan: "Lurah Plaju Ilir",
    "Jenis Jabatan": "Pengawas",
    "Unit Kerja": "Kelurahan Plaju Ilir",
    "NIP Atasan": world.people.camat.nip,
    "TMT Jabatan": "",
  };
  const rows = changed(changed(worldRows(), "Ratna", seat), "Yuni", { "NIP Atasan": member.nip });
  await confirmed(world, rows);
  expect(await holders(world, "lurah")).toEqual([
    ["Darto", "plt", "2026-01-05", "2026-02-28"],
    ["Ratna", "definitive", "2026-03-01", null],
  ]);
});

test("a seat that somebody is to have later is not filled in silence", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.colleague;
  const planned = { employeeId, positionId: world.positions.lurah, startsOn: "2026-06-01", decree };
  await as(world, "personnel", appoint, planned);
  const rows = changed(worldRows(), "Yuni", {
    Jabatan: "Lurah Plaju Ilir",
    "Jenis Jabatan": "Pengawas",
    "TMT Jabatan": "",
  });
  const { found } = await problems(world, rows);
  expect(found).toEqual([["D8", "import.seat-promised"]]);
});
