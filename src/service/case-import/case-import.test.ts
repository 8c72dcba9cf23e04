import { expect, test } from "vitest";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import { noMapping } from "#service/sheet-import/sheet-import.schema.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import {
  casesOf,
  confirmed,
  csvOf,
  mapped,
  open,
  openLogWorld,
  plain,
  problemsOf,
  type Row,
  uploaded,
} from "./case-import.fixture.ts";
import { caseImportJobs } from "./case-import.jobs.ts";
import { caseImportPages } from "./case-import.pages.ts";
import { caseImportProcedures } from "./case-import.procedures.ts";
import { sendCases } from "./source/send-cases.ts";

const {
  confirm: confirmCaseImport,
  map: saveCaseMapping,
  marked: markedCaseLog,
  read: readCaseImport,
} = caseImportProcedures;

test("the first file of a source suggests how it is read; the next ones are read without a question", async () => {
  const log = await openLogWorld();
  const open = { ...plain, "No Register": "470/002", "Tgl Selesai": "", "Jam Selesai": "", Status: "Proses" };
  const first = await mapped(log, [plain, open]);
  expect(first.mapping).toMatchObject({
    columns: { reference: "No Register", service: "Jenis Surat", received: "Tgl Masuk", outcome: "Status" },
    services: { "surat ket. domisili": log.services.letter },
    units: { "kel. plaju ilir": log.world.units.ward },
    meanings: { selesai: "issued", proses: "open" },
  });
  expect(first.finding).toMatchObject({ added: 2, changed: 0, unchanged: 0, problems: 0 });
  expect((await confirmed(log, first.importId)).confirmedAt).not.toBeNull();
  const [done, waiting] = await casesOf(log.world);
  expect(done).toMatchObject({
    number: "M-2026-000001",
    outcome: "issued",
    worked_minutes: 35,
    applicant_name: null,
  });
  expect(done?.due_at).toEqual(new Date("2026-03-02T08:40+07:00")); // 30 minutes of the standard
  expect(waiting).toMatchObject({ number: "M-2026-000002", outcome: null, step_code: "check" });
  expect(waiting?.code).toMatch(/^[0-9A-Z-]{14}$/);

  const later = { ...open, "Tgl Selesai": "03/03/2026", "Jam Selesai": "09.00", Status: "Ditolak" };
  const second = await uploaded(log, [plain, later]);
  expect(second.finding).toMatchObject({ added: 0, changed: 0, unchanged: 1, problems: 1 }); // "ditolak" is new
  const third = await mapped(log, [plain, later]);
  expect(third.finding).toMatchObject({ added: 0, changed: 1, unchanged: 1, problems: 0 });
  await confirmed(log, third.importId);
  const [, told] = await casesOf(log.world);
  expect(told).toMatchObject({
    number: "M-2026-000002",
    code: waiting?.code,
    outcome: "refused",
    step_code: null,
  });
});

test("every wrong cell is named and marked in the same file, and nothing is written", async () => {
  const log = await openLogWorld();
  const rows: Row[] = [
    plain,
    { ...plain, "No Register": "470/003", "Tgl Masuk": "31/02/2026" },
    { ...plain, "No Register": "470/004", "Tgl Selesai": "01/03/2026" },
    { ...plain, "No Register": "470/005", "Jenis Surat": "Entah" },
    { ...plain, "No Register": "470/006", "Jam Masuk": "pagi" },
    { ...plain, "No Register": "470/007", "Tgl Masuk": "11/03/2026", "Tgl Selesai": "11/03/2026" },
    { ...plain, "No Register": "470/008", Status: "Proses" },
    { ...plain, "No Register": "", Kelurahan: "" },
    plain,
  ];
  const read = await mapped(log, rows);
  expect(await problemsOf(log, read.importId)).toEqual([
    ["D3", "day-unknown"],
    ["F4", "closed-before-received"],
    ["B5", "service-unknown"],
    ["E6", "time-unknown"],
    ["D7", "in-the-future"],
    ["F7", "in-the-future"],
    ["H8", "open-though-closed"],
    ["C9", "cell-empty"],
    ["A9", "cell-empty"],
    ["A10", "reference-twice"],
  ]);
  await expect(as(log.world, "head", confirmCaseImport, { importId: read.importId })).rejects.toMatchObject({
    code: "sheet-import.has-problems",
  });
  const marked = await as(log.world, "head", markedCaseLog, { importId: read.importId });
  const { rows: back } = await readSheet({ name: marked.name, bytes: await marked.bytes() });
  expect(back).toHaveLength(rows.length);
  expect(await casesOf(log.world)).toEqual([]);
});

