import { damaged } from "./spreadsheets.errors.ts";
import { decodeEntities } from "./xml.ts";

/** A tag and where it stands in its text: `xml.slice(start, end)` is the whole "<…>". */
export type XmlTag = {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
};

/** A stretch of a text and what is to stand there instead; `start === end` inserts. */
export type TextEdit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The tags of a text that was found to be well-formed (`readXml`), with their places, so that a few can be changed
 * and every other byte of the part stays as it was. Comments, CDATA and processing instructions are passed over.
 */
export function* xmlTags(xml: string, from = 0): Generator<XmlTag, void> {
  for (let start = xml.indexOf("<", from); start !== -1; ) {
    const end = endOfMarkup(xml, start);
    const isTag = xml[start + 1] !== "!" && xml[start + 1] !== "?";
    if (isTag) yield tagAt(xml, start, end);
    start = xml.indexOf("<", end);
  }
}

const passedOver = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

function endOfMarkup(xml: string, start: number): number {
  const passed = passedOver.find(([opening]) => xml.startsWith(opening, start));
  if (passed) return after(xml, passed[1], start);
  for (let at = start + 1; at < xml.length; at += 1) {
    const mark = xml[at];
    if (mark === ">") return at + 1;
    if (mark === '"' || mark === "'") at = after(xml, mark, at + 1) - 1;
  }
  throw damaged({ part: "xml" });
}

function after(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from);
  if (at === -1) throw damaged({ part: "xml" });
  return at + what.length;
}

function tagAt(xml: string, start: number, end: number): XmlTag {
  const closes = xml[start + 1] === "/";
  const kind = closes ? "close" : xml[end - 2] === "/" ? "empty" : "open";
  let at = start + (closes ? 2 : 1);
  let nameStart = at;
  for (; at < end && !endsName.has(xml[at] ?? ">"); at += 1) if (xml[at] === ":") nameStart = at + 1;
  return { name: xml.slice(nameStart, at), kind, start, end };
}

const endsName = new Set([" ", "\t", "\n", "\r", "/", ">"]);

/** The prefix with its colon under which the root's own elements are written: "" or "x:". */
export function rootPrefix(xml: string): string {
  const [root] = xmlTags(xml);
  return root === undefined ? "" : (/^<([^\s:>/]*:)?/.exec(xml.slice(root.start))?.[1] ?? "");
}

/** The value of an attribute of the tag `tag` ("<c r='B5'>"), whatever its prefix; undefined without it. */
export function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single] = attributePattern(name).exec(tag) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : decodeEntities(value, "xml");
}

/** The tag with that attribute set; `value` must be harmless in quotes. */
export function withAttribute(tag: string, name: string, value: string): string {
  const without = withoutAttribute(tag, name);
  const closing = without.endsWith("/>") ? "/>" : ">";
  return `${without.slice(0, -closing.length).trimEnd()} ${name}="${value}"${closing}`;
}

/** The tag without that attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(attributePattern(name), "");
}

function attributePattern(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

const patterns = new Map<string, RegExp>();

/** `xml` with the edits made; they may come in any order and must not overlap. */
export function applyEdits(xml: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join("") + xml.slice(at);
}

/** An element with its place: from `start` to `end`, its content between `contentStart` and `contentEnd`. */
export type XmlElement = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
};

/** The elements directly inside the stretch `within` of `xml`; without a stretch, inside the root. */
export function childElements(xml: string, within?: XmlElement): XmlElement[] {
  const parent = within ?? rootElement(xml);
  const children: XmlElement[] = [];
  let depth = 0;
  let opened: XmlTag | undefined;
  for (const tag of xmlTags(xml, parent.contentStart)) {
    if (tag.start >= parent.contentEnd) break;
    if (depth === 0) opened = tag;
    depth += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    if (depth === 0 && opened) children.push(element(opened, tag));
  }
  return children;
}

function rootElement(xml: string): XmlElement {
  const [first] = xmlTags(xml);
  const closing = xml.lastIndexOf("</");
  if (first === undefined) throw damaged({ part: "xml" });
  if (first.kind === "empty") return element(first, first);
  return element(first, tagAt(xml, closing, endOfMarkup(xml, closing)));
}

function element(opening: XmlTag, closing: XmlTag): XmlElement {
  return {
    name: opening.name,
    start: opening.start,
    end: closing.end,
    contentStart: opening.end,
    contentEnd: opening === closing ? opening.end : closing.start,
  };
}

/** The edit that puts `text` at the end of the root's content, also when the root is written as one empty tag. */
export function appendToRoot(xml: string, text: string): TextEdit {
  return appendTo(xml, rootElement(xml), text);
}

/** An empty tag ("<row/>") as one that opens. */
export function asOpening(tag: string): string {
  return `${tag.slice(0, -"/>".length).trimEnd()}>`;
}

/** The edit that puts `text` at the end of an element's content. */
export function appendTo(xml: string, target: XmlElement, text: string): TextEdit {
  if (target.contentEnd < target.end) {
    return { start: target.contentEnd, end: target.contentEnd, text };
  }
  const tag = xml.slice(target.start, target.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? target.name;
  return { start: target.start, end: target.end, text: `${asOpening(tag)}${text}</${name}>` };
}
