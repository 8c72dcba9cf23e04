import type { CellPosition } from "./cell-address.ts";
import type { Remark } from "./mark-comments.ts";
import { lastExcelColumn, lastExcelRow } from "./sheet.ts";
import { damaged } from "./spreadsheets.errors.ts";
import { applyEdits, attributeOf, type TextEdit, withAttribute } from "./xml-edit.ts";

/**
 * The drawing part in which the boxes of comments stand. It is VML, which programs write as something near to XML
 * (Excel leaves `<br>` open), so it is changed as text: whole shapes out, whole shapes in.
 */
export const noDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/>\
</o:shapelayout></xml>`;

const shapeType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Shapes are numbered in blocks of this many; a drawing lists its blocks, and no two drawings may share one. */
const blockSize = 1024;

/** The last block of numbers that any drawing of the workbook uses. */
export function lastBlock(drawings: readonly string[]): number {
  const numbers = drawings.flatMap((vml) => [
    ...[...vml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Math.floor(Number(id) / blockSize)),
    ...[...vml.matchAll(idMap)].flatMap(([tag]) => (attributeOf(tag, "data") ?? "").split(",").map(Number)),
  ]);
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** `vml` with the boxes of comments that went away out, and those of new comments in; `afterBlock` is in use. */
export function withBoxes(
  vml: string,
  removed: readonly CellPosition[],
  added: readonly Remark[],
  afterBlock: number,
): string {
  const kept = removed.length === 0 ? vml : withoutBoxes(vml, removed);
  if (added.length === 0) return kept;
  const end = kept.lastIndexOf("</xml>");
  if (end === -1) throw damaged({ part: "vmlDrawing" });
  const blocks = Array.from(
    { length: Math.ceil(added.length / (blockSize - 1)) },
    (_, i) => afterBlock + 1 + i,
  );
  const shapes = added.map((remark, index) => box(remark, index, afterBlock + 1));
  const type = kept.includes('id="_x0000_t202"') ? "" : shapeType;
  return withBlocks(kept.slice(0, end), blocks) + type + shapes.join("") + kept.slice(end);
}

function withoutBoxes(vml: string, removed: readonly CellPosition[]): string {
  const gone = new Set(removed.map(({ row, column }) => `${row - 1} ${column - 1}`));
  const edits: TextEdit[] = [];
  for (let start = vml.indexOf("<v:shape "); start !== -1; ) {
    const end = vml.indexOf("</v:shape>", start) + "</v:shape>".length;
    if (end < start) break;
    if (gone.has(cellOf(vml.slice(start, end)))) edits.push({ start, end, text: "" });
    start = vml.indexOf("<v:shape ", end);
  }
  return applyEdits(vml, edits);
}

/** The row and column, from 0, of the note that a shape is; "" for a button or a picture. */
function cellOf(shape: string): string {
  const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
  return shape.includes('ObjectType="Note"') ? `${row} ${column}` : "";
}

const idMap = /<o:idmap[^<>]*>/g;

function withBlocks(vml: string, blocks: readonly number[]): string {
  return vml.replace(idMap, (tag) => {
    const known = (attributeOf(tag, "data") ?? "").split(",").filter((block) => block.trim() !== "");
    return withAttribute(tag, "data", [...known, ...blocks].join(","));
  });
}

/** A hidden note to the right of its cell, tall enough for its text. */
function box({ row, column, comment }: Remark, index: number, firstBlock: number): string {
  const block = firstBlock + Math.floor(index / (blockSize - 1));
  const id = block * blockSize + 1 + (index % (blockSize - 1));
  const lines = Math.min(20, Math.ceil(comment.length / 32) + 3);
  const left = Math.min(column, lastExcelColumn - 4);
  const top = Math.min(Math.max(0, row - 2), lastExcelRow - lines - 1);
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" \
fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
<x:Anchor>${left}, 15, ${top}, 4, ${left + 3}, 15, ${top + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
