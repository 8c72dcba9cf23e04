import { type CellPosition, cellAddress, parseCellAddress } from "./cell-address.ts";
import { damaged } from "./spreadsheets.errors.ts";
import { decodeCellText, decodeEntities, encodeCellText } from "./xml.ts";
import {
  appendTo,
  applyEdits,
  attributeOf,
  childElements,
  rootPrefix,
  type TextEdit,
  type XmlElement,
} from "./xml-edit.ts";

/** What is to be said about one cell. */
export type Remark = CellPosition & { readonly comment: string };

/** Comments begin with this line, so that a later round knows its own; it is a name, the same in every language. */
const author = "Ampera";
const signature = `${author}:`;

export const noComments = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<authors/><commentList/></comments>`;

export type CommentsResult = {
  readonly xml: string;
  /** Cells whose comment is gone altogether, and with it its box in the drawing. */
  readonly removed: readonly CellPosition[];
  /** Cells that have a comment now and had none: they need a box. */
  readonly added: readonly Remark[];
};

/**
 * A comments part with the remarks in it. An earlier round's remarks are taken out; what other people wrote stays,
 * and a remark on the same cell is put below it.
 */
export function withRemarks(xml: string, remarks: readonly Remark[]): CommentsResult {
  const [authors, list] = ["authors", "commentList"].map((name) => child(xml, name));
  if (authors === undefined || list === undefined) throw damaged({ part: "comments" });
  const prefix = rootPrefix(xml);
  const waiting = new Map(remarks.map((remark) => [cellAddress(remark), remark]));
  const names = childElements(xml, authors).map((name) => xml.slice(name.contentStart, name.contentEnd));
  const own = { id: names.includes(author) ? names.indexOf(author) : names.length, prefix };
  const removed: CellPosition[] = [];
  const edits: TextEdit[] = [];
  for (const comment of childElements(xml, list)) {
    const seen = readComment(xml, comment);
    if (seen === undefined) continue;
    const remark = seen.isOnlyOurs ? undefined : waiting.get(cellAddress(seen.position));
    if (remark) waiting.delete(cellAddress(seen.position));
    if (seen.ours || remark) edits.push(...replaceOurs(seen, remark, prefix));
    if (seen.isOnlyOurs) removed.push(seen.position);
  }
  const added = [...waiting.values()];
  if (own.id === names.length)
    edits.push(appendTo(xml, authors, `<${prefix}author>${author}</${prefix}author>`));
  edits.push(appendTo(xml, list, added.map((remark) => commentXml(remark, own)).join("")));
  return { xml: applyEdits(xml, edits), removed, added };
}

type SeenComment = {
  position: CellPosition;
  comment: XmlElement;
  text: XmlElement;
  /** The stretch of the text that an earlier round wrote. */
  ours: { start: number; end: number } | undefined;
  isOnlyOurs: boolean;
  /** Whether what other people wrote ends with a line break. */
  endsLine: boolean;
};

function readComment(xml: string, comment: XmlElement): SeenComment | undefined {
  const position = parseCellAddress(attributeOf(xml.slice(comment.start, comment.contentStart), "ref") ?? "");
  const text = childElements(xml, comment).find((element) => element.name === "text");
  if (position === undefined || text === undefined) return undefined;
  const pieces = childElements(xml, text);
  const texts = pieces.map((piece) => plainText(xml, piece));
  const first = texts.findIndex((each) => each.trimStart().startsWith(signature));
  const start = pieces[first]?.start;
  const ours = start === undefined ? undefined : { start, end: text.contentEnd };
  const endsLine =
    texts
      .slice(0, first === -1 ? undefined : first)
      .at(-1)
      ?.endsWith("\n") === true;
  return { position, comment, text, ours, isOnlyOurs: first === 0, endsLine };
}

/** The text of a piece of a comment, without its formatting. */
function plainText(xml: string, piece: XmlElement): string {
  const inner = childElements(xml, piece).find((element) => element.name === "t");
  const { contentStart, contentEnd } = piece.name === "t" ? piece : (inner ?? piece);
  return decodeCellText(decodeEntities(xml.slice(contentStart, contentEnd), "comments"));
}

function replaceOurs(seen: SeenComment, remark: Remark | undefined, prefix: string): TextEdit[] {
  if (seen.isOnlyOurs) return [{ start: seen.comment.start, end: seen.comment.end, text: "" }];
  const end = seen.text.contentEnd;
  const { start } = seen.ours ?? { start: end };
  return [{ start, end, text: remark ? runs(remark.comment, prefix, seen.endsLine ? "" : "\n") : "" }];
}

function commentXml(remark: Remark, { id, prefix }: { id: number; prefix: string }): string {
  const ref = cellAddress(remark);
  return `<${prefix}comment ref="${ref}" authorId="${id}"><${prefix}text>${runs(remark.comment, prefix, "")}\
</${prefix}text></${prefix}comment>`;
}

/** The signature in bold and the remark below it. */
function runs(comment: string, prefix: string, before: string): string {
  const run = (bold: string, text: string) =>
    `<${prefix}r><${prefix}rPr>${bold}<${prefix}sz val="9"/><${prefix}color indexed="81"/>\
<${prefix}rFont val="Tahoma"/></${prefix}rPr><${prefix}t xml:space="preserve">${encodeCellText(text)}</${prefix}t></${prefix}r>`;
  return run(`<${prefix}b/>`, before + signature) + run("", `\n${comment}`);
}

function child(xml: string, name: string): XmlElement | undefined {
  return childElements(xml).find((element) => element.name === name);
}
