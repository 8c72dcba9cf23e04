import pg from "pg";
import { expect, test } from "vitest";
import { appraiserOnDay, personOnDay } from "#organisation/index.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { type Row, worldRows } from "./import.fixture.ts";
import { changed, confirmed, insisted, jobs, previewed, problems } from "./import.steps.fixture.ts";
import { confirmImport, readImport } from "./import.ts";
import { importLines, markedFile } from "./import-lines.ts";

const state = (world: World) =>
  world.rows(async (queries) => ({
    employees: await queries.selectFrom("employee").select(["nip", "name"]).orderBy("nip").execute(),
    appointments: await queries
      .selectFrom("appointment")
      .select(["employee_id", "position_id", "starts_on", "ends_on"])
      .orderBy("appointment_id")
      .execute(),
    units: await queries.selectFrom("unit").select(["name", "parent_id"]).orderBy("name").execute(),
    positions: await queries
      .selectFrom("position")
      .select(["position_id", "title", "reports_to_id"])
      .orderBy("position_id")
      .execute(),
  }));

/** Turns the rows around in their table and lets PostgreSQL choose its plans anew, as autovacuum does at any moment. */
async function shuffleEmployees({ url }: World): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows } = await owner.query<{ nip: string }>("select nip from employee order by employee_id desc");
  for (const { nip } of rows) await owner.query("update employee set nip = nip where nip = $1", [nip]);
  await owner.query("analyze employee");
  await owner.end();
}

test("a file that says what is on record changes nothing", async () => {
  const world = await makeWorld();
  const rows = changed(worldRows(), "Yuni", { "NIP Atasan": "" }); // her own head's seat is empty
  const { preview } = await previewed(
    world,
    rows.filter((row) => !row.Nama?.startsWith("Yuni")),
  );
  expect(preview).toMatchObject({ people: 6, added: 0, changed: 0, gone: 1, problems: 0, unchanged: 6 });
});

test("a move: the old position ends the day before, and both days have their answer", async () => {
  const world = await makeWorld();
  const rows = changed(worldRows(), "Ratna", {
    Jabatan: "Arsiparis",
    "Jenis Jabatan": "Fungsional Mahir",
    "Unit Kerja": "Subbagian Umum dan Kepegawaian",
    "NIP Atasan": world.people.personnel.nip,
    "TMT Jabatan": "",
  });
  await confirmed(world, rows);
  const { employeeId } = world.people.member;
  const seen = await world.rows(async (queries) => ({
    before: (await personOnDay(queries, 1, employeeId, "2026-02-28"))?.positionTitle,
    after: (await personOnDay(queries, 1, employeeId, "2026-03-01"))?.positionTitle,
    headBefore: (await appraiserOnDay(queries, 1, employeeId, "2026-02-28"))?.employeeId,
    headAfter: (await appraiserOnDay(queries, 1, employeeId, "2026-03-01"))?.employeeId,
  }));
  expect(seen).toEqual({
    before: "Pengelola Layanan",
    after: "Arsiparis",
    headBefore: world.people.head.employeeId,
    headAfter: world.people.personnel.employeeId,
  });
});

test("somebody new in a new unit: unit, head and member come at once, and a second import changes nothing", async () => {
  const world = await makeWorld();
  const unit = "Seksi Kesejahteraan Sosial";
  const rows = [
    ...worldRows(),
    {
      NIP: "198203042006042011",
      Nama: "Zubaidah Contoh, S.Sos.",
      Gol: "III/c",
      Jabatan: `Kepala ${unit}`,
      "Jenis Jabatan": "Pengawas",
      "Unit Kerja": unit,
      "NIP Atasan": world.people.camat.nip,
      "TMT Jabatan": "",
    },
    {
      NIP: "199605172020121003",
      Nama: "Tegar Contoh",
      Gol: "II/c",
      Jabatan: "Pengelola Bantuan",
      "Jenis Jabatan": "Pelaksana",
      "Unit Kerja": unit,
      "NIP Atasan": "",
      "TMT Jabatan": "",
    },
  ];
  await confirmed(world, rows);
  const parent = await world.rows((queries) =>
    queries
      .selectFrom("unit as u")
      .innerJoin("unit as p", "p.unit_id", "u.parent_id")
      .select("p.name")
      .where("u.name", "=", unit)
      .executeTakeFirst(),
  );
  expect(parent?.name).toBe("Kecamatan Plaju");
  const again = await previewed(world, rows);
  expect(again.preview).toMatchObject({ added: 0, changed: 0, problems: 0 });
});

