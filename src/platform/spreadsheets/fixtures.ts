import { strToU8, zipSync } from "fflate";
import type { SheetFile } from "./sheet.ts";
import { officeRelationships, packageRelationships } from "./xlsx-parts.ts";

/** For tests: workbooks made by hand, as other programs write them and as nobody should. */

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Parts = Record<string, string>;

/** A worksheet part around the content of its `<sheetData>`. */
export function worksheet(rows: string, after = "", before = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}" xmlns:r="${officeRelationships}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook with these sheets, by name; `more` adds or replaces parts. */
export function workbookParts(sheets: Record<string, string>, more: Parts = {}): Parts {
  const names = Object.keys(sheets);
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const links = names.map((_, i) => link(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`));
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships([link("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...links,
      ...["styles", "sharedStrings"]
        .filter((kind) => `xl/${kind}.xml` in more)
        .map((kind) => link(kind, kind, `${kind}.xml`)),
    ]),
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheets[name] ?? ""])),
    ...more,
  };
}

/** A relationship of a part to another, as a workbook writes it. */
export function link(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeRelationships}/${kind}" Target="${target}"/>`;
}

/** The part that holds relationships made by `link`. */
export function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="${packageRelationships}">${links.join("")}</Relationships>`;
}

/** A workbook of these parts. */
export function zipOf(parts: Parts, name = "pegawai.xlsx"): SheetFile {
  const files = Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)]));
  return { name, bytes: zipSync(files) };
}

/** A workbook with one sheet "Data". */
export function xlsxOf(rows: string, more: Parts = {}): SheetFile {
  return zipOf(workbookParts({ Data: worksheet(rows) }, more));
}

/** A text as the CSV that somebody uploads. */
export function csvOf(text: string, name = "pegawai.csv"): SheetFile {
  return { name, bytes: Buffer.from(text) };
}

/** All that a stream writes. */
export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
