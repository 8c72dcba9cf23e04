import { refusal } from "#platform/errors/refusal.ts";

export const fileTooLarge = refusal<{ megabytes: number; limitMegabytes: number }>(
  "spreadsheet.file-too-large",
  "too-large",
);
export const emptyFile = refusal("spreadsheet.empty-file", "invalid");
export const unknownFormat = refusal("spreadsheet.unknown-format", "invalid");
/** .xls, the binary format that Excel wrote before 2007. */
export const oldExcel = refusal("spreadsheet.old-excel", "invalid");
export const encrypted = refusal("spreadsheet.encrypted", "invalid");
/** HTML renamed to .xls, as many web systems hand out. */
export const webPage = refusal("spreadsheet.web-page", "invalid");
/** A zip without an Excel workbook in it: .docx, .ods, .xlsb, photos. */
export const notAWorkbook = refusal("spreadsheet.not-a-workbook", "invalid");
/** The end of the file is missing: an interrupted download or copy. */
export const truncated = refusal("spreadsheet.truncated", "invalid");
/** `part` names the piece of the workbook at fault, for whoever looks into the file. */
export const damaged = refusal<{ part: string }>("spreadsheet.damaged", "invalid");
/** A zip bomb, or a workbook too large to be unpacked here. */
export const unpacksTooLarge = refusal<{ limitMegabytes: number }>(
  "spreadsheet.unpacks-too-large",
  "too-large",
);
export const tooManyParts = refusal<{ limit: number }>("spreadsheet.too-many-parts", "too-large");
/** A document type or an entity declaration inside the workbook: no spreadsheet program writes one. */
export const forbiddenXml = refusal<{ part: string }>("spreadsheet.forbidden-xml", "invalid");
export const tooManyRows = refusal<{ limit: number }>("spreadsheet.too-many-rows", "too-large");
export const tooManyColumns = refusal<{ limit: number }>("spreadsheet.too-many-columns", "too-large");
export const cellTooLong = refusal<{ row: number; limit: number }>("spreadsheet.cell-too-long", "too-large");
export const noHeader = refusal<{ rows: number }>("spreadsheet.no-header", "invalid");
/** A quotation mark in a CSV that is opened in `row` and never closed. */
export const openQuote = refusal<{ row: number }>("spreadsheet.open-quote", "invalid");
export const noSuchCell = refusal<{ row: number; column: number }>("spreadsheet.no-such-cell", "invalid");
export const noSuchSheet = refusal<{ sheet: string }>("spreadsheet.no-such-sheet", "not-found");
/** Strict Open XML, which has no place for cell comments as every program shows them. */
export const cannotBeMarked = refusal("spreadsheet.cannot-be-marked", "invalid");