test("a new head of a unit takes the seat: everybody below has the new appraiser without moving", async () => {
  const world = await makeWorld();
  const newcomer = "198506152009012008";
  const rows = worldRows()
    .filter((row) => !row.Nama?.startsWith("Hendra"))
    .map((row) => (row["NIP Atasan"] === world.people.head.nip ? { ...row, "NIP Atasan": newcomer } : row));
  rows.push({
    NIP: newcomer,
    Nama: "Pengganti Contoh",
    Gol: "III/d",
    Jabatan: "Kepala Seksi Pelayanan Umum",
    "Jenis Jabatan": "Pengawas",
    "Unit Kerja": "Seksi Pelayanan Umum",
    "NIP Atasan": world.people.camat.nip,
    "TMT Jabatan": "",
  });
  await confirmed(world, rows);
  const appraiser = await world.rows((queries) =>
    appraiserOnDay(queries, 1, world.people.member.employeeId, "2026-03-10"),
  );
  const held = await world.rows((queries) =>
    personOnDay(queries, 1, world.people.head.employeeId, "2026-03-10"),
  );
  expect(appraiser?.employeeId).not.toBe(world.people.head.employeeId);
  expect(held?.positionId ?? null).toBeNull();
  const seats = (await state(world)).positions.filter(
    (position) => position.title === "Kepala Seksi Pelayanan Umum",
  );
  expect(seats.map((seat) => seat.position_id)).toEqual([world.positions.head]);
});

test("who is not in the file leaves only when asked to", async () => {
  const world = await makeWorld();
  const rows = worldRows().filter((row) => !row.Nama?.startsWith("Darto"));
  await confirmed(world, rows, false);
  const stays = await world.rows((queries) => queries.selectFrom("departure").selectAll().execute());
  await confirmed(world, rows, true);
  const leaves = await world.rows((queries) =>
    queries.selectFrom("departure").select(["employee_id", "reason"]).execute(),
  );
  expect([stays, leaves]).toEqual([
    [],
    [{ employee_id: world.people.colleague.employeeId, reason: "not-in-file" }],
  ]);
});

test.each<[string, (rows: Row[]) => Row[], [string, string][]]>([
  [
    "a NIP that Excel rounded",
    (rows) => changed(rows, "Ratna", { NIP: "1,99E+17" }),
    [["A4", "nip.damaged"]],
  ],
  ["a NIP twice", (rows) => [...rows, { ...rows[2] }], [["A9", "import.nip-twice"]]],
  [
    "an unknown superior",
    (rows) => changed(rows, "Ratna", { "NIP Atasan": "198001012005011099" }),
    [["G4", "import.superior-unknown"]],
  ],
  [
    "two heads of one unit",
    (rows) => changed(rows, "Nurhayati", { "Unit Kerja": "Seksi Pelayanan Umum" }),
    [
      ["F3", "import.two-heads"],
      ["F6", "import.two-heads"],
    ],
  ],
  [
    "superiors in a circle",
    (rows) => changed(rows, "Siti", { "NIP Atasan": "198012152005011002" }),
    [
      ["G2", "import.circle"],
      ["G3", "import.circle"],
    ],
  ],
  [
    "an unknown kind of position",
    (rows) => changed(rows, "Ratna", { "Jenis Jabatan": "entahlah" }),
    [["E4", "import.kind-unknown"]],
  ],
  [
    "a day that is none",
    (rows) => changed(rows, "Ratna", { "TMT Jabatan": "31-02-2024" }),
    [["H4", "import.day-unknown"]],
  ],
])("%s is named by its cell, and nothing is written", async (_, spoil, expected) => {
  const world = await makeWorld();
  const before = await state(world);
  const { importId, preview, found } = await problems(world, spoil(worldRows()));
  expect(found).toEqual(expect.arrayContaining(expected));
  expect(found).toHaveLength(expected.length);
  expect(preview?.markedFileId).toBeTruthy();
  const confirm = callProcedure(confirmImport, { importId }, await world.call("personnel"));
  await expect(confirm).rejects.toMatchObject({ code: "import.has-problems" });
  expect(await state(world)).toEqual(before);
});

test("the refused file comes back with the same cells", async () => {
  const world = await makeWorld();
  const { importId } = await problems(world, changed(worldRows(), "Ratna", { NIP: "123" }));
  const file = await callProcedure(markedFile, { importId }, await world.call("personnel"));
  const sheet = await readSheet({ name: file.name, bytes: await file.bytes() });
  expect(sheet.rows[2]?.cells.slice(0, 2)).toEqual(["123", "Ratna Wulandari, A.Md."]);
});

