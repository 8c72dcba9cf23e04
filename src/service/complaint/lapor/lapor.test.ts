import { beforeEach, expect, test } from "vitest";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import { as } from "#test/setup/as.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { complaintDesk } from "../desk/list.ts";
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
  expect(await as(world, "colleague", importLapor, { file })).toEqual({ added: 2, known: 0 });
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
  expect(await as(world, "colleague", importLapor, { file: out })).toEqual({ added: 0, known: 2 });
});

test("a wrong cell and days in both orders change nothing, and come back marked", async () => {
  const mixed = [open, "7003;;25/02/2026;Antre;Proses;;", "7004;;02/25/2026;Antre;Entah;;"];
  const file = fileOf(...mixed);
  await expect(as(world, "colleague", importLapor, { file })).rejects.toMatchObject({
    faults: expect.arrayContaining([
      expect.objectContaining({ code: "complaint-lapor.day-ambiguous", facts: { cell: "C2" } }),
      expect.objectContaining({ code: "complaint-lapor.word-unknown", facts: { cell: "E4" } }),
    ]),
  });
  expect(await counted()).toEqual([]);
  const marked = await as(world, "colleague", markLapor, { file });
  const sheet = await readSheet({ name: marked.name, bytes: new Uint8Array(await marked.arrayBuffer()) });
  expect(sheet.rows[0]?.cells[0]).toBe("7001");
});
