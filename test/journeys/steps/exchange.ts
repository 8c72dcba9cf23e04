import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import type { SheetRow } from "#platform/spreadsheets/sheet.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { say } from "#platform/words/words.ts";
import { field, press } from "./controls.ts";
import type { Workbook } from "./import.ts";

const profile = "e-Kinerja – predikat kinerja";

/** Downloads the ratings of a year in the columns of e-Kinerja. */
export async function takesRatings(page: Page, year: number): Promise<Buffer> {
  await page.goto(`/periode/${year}/pertukaran`);
  await field(page, say("exchange.what")).selectOption({ label: profile });
  const begun = page.waitForEvent("download");
  await press(page, say("exchange.download", { format: "XLSX" }));
  return readFile(await (await begun).path());
}

const highest = ["Di Atas Ekspektasi", "Di Atas Ekspektasi", "Sangat Baik"];
const usual = ["Sesuai Ekspektasi", "Sesuai Ekspektasi", "Baik"];
const headings = ["Rating Hasil Kerja", "Rating Perilaku Kerja", "Predikat Kinerja Pegawai"];

/** The same workbook, in which these people's year has another rating. */
export async function otherRatings(bytes: Buffer, people: readonly { nip: string }[]): Promise<Workbook> {
  const { columns, rows } = await readSheet({ name: "predikat.xlsx", bytes });
  const at = (heading: string) => columns.indexOf(heading);
  const places = headings.map(at);
  const changed = rows.map(({ cells }) => {
    const isMeant = people.some(({ nip }) => cells[at("NIP")] === nip);
    if (!isMeant || cells[at("Jenis Periode")] !== "Tahunan") return cells;
    return withThree(
      cells,
      places,
      cells[at("Predikat Kinerja Pegawai")] === "Sangat Baik" ? usual : highest,
    );
  });
  const typed = columns.map((header) => ({ header, type: "text" as const }));
  const sheet = writeSheet({ name: "Predikat", columns: typed, rows: changed });
  const buffer = Buffer.from(await new Response(sheet).arrayBuffer());
  return { name: "dari-e-kinerja.xlsx", mimeType: xlsxType, buffer };
}

function withThree(cells: SheetRow["cells"], places: readonly number[], three: readonly string[]) {
  return cells.map((cell, index) => three[places.indexOf(index)] ?? cell);
}

/** Uploads it and waits, as one does, until it was compared. Answers the address of the comparison. */
export async function uploadsRatings(page: Page, year: number, workbook: Workbook): Promise<string> {
  await page.goto(`/periode/${year}/pertukaran`);
  await field(page, say("exchange.profile")).selectOption({ label: profile });
  await field(page, say("exchange.file")).setInputFiles(workbook);
  await press(page, say("exchange.compare"));
  await page.waitForURL(/\/pertukaran\/impor\/[0-9a-f-]+$/, { timeout: 30_000 });
  return new URL(page.url()).pathname;
}

/** Ticks one person's line among those that differ, and decides which rating stands. */
export async function decidesOn(
  page: Page,
  comparison: string,
  { name, reason, choice }: { name: string; reason: string; choice: "ours" | "national" },
): Promise<void> {
  await page.goto(`${comparison}?jenis=differs`);
  await page.getByRole("checkbox", { name }).check();
  await field(page, say("exchange.reason")).fill(reason);
  await press(page, say(`exchange.choose.${choice}`));
}
