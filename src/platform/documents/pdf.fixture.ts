import { inflateSync } from "node:zlib";

/** `yPt`: the base line above the lower edge of the paper. */
export type Run = { font: string; text: string; yPt: number };
export type PdfPage = { text: string; runs: Run[]; widthPt: number; heightPt: number };

/** Reads back what our own PDFs say, page by page: a classic cross-reference table, text as CIDs with ToUnicode. */
export function readPdf(bytes: Uint8Array): PdfPage[] {
  const pdf = Buffer.from(bytes);
  const objects = objectsOf(pdf);
  const pagesIn = (id: string): string[] => {
    const node = headOf(objects, id);
    const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
    return kids === undefined ? [id] : references(kids).flatMap(pagesIn);
  };
  const root = first(/\/Root (\d+) 0 R/, pdf.toString("latin1", pdf.lastIndexOf("trailer")));
  const pages = first(/\/Pages (\d+) 0 R/, headOf(objects, root));
  return pagesIn(pages).map((page) => readPage(objects, headOf(objects, page)));
}

/** All pages' words, lines joined by a space. */
export function wordsOf(bytes: Uint8Array): string {
  return readPdf(bytes)
    .map((page) => page.text)
    .join(" ");
}

/** The words that stand below the footer or above the upper edge: cut off, or over other words. */
export function offPaper({ runs, heightPt }: PdfPage): Run[] {
  return runs.filter(({ yPt }) => yPt < lowestPt || yPt > heightPt);
}

const lowestPt = 20;

type PdfObjects = Map<string, { head: string; stream: Buffer | null }>;

function objectsOf(pdf: Buffer): PdfObjects {
  const start = Number(first(/startxref\n(\d+)/, pdf.toString("latin1", pdf.lastIndexOf("startxref"))));
  const entries = [...pdf.toString("latin1", start).matchAll(/^(\d{10}) \d{5} n/gm)].map((entry) =>
    Number(entry[1]),
  );
  return new Map(
    entries.map((offset) => {
      const rest = pdf.subarray(offset);
      const text = rest.toString("latin1", 0, rest.indexOf("endobj"));
      const [head = "", body] = text.split(/\nstream\n/, 2);
      const from = head.length + "\nstream\n".length;
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
      const raw = body === undefined ? null : rest.subarray(from, from + length);
      const stream = raw && (head.includes("/FlateDecode") ? inflateSync(raw) : raw);
      return [first(/^(\d+) 0 obj/, head), { head, stream }];
    }),
  );
}

/** Where the next words stand, their typeface, the words. */
const operators = /^1 0 0 -1 [\d.-]+ ([\d.-]+) cm$|\/(f\d+) [\d.]+ Tf|^(.*) T[jJ]$/gm;

function readPage(objects: PdfObjects, page: string): PdfPage {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, readFont(objects, id)]),
  );
  const content = objects.get(first(/\/Contents (\d+) 0 R/, page))?.stream?.toString("latin1") ?? "";
  const runs: Run[] = [];
  let font = fonts.values().next().value;
  let yPt = 0;
  for (const [, height, name, shown] of content.matchAll(operators)) {
    if (height !== undefined) yPt = Number(height);
    if (name !== undefined) font = fonts.get(name);
    if (shown !== undefined)
      runs.push({ font: font?.name ?? "", text: decoded(shown, font?.characters), yPt });
  }
  const [, , widthPt = 0, heightPt = 0] = first(/\/MediaBox \[([^\]]*)\]/, page)
    .split(" ")
    .map(Number);
  return { text: runs.map((run) => run.text).join(" "), runs, widthPt, heightPt };
}

function decoded(shown: string, characters: Map<string, string> | undefined): string {
  const codes = stringsIn(shown).match(/.{2}/gs) ?? [];
  const hex = codes.map((code) => Buffer.from(code, "latin1").toString("hex").toUpperCase());
  return hex.map((code) => characters?.get(code) ?? "").join("");
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The bytes of all literal and hexadecimal strings of an operator, as Latin-1. Parentheses may nest. */
function stringsIn(shown: string): string {
  let bytes = "";
  let depth = 0;
  for (const [token, octal, escaped, hex] of shown.matchAll(/\\([0-7]{3})|\\(.)|<([0-9a-f]+)>|./gis)) {
    if (token === ")" && --depth === 0) continue;
    if (token === "(" && depth++ === 0) continue;
    if (depth === 0) bytes += Buffer.from(hex ?? "", "hex").toString("latin1");
    else if (octal) bytes += String.fromCharCode(Number.parseInt(octal, 8));
    else bytes += escaped ? (escapes[escaped] ?? escaped) : token;
  }
  return bytes;
}

function readFont(objects: PdfObjects, id: string) {
  const head = headOf(objects, id);
  const map = objects.get(first(/\/ToUnicode (\d+) 0 R/, head))?.stream?.toString("latin1") ?? "";
  const pairs = [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)];
  const characters = new Map(pairs.map(([, code = "", utf16 = ""]) => [code, fromUtf16(utf16)]));
  return { name: first(/\/BaseFont \/\w+\+([\w-]+)/, head), characters };
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

function headOf(objects: PdfObjects, id: string): string {
  return objects.get(id)?.head ?? "";
}

function references(text: string): string[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map((reference) => reference[1] ?? "");
}

function first(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? "";
}
