import { isUtf8 } from "node:buffer";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const lookedAtBytes = 2_000;
const pieceBytes = 65_536;

/**
 * How the text of a CSV is encoded: a byte order mark decides, else NULs on every other byte mean UTF-16, valid
 * UTF-8 is UTF-8, and the rest is Windows-1252, which older Excels write. Undefined: NULs elsewhere, no text at all.
 */
export function textEncodingOf(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.includes(0)) return utf16WithoutMark(bytes);
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** Latin text in UTF-16 has a NUL in nearly every pair, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): TextEncoding | undefined {
  const start = bytes.subarray(0, lookedAtBytes);
  const nulsAt = (side: number) => start.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const half = start.length / 2;
  if (nulsAt(1) > half * 0.7 && nulsAt(0) === 0) return "utf-16le";
  if (nulsAt(0) > half * 0.7 && nulsAt(1) === 0) return "utf-16be";
  return undefined;
}

/** The text of a file piece by piece, without its byte order mark. */
export function* decodedText(bytes: Uint8Array, encoding: TextEncoding): Generator<string, void> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
  }
  yield decoder.decode();
}
