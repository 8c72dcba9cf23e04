import { cleanPdf } from "#platform/documents/clean-pdf.ts";
import { plainJpeg } from "#platform/documents/plain-jpeg.ts";
import type { AttachmentType } from "./attachment-type.ts";

/**
 * A file without what it says beside its picture: where and when a photo was taken, with which phone, its small copy.
 * Null where it is damaged, so that nothing is kept of it. A PDF is written anew with its pages alone.
 */
export async function withoutMetadata(bytes: Uint8Array, type: AttachmentType): Promise<Uint8Array | null> {
  if (type === "image/jpeg") return plainJpeg(bytes);
  if (type === "image/png") return plainPng(bytes);
  return cleanPdf(bytes);
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
