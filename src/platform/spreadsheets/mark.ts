import { cellAddress } from "./cell-address.ts";
import { csvAsXlsx } from "./csv-as-xlsx.ts";
import { fileFormat } from "./file-format.ts";
import { type SheetLimits, usualSheetLimits } from "./limits.ts";
import { cellEdits, type MarkedCells } from "./mark-cells.ts";
import { type CommentsResult, noComments, type Remark, withRemarks } from "./mark-comments.ts";
import { lastBlock, noDrawing, withBoxes } from "./mark-drawing.ts";
import { findLegacyDrawing, type LegacyDrawing, legacyDrawingEdit } from "./mark-legacy-drawing.ts";
import { MarkStyles, plainStyles } from "./mark-styles.ts";
import { putSummary } from "./mark-summary.ts";
import { PackageEdits } from "./package-edits.ts";
import { lastExcelColumn, lastExcelRow, longestExcelText, type SheetFile, stemOf } from "./sheet.ts";
import { damaged, noSuchCell } from "./spreadsheets.errors.ts";
import {
  openWorkbook,
  refuseStrict,
  relatedPart,
  sheetNamed,
  type Workbook,
  type WorkbookSheet,
} from "./workbook.ts";
import { commentsType, stylesType, vmlType, xmlDeclaration } from "./xlsx-parts.ts";
import { applyEdits, rootPrefix, type TextEdit } from "./xml-edit.ts";

/** A cell that is wrong and why, in words for whoever keeps the file; row and column are 1-based. */
export type CellMark = { readonly row: number; readonly column: number; readonly comment: string };

export type MarkOptions = {
  /** The sheet that `readSheet` read; without it the first visible one. */
  readonly sheetName?: string;
  readonly limits?: SheetLimits;
};

/** 24,000 comments keep LibreOffice busy for three minutes, 3,000 for some ten seconds; the list has them all. */
const mostComments = 3_000;

/**
 * The same workbook with the wrong cells filled red and commented, and with a last sheet that lists the comments.
 * All other cells, styles and sheets stay byte for byte; a cell that is not there is made. What an earlier round
 * marked is taken off first: its comment, its red (a fill it had before does not come back), its list.
 * With very many marks all are red and listed, and the first 3,000 have a comment.
 * A CSV comes back as XLSX with the same cells. Refuses what `readSheet` refuses, and a cell outside any sheet.
 */
export async function markSheet(
  original: SheetFile,
  marks: readonly CellMark[],
  { sheetName, limits = usualSheetLimits }: MarkOptions = {},
): Promise<SheetFile> {
  const format = fileFormat(original, limits);
  const bytes = format === "xlsx" ? original.bytes : await csvAsXlsx(original, limits);
  const name = format === "xlsx" ? original.name : `${stemOf(original.name)}.xlsx`;
  const remarks = oneRemarkACell(marks);
  const workbook = await openWorkbook(bytes, limits);
  refuseStrict(workbook);
  const sheet = sheetNamed(workbook, format === "xlsx" ? sheetName : undefined);
  const parts = new PackageEdits(workbook.zip);
  await markOneSheet(parts, workbook, sheet, remarks);
  await putSummary(parts, workbook, sheet, remarks, limits);
  return { name, bytes: await parts.bytes() };
}

/** Several marks on one cell become one comment with a line each; in the order of the sheet. */
function oneRemarkACell(marks: readonly CellMark[]): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const { row, column, comment } of marks) {
    if (!isIn(row, lastExcelRow) || !isIn(column, lastExcelColumn)) throw noSuchCell({ row, column });
    const address = cellAddress({ row, column });
    const earlier = remarks.get(address);
    const text = earlier ? `${earlier.comment}\n${comment}` : comment;
    remarks.set(address, { row, column, comment: text.slice(0, longestExcelText) });
  }
  return [...remarks.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function isIn(number: number, last: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= last;
}

async function markOneSheet(
  parts: PackageEdits,
  workbook: Workbook,
  sheet: WorkbookSheet,
  remarks: readonly Remark[],
): Promise<void> {
  const xml = await parts.text(sheet.part);
  if (xml === undefined) throw damaged({ part: sheet.part });
  const prefix = rootPrefix(xml);
  const comments = await putComments(parts, sheet, remarks.slice(0, mostComments));
  const styles = await openStyles(parts, workbook);
  const { edits, dataEnd } = cellEdits(xml, prefix, cellsOf(remarks), styles.editor);
  parts.put(styles.part, styles.editor.xml());
  const drawing = findLegacyDrawing(xml, dataEnd);
  const drawingEdits = await putDrawing(parts, sheet, drawing, comments, prefix);
  parts.put(sheet.part, applyEdits(xml, [...edits, ...drawingEdits]));
}

function cellsOf(remarks: readonly Remark[]): MarkedCells {
  const cells = new Map<number, Set<number>>();
  for (const { row, column } of remarks) cells.set(row, (cells.get(row) ?? new Set<number>()).add(column));
  return cells;
}

async function putComments(
  parts: PackageEdits,
  sheet: WorkbookSheet,
  remarks: readonly Remark[],
): Promise<CommentsResult> {
  const known = (await parts.relationships(sheet.part)).find(({ type }) => type === "comments")?.target;
  const before = known === undefined ? undefined : await parts.text(known);
  const result = withRemarks(before ?? xmlDeclaration + noComments, remarks);
  if (known !== undefined && before !== undefined) parts.put(known, result.xml);
  else if (remarks.length > 0) {
    const part = parts.freeName("xl/comments", ".xml");
    parts.put(part, result.xml);
    await parts.declare(part, commentsType);
    await parts.relate(sheet.part, "comments", part);
  }
  return result;
}

async function openStyles(
  parts: PackageEdits,
  workbook: Workbook,
): Promise<{ part: string; editor: MarkStyles }> {
  const known = relatedPart(workbook.zip, workbook.relationships, "styles");
  if (known !== undefined) return { part: known, editor: new MarkStyles((await parts.text(known)) ?? "") };
  const part = parts.freeName("xl/styles", ".xml");
  await parts.declare(part, stylesType);
  await parts.relate(workbook.part, "styles", part);
  return { part, editor: new MarkStyles(xmlDeclaration + plainStyles) };
}

/** The boxes of the comments; returns the edits that the worksheet needs to find them. */
async function putDrawing(
  parts: PackageEdits,
  sheet: WorkbookSheet,
  drawing: LegacyDrawing,
  { removed, added }: CommentsResult,
  prefix: string,
): Promise<TextEdit[]> {
  const block = lastBlock(await parts.textsOf(".vml"));
  if ("id" in drawing) {
    const part = (await parts.relationships(sheet.part)).find(({ id }) => id === drawing.id)?.target ?? "";
    const vml = await parts.looseText(part);
    if (vml === undefined) throw damaged({ part: sheet.part });
    parts.put(part, withBoxes(vml, removed, added, block));
    return [];
  }
  if (added.length === 0) return [];
  const part = parts.freeName("xl/drawings/vmlDrawing", ".vml");
  parts.put(part, withBoxes(noDrawing, removed, added, block));
  await parts.declareEnding("vml", vmlType);
  const id = await parts.relate(sheet.part, "vmlDrawing", part);
  return [legacyDrawingEdit(drawing.insertAt, prefix, id)];
}
