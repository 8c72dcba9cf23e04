import type { TableColumn } from "./table.ts";
import { escapeXml } from "./xml.ts";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const worksheetType = `${spreadsheetType}.worksheet+xml`;
export const commentsType = `${spreadsheetType}.comments+xml`;
export const stylesType = `${spreadsheetType}.styles+xml`;
export const vmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** The parts of a workbook with one sheet, all but the sheet itself (xl/worksheets/sheet1.xml). */
export function fixedParts(
  sheetName: string,
  columns: readonly TableColumn[],
): { name: string; pieces: [string] }[] {
  return [
    part("[Content_Types].xml", contentTypes),
    part("_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]])),
    part("xl/workbook.xml", workbook(sheetName)),
    part(
      "xl/_rels/workbook.xml.rels",
      relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
      ]),
    ),
    part("xl/styles.xml", styles(columns)),
  ];
}

function part(name: string, xml: string): { name: string; pieces: [string] } {
  return { name, pieces: [xmlDeclaration + xml] };
}

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${worksheetType}"/>\
<Override PartName="/xl/styles.xml" ContentType="${stylesType}"/></Types>`;

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelationships}">${each.join("")}</Relationships>`;
}

function workbook(sheetName: string): string {
  const sheet = `<sheet name="${escapeXml(tidySheetName(sheetName))}" sheetId="1" r:id="rId1"/>`;
  return `<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelationships}"><sheets>${sheet}</sheets></workbook>`;
}

/** Excel opens no workbook whose sheet's name is longer than 31, empty, or holds one of []:*?/\ */
function tidySheetName(name: string): string {
  const tidy = name
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .replace(/^[\s']+|[\s']+$/g, "");
  return tidy === "" ? "Sheet1" : tidy;
}

export const headerStyle = 1;
const firstColumnStyle = 2;
const firstOwnFormat = 164;

/** The number of the style of the column at `index` (0-based). */
export function columnStyle(index: number): number {
  return firstColumnStyle + index;
}

/** One style a column, after the plain one and the header's. */
function styles(columns: readonly TableColumn[]): string {
  const codes = columns.map(formatCode);
  const formats = codes.map(
    (code, i) => `<numFmt numFmtId="${firstOwnFormat + i}" formatCode="${escapeXml(code)}"/>`,
  );
  const ofColumns = codes.map(
    (_, i) =>
      `<xf numFmtId="${firstOwnFormat + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`;
  return `<styleSheet xmlns="${mainNamespace}">\
<numFmts count="${formats.length}">${formats.join("")}</numFmts>\
<fonts count="2">${font("")}${font("<b/>")}</fonts>\
<fills count="2">${fill("none")}${fill("gray125")}</fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${columns.length + firstColumnStyle}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${ofColumns.join("")}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** "@" keeps text text when somebody edits the cell; the ISO day is read the same in every language. */
function formatCode({ type, format }: TableColumn): string {
  const usual = { text: "@", number: "General", integer: "0", date: "yyyy-mm-dd" };
  return format ?? usual[type];
}