test("the order of days that was chosen wins: only the cell that is no day in it stands in the way", async () => {
  const log = await openLogWorld();
  const read = await mapped(log, [
    open("1", { "Tgl Masuk": "13/02/2026" }),
    open("2", { "Tgl Masuk": "02/13/2026" }),
    open("3", { "Tgl Masuk": "02/03/2026" }),
    open("4", { "Tgl Masuk": "46055" }), // 2 February, as Excel counts
    open("4", { "Tgl Masuk": "30/02/2026" }), // twice, and no day either: all is told at once
  ]);
  expect(read.mapping.dayOrder).toBe("day-first");
  expect(await problemsOf(log, read.importId)).toEqual([
    ["D3", "day-unknown"],
    ["D6", "day-unknown"],
    ["A6", "reference-twice"],
  ]);
});

test("a log shows its first rows, what is late at once, and what came in on a closed day", async () => {
  const log = await openLogWorld();
  const { importId, finding } = await mapped(log, [
    open("1", { "Tgl Masuk": "02/03/2026" }), // 30 minutes were promised eight days ago
    open("2", { "Tgl Masuk": "08/03/2026" }), // a Sunday
    { ...plain, "No Register": "3", Petugas: log.world.people.member.name.toUpperCase() },
  ]);
  expect(finding?.foreseen).toMatchObject({ open: 2, late: 2, closedDays: 1, closedDayRows: [3] });
  expect(finding?.foreseen?.rows[2]).toMatchObject({
    reference: "3",
    isLate: false,
    closed: "2026-03-02T08:45",
  });
  const { html } = await visits(log.world, caseImportPages).get("head", `/loket/impor/${importId}`);
  for (const words of [
    "2 permohonan masih berjalan dan akan muncul di loket; 2 di antaranya langsung terhitung terlambat",
    "1 permohonan masuk pada hari loket tutup, misalnya baris 3",
    "2 Mar 2026, 08.10",
    "Surat keterangan domisili",
  ])
    expect(html).toContain(words);
  await confirmed(log, importId);
  const [, , done] = await casesOf(log.world);
  expect(done?.closed_by).toBe(log.world.people.member.employeeId); // by name alone
});

test("of a later file only its new words are asked for, and what an earlier file said is kept", async () => {
  const log = await openLogWorld();
  await mapped(log, [plain]);
  const heirs = { ...plain, "No Register": "9", "Jenis Surat": "SKAW" };
  const { importId } = await uploaded(log, [heirs]);
  const pages = visits(log.world, caseImportPages);
  expect((await pages.get("head", `/loket/impor/${importId}`)).html).toContain("1 kata belum dikenal: skaw");
  const { html } = await pages.get("head", `/loket/impor/${importId}/cara`);
  expect(html).toContain("Hanya 1 kata baru");
  const fields = { _version: "2", _key: "formulir-0001", dayOrder: "day-first" };
  const column = Object.fromEntries(
    [...html.matchAll(/<select[^>]*name="(kolom\.\w+)"[\s\S]*?<\/select>/g)].map(([all, name]) => [
      name,
      /<option[^>]*value="([^"]*)"[^>]*selected/.exec(all)?.[1] ?? "",
    ]),
  );
  const word = { "layanan.0.kata": "skaw", "layanan.0": log.services.heirs };
  await pages.post("head", `/loket/impor/${importId}/cara`, { ...fields, ...column, ...word });
  await log.world.runJobs(caseImportJobs);
  const { mapping, finding } = (await as(log.world, "head", readCaseImport, { importId })).import;
  expect(mapping.services).toEqual({
    "surat ket. domisili": log.services.letter, // of the first file
    skaw: log.services.heirs,
  });
  expect(finding?.problems).toBe(0);
});

test("what was worked on here is not told anew by a log", async () => {
  const log = await openLogWorld();
  const open = { ...plain, "Tgl Selesai": "", "Jam Selesai": "", Status: "Proses" };
  const { importId } = await mapped(log, [open]);
  await confirmed(log, importId);
  await log.world.rows((queries) => queries.updateTable("open_case").set({ revision: 2 }).execute());
  const again = await mapped(log, [
    { ...open, "Tgl Selesai": "03/03/2026", "Jam Selesai": "10.00", Status: "Selesai" },
  ]);
  expect(again.finding).toMatchObject({ added: 0, changed: 0, unchanged: 0, keptHere: 1 });
});

test("what changed after the look is not written over; the job that is run twice writes once", async () => {
  const log = await openLogWorld();
  const one = await mapped(log, [plain]);
  const same = await uploaded(log, [plain]);
  await confirmed(log, one.importId);
  expect(await confirmed(log, same.importId)).toMatchObject({
    confirmedAt: null,
    saveFailure: "sheet-import.outdated",
  });
  await expect(as(log.world, "head", confirmCaseImport, { importId: one.importId })).rejects.toMatchObject({
    code: "sheet-import.already-confirmed",
  });
  expect(await casesOf(log.world)).toHaveLength(1);
  const touched = await log.world.rows((queries) =>
    queries.selectFrom("measure_touch").select(["pile", "unit_id", "month"]).orderBy("pile").execute(),
  );
  const cell = { unit_id: log.world.units.ward, month: "2026-03" };
  expect(touched).toEqual([
    { pile: "case", ...cell },
    { pile: "case-time", ...cell },
  ]);
});

