import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { makeWorld } from "#test/setup/world.ts";
import { previewedFile } from "./import.steps.fixture.ts";
import { importLines, markedFile } from "./import-lines.ts";

const csv = [
  "DAFTAR PEGAWAI KECAMATAN PLAJU",
  "NIP;Nama Pegawai;Jab.;Unit Kerja",
  "199003152015042001;Ratna Wulandari, A.Md.;Pengelola Layanan;Seksi Pelayanan Umum",
].join("\r\n");

test("missing columns are named with the headings that were found, and the header comes back marked", async () => {
  const world = await makeWorld();
  const { importId, preview, failure } = await previewedFile(world, new File([csv], "pegawai.csv"));
  expect(failure).toBeNull();
  expect(preview).toMatchObject({ people: 0, problems: 2, added: 0, gone: 0 });
  const { lines } = await as(world, "personnel", importLines, { importId, kind: "problem" });
  const found = "NIP, Nama Pegawai, Jab., Unit Kerja";
  expect(lines.map(({ column, rowNumber, facts }) => [`${column}${rowNumber}`, facts.facts])).toEqual([
    ["E2", { column: "Jabatan", found }],
    ["F2", { column: "Jenis Jabatan", found }],
  ]);
  const marked = await as(world, "personnel", markedFile, { importId });
  const comments = unzipSync(await marked.bytes(), { filter: ({ name }) => name.startsWith("xl/comments") });
  const xml = Object.values(comments).map((part) => Buffer.from(part).toString("utf8"));
  expect(xml.join("")).toMatch(/ref="E2".*Jabatan.*ref="F2".*Jenis Jabatan/s);
});
