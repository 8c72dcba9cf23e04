import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { say } from "#platform/words/words.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { csvOf, worldRows } from "./import.fixture.ts";
import { changed, confirmed, insisted, jobs, previewed, previewedFile } from "./import.steps.fixture.ts";
import { confirmImport } from "./import.ts";

const same = () => changed(worldRows(), "Yuni", { "NIP Atasan": "" });
const renamed = () => changed(same(), "Ratna", { Nama: "Ratna Wulandari, S.A.P." });
const withoutYuni = () => same().filter(({ Nama }) => !Nama?.startsWith("Yuni"));

/** The text of a page of the personnel officer. */
async function page(world: World, path: string): Promise<string> {
  const { html } = await visits(world, organisationPages).get("personnel", path);
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

test("an upload says where it stands: nothing changed, people missing only, waiting, out of date, saved", async () => {
  const world = await makeWorld();
  await previewed(world, same());
  expect(await page(world, "/impor")).toContain("tidak ada yang berubah");
  const { importId: partial } = await previewed(world, withoutYuni());
  expect(await page(world, "/impor")).toContain("1 tidak ada di berkas");
  const { importId } = await previewed(world, renamed());
  expect(await page(world, "/impor")).toContain("menunggu dipastikan");
  world.goTo("2026-03-11");
  await confirmed(world, changed(same(), "Ratna", { Nama: "Ratna W., A.Md." }));
  const list = await page(world, "/impor");
  expect(list.match(/sudah kedaluwarsa, unggah lagi/g)).toHaveLength(2);
  expect(list).toContain("tersimpan");
  for (const old of [partial, importId]) {
    const text = await page(world, `/impor/${old}`);
    expect(text).toContain(say("import.outdated"));
    expect(text).not.toContain(say("import.confirm"));
  }
});

test("a preview that was confirmed too late says that it is out of date", async () => {
  const world = await makeWorld();
  const { importId } = await previewed(world, renamed());
  await world.rows((queries) =>
    queries
      .updateTable("employee")
      .set({ name: "Somebody was faster" })
      .where("nip", "=", world.people.member.nip)
      .execute(),
  );
  await as(world, "personnel", confirmImport, { importId });
  await world.runJobs(jobs);
  expect(await page(world, `/impor/${importId}`)).toContain(say("import.outdated"));
});

test("figures speak of what they count, and are not given where nothing was compared", async () => {
  const world = await makeWorld();
  const { importId: fine } = await previewed(world, withoutYuni());
  const text = await page(world, `/impor/${fine}`);
  expect(text).toContain("Baru 0 · Berubah 0 · Tetap 6 dari 6 baris di berkas.");
  expect(text).toContain("1 dari 7 pegawai yang tercatat tidak ada di berkas.");
  const spoilt = changed(same(), "Ratna", { NIP: "123", Nama: "" });
  const { importId } = await previewed(world, spoilt);
  const wrong = await page(world, `/impor/${importId}`);
  expect(wrong).toContain("2 masalah di 1 baris; berkas ini 7 baris.");
  expect(wrong).toContain(say("import.figures.not-counted"));
  expect(wrong).not.toContain("Tetap 0");
});

test("a problem names its column, and of a superior's NIP the bad one", async () => {
  const world = await makeWorld();
  const superior = "198013152005011002"; // born in the thirteenth month
  const spoilt = changed(changed(same(), "Ratna", { Nama: "" }), "Darto", { "NIP Atasan": superior });
  const { importId } = await previewed(world, spoilt);
  const text = await page(world, `/impor/${importId}`);
  expect(text).toContain("B4 · Nama");
  expect(text).toContain("Kolom Nama kosong di baris ini.");
  expect(text).toContain(`NIP atasan “${superior}”: `);
});

test("the headings that were read and those that were not are named", async () => {
  const world = await makeWorld();
  const csv = await (await csvOf(same())).text();
  const wide = csv
    .split("\r\n")
    .map((line, row) => (line === "" ? line : `${line};${row === 0 ? "No HP" : "0812"}`))
    .join("\r\n");
  const { importId } = await previewedFile(world, new File([wide], "pegawai.csv"));
  const text = await page(world, `/impor/${importId}`);
  expect(text).toContain("Kolom yang dibaca: NIP, Nama, Gol,");
  expect(text).toContain("Kolom yang tidak dibaca: No HP.");
});

test("who is not in the file can be ended from the first screen, and afterwards the page says who and how", async () => {
  const world = await makeWorld();
  const rows = renamed().filter(({ Nama }) => !Nama?.startsWith("Yuni"));
  const { importId } = await previewed(world, rows);
  const first = await page(world, `/impor/${importId}`);
  expect(first).toContain("Akhiri jabatan 1 pegawai yang tidak ada di berkas");
  expect(first).toContain("Hari terakhir mereka 28 Februari 2026");
  const { post } = visits(world, organisationPages);
  await post("personnel", `/impor/${importId}/pasti`, { endGone: "yes" });
  await world.runJobs(jobs);
  const done = await page(world, `/impor/${importId}`);
  expect(done).toContain(
    "1 pegawai yang tidak ada di berkas diakhiri. Hari terakhir mereka 28 Februari 2026",
  );
  expect(done).toContain(say("import.done.left"));
  await insisted(world, same());
  expect(await page(world, "/pegawai?tampil=left")).not.toContain("Yuni");
});

test("a refused file and an empty one say what they are and lead back to the upload", async () => {
  const world = await makeWorld();
  const { importId, failure } = await previewedFile(world, new File(["%PDF-1.7"], "pegawai.xlsx"));
  expect(failure).toBe("spreadsheet.unknown-format");
  const text = await page(world, `/impor/${importId}`);
  expect(text).toContain(say("import.refused.title"));
  expect(text).toContain(say("import.again"));
  const form = new FormData();
  form.set("file", new File([], "pegawai.xlsx"));
  form.set("effectiveOn", "2026-03-01");
  const refused = await visits(world, organisationPages).post("personnel", "/impor", form);
  expect(refused).toMatchObject({ status: 422, html: expect.stringContaining("Berkas ini kosong.") });
});
