import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { say } from "#platform/words/words.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { csvOf, worldRows } from "./import.fixture.ts";
import { changed, previewedFile } from "./import.steps.fixture.ts";
import { importLines, markedFile } from "./import-lines.ts";
import { listCells, listColumns } from "./list-columns.ts";

test("the marked file is told from the original by its name, and is named once only", async () => {
  const world = await makeWorld();
  const wrong = changed(worldRows(), "Ratna", { NIP: "123" });
  const { importId } = await previewedFile(world, await csvOf(wrong, "ubah-salah.csv"));
  const marked = await as(world, "personnel", markedFile, { importId });
  expect(marked.name).toBe("ubah-salah – ditandai.xlsx");
  const again = await previewedFile(world, marked);
  expect((await as(world, "personnel", markedFile, { importId: again.importId })).name).toBe(marked.name);
});

test("a file that has no place for marks gets its preview all the same, and says why there is no marked one", async () => {
  const world = await makeWorld();
  const rows = [listCells({ nip: "123", name: "Ratna" })];
  const plain = await new Response(writeSheet({ name: "Pegawai", columns: listColumns(), rows })).bytes();
  const parts = unzipSync(plain);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const strict = workbook.replace(/xmlns="[^"]*"/, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
  const file = new File([zipSync({ ...parts, "xl/workbook.xml": strToU8(strict) })], "pegawai.xlsx");
  const { importId, preview, failure } = await previewedFile(world, file);
  expect(failure).toBeNull();
  expect(preview).toMatchObject({ markedFileId: null, problemRows: 1 });
  const { lines } = await as(world, "personnel", importLines, { importId, kind: "problem" });
  expect(lines[0]).toMatchObject({
    column: "A",
    rowNumber: 2,
    facts: { code: "nip.length", heading: "NIP" },
  });
  const { html } = await visits(world, organisationPages).get("personnel", `/impor/${importId}`);
  expect(html).toContain(say("import.mend.unmarked"));
  expect(html).not.toContain(say("import.mend.download"));
});