test("rows that only lie elsewhere in the table since the preview are no change", async () => {
  const world = await makeWorld();
  const few = worldRows().filter((row) => !/^(Ratna|Yuni)/.test(row.Nama ?? ""));
  const { importId } = await previewed(world, few);
  await shuffleEmployees(world);
  const call = await world.call("personnel");
  await callProcedure(confirmImport, { importId, endGone: true }, call);
  await world.runJobs(jobs);
  expect((await callProcedure(readImport, { importId }, call)).confirmedAt).not.toBeNull();
});

test("what changed since the preview is not overwritten", async () => {
  const world = await makeWorld();
  const { importId } = await previewed(
    world,
    changed(worldRows(), "Ratna", { Nama: "Ratna Wulandari, S.A.P." }),
  );
  await world.rows((queries) =>
    queries
      .updateTable("employee")
      .set({ name: "Somebody was faster" })
      .where("nip", "=", world.people.member.nip)
      .execute(),
  );
  const call = await world.call("personnel");
  await callProcedure(confirmImport, { importId }, call);
  await world.runJobs(jobs);
  const names = (await state(world)).employees.map((employee) => employee.name);
  expect(names).toContain("Somebody was faster");
  const failure = await world.rows((queries) =>
    queries
      .selectFrom("job_progress")
      .select("failure")
      .where("kind", "=", "import.confirm")
      .executeTakeFirst(),
  );
  expect(failure?.failure).toBe("import.outdated");
});

test("a new unit beside an old TMT does not rewrite the years before, and the next import agrees", async () => {
  const world = await makeWorld();
  const move = { "Unit Kerja": "Subbagian Umum dan Kepegawaian", "NIP Atasan": world.people.personnel.nip };
  const rows = changed(worldRows(), "Ratna", move); // TMT stays 02-01-2024
  await confirmed(world, rows);
  const { employeeId } = world.people.member;
  const held = await world.rows((queries) =>
    queries
      .selectFrom("appointment")
      .select(["starts_on", "ends_on"])
      .where("employee_id", "=", employeeId)
      .orderBy("starts_on")
      .execute(),
  );
  expect(held).toEqual([
    { starts_on: "2024-01-02", ends_on: "2026-02-28" },
    { starts_on: "2026-03-01", ends_on: null },
  ]);
  expect((await previewed(world, rows, "2026-03-05")).preview).toMatchObject({ changed: 0, problems: 0 });
});

test("a move that is planned already is not overruled in silence", async () => {
  const world = await makeWorld();
  const { employeeId, appointmentId } = world.people.member;
  const later = {
    agency_id: 1,
    appointment_id: crypto.randomUUID(),
    employee_id: employeeId,
    position_id: world.positions.colleague,
    kind: "definitive",
    starts_on: "2027-01-04",
  };
  await world.rows(async (queries) => {
    await queries
      .updateTable("appointment")
      .set({ ends_on: "2027-01-03" })
      .where("appointment_id", "=", appointmentId)
      .execute();
    await queries.insertInto("appointment").values(later).execute();
  });
  expect((await previewed(world, worldRows())).preview).toMatchObject({ changed: 1, problems: 0 }); // only who reports past the empty seat
  const { found } = await problems(world, changed(worldRows(), "Ratna", { Jabatan: "Arsiparis" }));
  expect(found).toEqual([["D4", "import.later-move"]]);
});

test("a grade that the file puts right holds, also below the one on record", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  await world.rows((queries) =>
    queries
      .insertInto("grade")
      .values({ agency_id: 1, employee_id: employeeId, starts_on: "2026-02-01", grade: "IV/b" })
      .execute(),
  );
  const rows = changed(worldRows(), "Ratna", { Gol: "II/d" });
  await insisted(world, rows);
  expect((await world.rows((queries) => personOnDay(queries, 1, employeeId, "2026-03-10")))?.grade).toBe(
    "II/d",
  );
  expect((await previewed(world, rows)).preview).toMatchObject({ changed: 0 });
});

test("a slip in a unit's name shows as a new unit", async () => {
  const world = await makeWorld();
  const { importId } = await previewed(
    world,
    changed(worldRows(), "Ratna", {
      "Unit Kerja": "Seksi Pelayanan Umun",
      "NIP Atasan": world.people.head.nip,
    }),
  );
  const { lines } = await callProcedure(
    importLines,
    { importId, kind: "unit" },
    await world.call("personnel"),
  );
  expect(lines).toMatchObject([
    { name: "Seksi Pelayanan Umun", facts: { isNew: true, parent: "Seksi Pelayanan Umum" } },
  ]);
});
