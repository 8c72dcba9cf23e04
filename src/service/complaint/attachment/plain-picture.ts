import type { AttachmentType } from "./attachment-type.ts";

/**
 * A file without what it says beside its picture: where and when a photo was taken, with which phone, its small copy.
 * Null where it is damaged, so that nothing is kept of it. A PDF loses its information and metadata streams.
 */
export function withoutMetadata(bytes: Uint8Array, type: AttachmentType): Uint8Array | null {
  if (type === "image/jpeg") return plainJpeg(bytes);
  if (type === "image/png") return plainPng(bytes);
  return plainPdf(bytes);
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Keeps what draws the picture (and Adobe's mark for its colours, APP14); the other marks and comments go. */
function plainJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // filling
      continue;
    }
    if (marker === startOfScan) return Buffer.concat([...kept, scansOf(bytes.subarray(at))]);
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const tells = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!tells) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** To the end of the picture: what is hung on behind it (a second picture, a film) goes. */
function scansOf(scans: Uint8Array): Uint8Array {
  for (let at = 2; at + 1 < scans.length; at += 1)
    if (scans[at] === 0xff && scans[at + 1] === endOfImage) return scans.subarray(0, at + 2);
  return scans;
}

const drawing = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD"]);

/** Keeps the chunks that draw; text, time, Exif and whatever else there is go. */
function plainPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    if (drawing.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return null;
}

/**
 * Fills what a PDF says of its maker with blanks, byte for byte so that its table of places stays true. What runs
 * (JavaScript, files to launch, embedded files) makes it no attachment at all.
 */
function plainPdf(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes).toString("latin1");
  if (/\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|RichMedia)\b/.test(text)) return null;
  const blanked = text
    .replaceAll(
      /(\/(?:Author|Creator|Producer|Title|Subject|Keywords|CreationDate|ModDate|Company)\s*)(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>)/g,
      (_, key: string, value: string) =>
        key +
        (value.startsWith("(") ? `(${" ".repeat(value.length - 2)})` : `<${" ".repeat(value.length - 2)}>`),
    )
    .replaceAll(/<\?xpacket begin[\s\S]*?<\?xpacket end[^>]*>/g, (packet) => " ".repeat(packet.length));
  return Buffer.from(blanked, "latin1");
}
