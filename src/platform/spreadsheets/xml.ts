import { Parser } from "saxen";
import { damaged, forbiddenXml } from "./spreadsheets.errors.ts";
import { decodeUtf8 } from "./zip.ts";

/** What is called while a part is read; names come without their namespace prefix. */
export type XmlHandlers = {
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /** Text with its entities resolved; one text can come in several calls. */
  text?(text: string): void;
};

/** A tag or a text longer than this is no spreadsheet's; without a limit, waiting for its end costs n² time. */
const longestToken = 1_000_000;
const deepestNesting = 100;

/**
 * Reads one XML part as a stream. No document type and no entity declaration is accepted (`forbidden-xml`), so
 * nothing is ever fetched or expanded; what is not well-formed is refused as `damaged`.
 */
export async function readXml(
  unpacked: AsyncIterable<Uint8Array>,
  part: string,
  handlers: XmlHandlers,
): Promise<void> {
  const watch = { pending: 0, depth: 0 };
  const parser = strictParser(part, handlers, watch);
  for await (const piece of decodeUtf8(unpacked, part)) {
    watch.pending += piece.length;
    parser.write(piece);
    if (watch.pending > longestToken) throw damaged({ part });
  }
  parser.end();
}

/** `watch.pending` counts the characters since the last complete token: what the parser holds back. */
function strictParser(
  part: string,
  handlers: XmlHandlers,
  watch: { pending: number; depth: number },
): Parser {
  const progress = () => {
    watch.pending = 0;
  };
  return new Parser()
    .on("openTag", (name, attributes) => {
      progress();
      watch.depth += 1;
      if (watch.depth > deepestNesting) throw damaged({ part });
      handlers.open?.(localName(name), attributes);
    })
    .on("closeTag", (name) => {
      progress();
      watch.depth -= 1;
      handlers.close?.(localName(name));
    })
    .on("text", (text) => {
      progress();
      handlers.text?.(decodeEntities(text, part));
    })
    .on("cdata", (text) => {
      progress();
      handlers.text?.(text);
    })
    .on("comment", progress)
    .on("question", progress)
    .on("attention", () => {
      throw forbiddenXml({ part });
    })
    .on("error", () => {
      throw damaged({ part });
    });
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

const entity = /&(?:#x([0-9a-f]{1,6});|#(\d{1,7});|(amp|lt|gt|quot|apos);)?/gi;
const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The text that XML writes as `raw`: the five entities, character references, line ends; nothing else exists. */
export function decodeEntities(raw: string, part: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(entity, (_all, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const resolved = name === undefined ? character(code) : named.get(name);
    if (resolved === undefined) throw damaged({ part });
    return resolved;
  });
}

function character(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** `text` for the inside of an element or a quoted attribute; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => escaped.get(mark) ?? mark).replace(notInXml, "\uFFFD");
}

const escaped = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that XML 1.0 forbids
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const excelEscape = /_x([0-9A-Fa-f]{4})_/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that Excel writes as _xHHHH_
const needsExcelEscape = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text of a cell as Excel writes it: `_x000D_` is a carriage return (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(excelEscape, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The opposite of `decodeCellText`, and escaped for XML. */
export function encodeCellText(text: string): string {
  const escapedText = text.replace(needsExcelEscape, (mark) => {
    return `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  });
  return escapeXml(escapedText);
}