test("two people who say how a source is read: the second is told", async () => {
  const log = await openLogWorld();
  const { importId, sourceRevision, finding } = await uploaded(log, [plain]);
  const say = () =>
    as(log.world, "head", saveCaseMapping, {
      ...{ importId, revision: sourceRevision },
      mapping: finding?.guess ?? noMapping,
    });
  await say();
  await expect(say()).rejects.toMatchObject({ code: "procedure.changed-meanwhile" });
});

test("an application sends by the API: all or nothing, twice as once, each fault at its place", async () => {
  const { world, sourceId } = await openLogWorld();
  const sent = {
    ...{ reference: "A-1", serviceCode: "domisili", unitId: world.units.ward, outcome: "issued" as const },
    receivedAt: "2026-03-02T01:10:00Z",
    closedAt: "2026-03-02T01:45:00Z",
  };
  const wrong = {
    ...sent,
    reference: "A-2",
    serviceCode: "entah",
    closedAt: "2026-03-01T01:00:00Z",
  };
  await expect(as(world, "head", sendCases, { sourceId, cases: [sent, wrong, sent] })).rejects.toMatchObject({
    faults: [
      { path: "cases.1.serviceCode", code: "case-import.code-unknown" },
      { path: "cases.1.closedAt", code: "case-import.sent-closed-before-received" },
      { path: "cases.2.reference", code: "case-import.sent-twice" },
    ],
  });
  for (const _ of [1, 2]) {
    await as(world, "head", sendCases, { sourceId, cases: [sent] });
    await world.runJobs(caseImportJobs);
  }
  expect(await casesOf(world)).toMatchObject([{ source_reference: "A-1", worked_minutes: 35 }]);
});

test("the pages lead from the name of the application to the question how it is read", async () => {
  const { world, sourceId } = await openLogWorld();
  const pages = visits(world, caseImportPages);
  const form = new FormData();
  form.set("sourceId", sourceId);
  form.set("file", await csvOf([plain, { ...plain, "No Register": "<b>2", "Jenis Surat": "Surat <i>Aneh" }]));
  const sent = await pages.post("head", "/loket/impor", form);
  const path = decodeURIComponent(String(sent.location)).split("lalu=")[1] ?? "";
  await world.runJobs(caseImportJobs);
  const asked = await pages.get("head", path);
  expect(asked.html).toContain("Bagaimana file ini dibaca?");
  expect(asked.html).toContain("surat &lt;i&gt;aneh");
  expect((await pages.get("member", "/loket/impor")).status).toBe(403);
  expect((await pages.get("head", "/loket/impor")).html).toContain("Menunggu cara membaca");
});

test("a log that knows days only is judged by days, and what was closed here is not opened again", async () => {
  const log = await openLogWorld();
  const byDay = {
    ...plain,
    "Jenis Surat": "Surat keterangan ahli waris",
    "Jam Masuk": "",
    "Jam Selesai": "",
  };
  const rows = [
    { ...byDay, "No Register": "1", "Tgl Selesai": "03/03/2026" }, // one working day: to the end of the next
    { ...byDay, "No Register": "2", "Tgl Selesai": "04/03/2026" },
    { ...byDay, "No Register": "3", "Jenis Surat": "Surat Ket. Domisili" }, // minutes, of which the log knows nothing
    { ...byDay, "No Register": "4", "Tgl Selesai": "", Status: "Proses" },
  ];
  const { importId } = await mapped(log, rows);
  await confirmed(log, importId);
  const [inTime, late, unknown] = await casesOf(log.world);
  expect(inTime?.closed_at).toEqual(inTime?.due_at);
  expect(Number(late?.closed_at)).toBeGreaterThan(Number(late?.due_at));
  expect(unknown?.due_at).toBeNull();
  const again = await uploaded(log, rows);
  expect(again.finding).toMatchObject({ added: 0, changed: 0, unchanged: 4, keptHere: 0 });
  await log.world.rows(async (queries) => {
    const open = await queries
      .deleteFrom("open_case")
      .returning(["agency_id", "case_id"])
      .executeTakeFirstOrThrow();
    const closure = { outcome: "issued", closed_at: "2026-03-05T03:00:00Z", worked_minutes: 60 };
    const where = { unit_id: log.world.units.ward, service_id: log.services.heirs };
    await queries
      .insertInto("case_closure")
      .values({ ...open, ...closure, ...where })
      .execute();
  });
  expect((await uploaded(log, rows)).finding).toMatchObject({ changed: 0, unchanged: 3, keptHere: 1 });
});
