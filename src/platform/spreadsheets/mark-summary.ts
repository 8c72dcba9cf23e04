import { type Locale, locales, say, speaking } from "#platform/words/words.ts";
import { cellAddress, columnLetters } from "./cell-address.ts";
import { readDateStyles } from "./date-styles.ts";
import type { SheetLimits } from "./limits.ts";
import type { Remark } from "./mark-comments.ts";
import type { PackageEdits } from "./package-edits.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheetRows } from "./sheet-rows.ts";
import { damaged } from "./spreadsheets.errors.ts";
import { unpackPart, type Workbook, type WorkbookSheet } from "./workbook.ts";
import { mainNamespace, officeRelationships, worksheetType, xmlDeclaration } from "./xlsx-parts.ts";
import { encodeCellText, escapeXml } from "./xml.ts";
import { appendTo, applyEdits, attributeOf, childElements } from "./xml-edit.ts";

/** Puts the list of all remarks into the workbook as its last sheet; an earlier round's list is replaced. */
export async function putSummary(
  parts: PackageEdits,
  workbook: Workbook,
  marked: WorkbookSheet,
  remarks: readonly Remark[],
  limits: SheetLimits,
): Promise<void> {
  const xml = summaryXml(marked.name, remarks);
  const earlier = await earlierSummary(workbook, marked, limits);
  if (earlier) parts.put(earlier.part, xml);
  else if (remarks.length > 0) await addSheet(parts, workbook, freeSheetName(workbook), xml);
}

/** A sheet of that name with exactly our header; a sheet of the office's own that is merely called so is left alone. */
async function earlierSummary(workbook: Workbook, marked: WorkbookSheet, limits: SheetLimits) {
  const names = locales.map(sheetNameIn);
  const candidates = workbook.sheets.filter(
    (sheet) => sheet !== marked && names.some((name) => sheet.name.startsWith(name)),
  );
  if (candidates.length === 0) return undefined;
  const shared = {
    strings: await readSharedStrings(workbook),
    dateStyles: await readDateStyles(workbook),
    date1904: workbook.date1904,
    limits,
    keepsTimes: false,
  };
  const headers = locales.map((locale) => headerIn(locale).join("\n"));
  for (const sheet of candidates) {
    const rows = await readSheetRows(unpackPart(workbook.zip, sheet.part), { ...shared, part: sheet.part });
    if (headers.includes(rows[0]?.cells.join("\n") ?? "")) return sheet;
  }
  return undefined;
}

function sheetNameIn(locale: Locale): string {
  return speaking(locale, () => say("spreadsheet.fixes.sheet"));
}

function headerIn(locale: Locale): string[] {
  return speaking(locale, header);
}

function header(): string[] {
  return [
    say("spreadsheet.fixes.cell"),
    say("spreadsheet.fixes.row"),
    say("spreadsheet.fixes.column"),
    say("spreadsheet.fixes.comment"),
  ];
}

function freeSheetName({ sheets }: Workbook): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const name = say("spreadsheet.fixes.sheet");
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

async function addSheet(parts: PackageEdits, workbook: Workbook, name: string, xml: string): Promise<void> {
  const part = parts.freeName("xl/worksheets/sheet", ".xml");
  parts.put(part, xml);
  await parts.declare(part, worksheetType);
  const id = await parts.relate(workbook.part, "worksheet", part);
  const book = (await parts.text(workbook.part)) ?? "";
  const list = childElements(book).find((element) => element.name === "sheets");
  if (list === undefined) throw damaged({ part: workbook.part });
  const prefix = /^<([^\s:>/]*:)?/.exec(book.slice(list.start))?.[1] ?? "";
  const numbers = childElements(book, list).map((each) =>
    Number(attributeOf(book.slice(each.start, each.end), "sheetId")),
  );
  const sheet = `<${prefix}sheet xmlns:r="${officeRelationships}" name="${escapeXml(name)}" \
sheetId="${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}" r:id="${id}"/>`;
  parts.put(workbook.part, applyEdits(book, [appendTo(book, list, sheet)]));
}

function summaryXml(sheetName: string, remarks: readonly Remark[]): string {
  const rows = remarks.map((remark, index) => {
    const { row, column, comment } = remark;
    return rowXml(index + 2, [cellAddress(remark), row, columnLetters(column), comment]);
  });
  const links = remarks.map((remark, index) => {
    const location = escapeXml(`'${sheetName.replaceAll("'", "''")}'!${cellAddress(remark)}`);
    return `<hyperlink ref="A${index + 2}" location="${location}"/>`;
  });
  const widths = [10, 10, 10, 90].map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${xmlDeclaration}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
<cols>${widths.join("")}</cols><sheetData>${rowXml(1, header())}${rows.join("")}</sheetData>\
${links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`}</worksheet>`;
}

function rowXml(row: number, values: readonly (string | number)[]): string {
  const cells = values.map((value, index) => {
    const address = cellAddress({ row, column: index + 1 });
    if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${encodeCellText(value)}</t></is></c>`;
  });
  return `<row r="${row}">${cells.join("")}</row>`;
}
