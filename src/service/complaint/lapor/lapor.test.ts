import { beforeEach, expect, test } from "vitest";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { stepsIn } from "../complaint.fixture.ts";
import { complaintPages } from "../complaint.pages.ts";
import { closeAsNotOurs, mergeComplaint } from "../desk/close.ts";
import { complaintDesk } from "../desk/list.ts";
import { countLapor } from "./count-lapor.ts";
import { exportLapor } from "./export-lapor.ts";
import { importLapor } from "./import-lapor.ts";
import { markLapor } from "./mark-lapor.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld("2026-03-10");
  await openCounters(world);
});

const head =
  "Tracking ID;Nama Pelapor;Tanggal Laporan;Isi Laporan;Status;Tindak Lanjut;Tanggal Tindak Lanjut";
const open = "7001;Mawardi;02/03/2026;Loket tutup;Proses;;";
const done = "7002;Mawardi;3 Februari 2026;=1+1 salah;Selesai;Sudah dibuka;2026-02-05";
const fileOf = (...rows: string[]) => new File([[head, ...rows].join("\r\n")], "lapor.csv");

const counted = () =>
  world.rows((queries) => queries.selectFrom("complaint").selectAll().orderBy("source_reference").execute());

test("what comes in is sealed, on its day, without names, and never twice", async () => {
  const file = fileOf(open, done);
  expect(await as(world, "colleague", importLapor, { file })).toEqual({ added: 2, done: 1, known: 0 });
  const [first] = await counted();
  expect(first).toMatchObject({ channel: "lapor", hiding: "nameless" });
  expect(first?.received_at).toEqual(new Date("2026-03-02T00:00:00+07:00"));
  const named = await world.rows((queries) => queries.selectFrom("complaint_identity").selectAll().execute());
  expect(named).toEqual([]);
  const { complaints } = await as(world, "colleague", complaintDesk, { kind: "complaint" });
  expect(complaints).toHaveLength(1);
  const number = complaints[0]?.number ?? "";
  expect((await as(world, "colleague", complaintDesk, { number })).complaints).toHaveLength(1);
  expect((await as(world, "colleague", complaintDesk, { number: "9999" })).complaints).toEqual([]);

  const out = await as(world, "colleague", exportLapor, { format: "csv" });
  expect(await out.text()).not.toContain("Mawardi");
  expect(await out.text()).toContain("'=1+1 salah");
  expect(await as(world, "colleague", importLapor, { file: out })).toEqual({ added: 0, done: 0, known: 2 });
});

test("a wrong cell and days in both orders change nothing, and come back marked", async () => {
  const mixed = [open, "7003;;25/02/2026;Antre;Proses;;", "7004;;02/25/2026;Antre;Entah;;"];
  const file = fileOf(...mixed);
  await expect(as(world, "colleague", importLapor, { file })).rejects.toMatchObject({
    faults: expect.arrayContaining([
      expect.objectContaining({ code: "complaint-lapor.day-ambiguous", facts: { cell: "C2" } }),
      expect.objectContaining({
        code: "complaint-lapor.word-unknown",
        facts: expect.objectContaining({ cell: "E4" }),
      }),
    ]),
  });
  expect(await counted()).toEqual([]);
  const marked = await as(world, "colleague", markLapor, { file });
  const sheet = await readSheet({ name: marked.name, bytes: new Uint8Array(await marked.arrayBuffer()) });
  expect(sheet.rows[0]?.cells[0]).toBe("7001");
});

const wholeHead =
  "Tracking ID;Klasifikasi Laporan;Tanggal Laporan;Judul Laporan;Isi Laporan;Kategori;Status;Tanggal Disposisi;Tindak Lanjut;Tanggal Tindak Lanjut;Rating";
const wholeFile = (...rows: string[]) => new File([[wholeHead, ...rows].join("\r\n")], "lapor.csv");

test("what came in goes out as it came, without the names that are known", async () => {
  const file = wholeFile(
    "8001;Aspirasi;2026-03-02;Loket sempit;Saya Mahmud Fitriani, mohon kursi. Darto tahu.;Sarana;Proses;2026-03-03;Sedang diusulkan;2026-03-04;4",
  );
  expect(await as(world, "colleague", importLapor, { file })).toEqual({ added: 1, done: 0, known: 0 });
  const out = await (await as(world, "colleague", exportLapor, { format: "csv" })).text();
  const line = out.split(/\r?\n/).find((each) => each.includes("8001")) ?? "";
  for (const cell of ["Aspirasi", "Loket sempit", "Sarana", "Proses", "2026-03-03", "Sedang diusulkan", "4"])
    expect(line).toContain(cell);
  expect(line).toContain("Saya […], mohon kursi.");
  for (const name of ["Mahmud", "Fitriani", "Darto"]) expect(line).not.toContain(name);
});

test("a kind, a category and a rating that nobody knows are told by their cells, and each once on the page", async () => {
  const file = wholeFile("8002;Curhat;2026-03-02;;Antre;Cuaca;Proses;;;;9");
  await expect(as(world, "colleague", importLapor, { file })).rejects.toMatchObject({
    faults: expect.arrayContaining([
      expect.objectContaining({ facts: expect.objectContaining({ cell: "B2" }) }),
      expect.objectContaining({ facts: expect.objectContaining({ cell: "F2" }) }),
      expect.objectContaining({ code: "complaint-lapor.rating", facts: { cell: "K2", maximum: 5 } }),
    ]),
  });
  const form = new FormData();
  form.set("file", file);
  const { html, status } = await visits(world, complaintPages).post("colleague", "/pengaduan/lapor", form);
  expect(status).toBe(422);
  expect(html.split("B2:")).toHaveLength(2);
  expect(html).toContain("1 isian");
});

test("what is merged or not ours goes out with its status; what waits for the citizen is not done; thanks are counted", async () => {
  const steps = stepsIn(world);
  const [ours, merged, answered] = [await steps.lodged(), await steps.lodged(), await steps.lodged()];
  await steps.lodged({ kind: "thanks" });
  await as(world, "colleague", closeAsNotOurs, {
    ...{ complaintId: ours.complaintId, revision: await steps.revisionOf(ours.complaintId) },
    reason: "Ke Dinas Perhubungan.",
  });
  await as(world, "colleague", mergeComplaint, {
    ...{ complaintId: merged.complaintId, revision: await steps.revisionOf(merged.complaintId) },
    into: answered.number,
  });
  await steps.checked(answered);
  await steps.answered(answered);
  const out = await (await as(world, "colleague", exportLapor, { format: "csv" })).text();
  const lineOf = (number: string) => out.split(/\r?\n/).find((each) => each.includes(number)) ?? "";
  expect(lineOf(ours.number)).toMatch(/Selesai.*Ke Dinas Perhubungan/);
  for (const { number } of [merged, answered]) expect(lineOf(number)).toMatch(/Proses.*Loket ditambah/);
  expect(await as(world, "colleague", countLapor, {})).toEqual({ sent: 3, thanks: 1 });
});
