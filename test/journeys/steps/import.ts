import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import type { SheetRow } from "#platform/spreadsheets/sheet.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { say } from "#platform/words/words.ts";
import { field, press } from "./controls.ts";

export type Workbook = { name: string; mimeType: string; buffer: Buffer };
/** One line of the list by its column heads; `number` is its row in the workbook. */
export type Line = { number: number; cells: Record<string, SheetRow["cells"][number]> };

/** The example's list of employees, changed as a personnel officer would change it: some cells, a new line. */
export async function changedWorkbook(change: (lines: Line[]) => void): Promise<Workbook> {
  const bytes = await readFile("examples/plaju/pegawai.xlsx");
  const { columns, rows } = await readSheet({ name: "pegawai.xlsx", bytes });
  const lines = rows.map(({ cells }, index): Line => {
    const named = columns.map((column, at) => [column, cells[at] ?? null] as const);
    return { number: index + 2, cells: Object.fromEntries(named) };
  });
  change(lines);
  const unknown = lines
    .flatMap(({ cells }) => Object.keys(cells))
    .find((column) => !columns.includes(column));
  if (unknown) throw new Error(`the list has no column ${unknown}, only ${columns.join(", ")}`);
  const typed = columns.map((header) => ({ header, type: "text" as const }));
  const changed = lines.map((line) => columns.map((column) => line.cells[column] ?? null));
  const stream = writeSheet({ name: "Pegawai", columns: typed, rows: changed });
  return {
    name: "pegawai.xlsx",
    mimeType: xlsxType,
    buffer: Buffer.from(await new Response(stream).arrayBuffer()),
  };
}

/** The line of the person with this NIP. Throws where there is none. */
export function lineOf(lines: Line[], nip: string): Line {
  const line = lines.find(({ cells }) => cells.NIP === nip);
  if (!line) throw new Error(`${nip} is not in the list`);
  return line;
}

/** Uploads the list and waits, as one does, until it was read. */
export async function uploads(page: Page, workbook: Workbook): Promise<void> {
  await page.goto("/impor");
  await field(page, say("import.file")).setInputFiles(workbook);
  await press(page, say("import.upload"));
  await page.waitForURL(/\/impor\/[0-9a-f-]+$/, { timeout: 30_000 });
}

/** Says yes to what the preview shows, and waits until it is done. */
export async function confirms(page: Page): Promise<void> {
  await press(page, say("import.confirm"));
  await page.waitForURL(/\/impor\/[0-9a-f-]+$/, { timeout: 30_000 });
}
