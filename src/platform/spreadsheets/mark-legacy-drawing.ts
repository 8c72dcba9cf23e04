import { officeRelationships } from "./xlsx-parts.ts";
import { attributeOf, type TextEdit, xmlTags } from "./xml-edit.ts";

/** What may follow `<legacyDrawing>` in a worksheet (ECMA-376 part 1, 18.3.1.99): it has to stand before them. */
const followers = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/** The drawing of a worksheet's comments: the relationship it names, or the place where it is to be named. */
export type LegacyDrawing = { readonly id: string } | { readonly insertAt: number };

/** Looks behind the cells of a worksheet, from the end of `<sheetData>` on. */
export function findLegacyDrawing(xml: string, dataEnd: number): LegacyDrawing {
  let depth = 0;
  let insertAt: number | undefined;
  for (const tag of xmlTags(xml, dataEnd)) {
    const isChild = depth === 0 && tag.kind !== "close";
    const id =
      isChild && tag.name === "legacyDrawing" ? attributeOf(xml.slice(tag.start, tag.end), "id") : undefined;
    if (id !== undefined) return { id };
    if (isChild && followers.has(tag.name)) insertAt ??= tag.start;
    if (depth === 0 && tag.kind === "close") insertAt ??= tag.start;
    depth += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
  }
  return { insertAt: insertAt ?? xml.length };
}

/** The edit that names the drawing; it brings its own namespace, whatever prefixes the worksheet uses. */
export function legacyDrawingEdit(insertAt: number, prefix: string, id: string): TextEdit {
  const text = `<${prefix}legacyDrawing xmlns:r="${officeRelationships}" r:id="${id}"/>`;
  return { start: insertAt, end: insertAt, text };
}
