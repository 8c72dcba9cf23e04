import { z } from "zod";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";

/** An evidence file: what an office makes or photographs, at most this large. */
export const evidenceBytesMax = 10_000_000;
export const evidenceEndings = [".pdf", ".jpg", ".png", ".xlsx", ".docx"] as const;

const pdf = "application/pdf";
const zip = bytesOf("PK\x03\x04");
const kinds: readonly { ending: string; mediaType: string; begins: readonly number[] }[] = [
  { ending: ".pdf", mediaType: pdf, begins: bytesOf("%PDF") },
  { ending: ".jpg", mediaType: "image/jpeg", begins: bytesOf("\xff\xd8\xff") },
  { ending: ".jpeg", mediaType: "image/jpeg", begins: bytesOf("\xff\xd8\xff") },
  { ending: ".png", mediaType: "image/png", begins: bytesOf("\x89PNG") },
  {
    ending: ".xlsx",
    mediaType: xlsxType,
    begins: zip,
  },
  {
    ending: ".docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: zip,
  },
];

function bytesOf(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}

/** The type of a file by its ending, when its first bytes agree; a browser's claim is not asked. */
export function evidenceType(name: string, bytes: Uint8Array): string | undefined {
  const kind = kinds.find(({ ending }) => name.toLowerCase().endsWith(ending));
  return kind?.begins.every((byte, at) => bytes[at] === byte) ? kind.mediaType : undefined;
}

export const EvidenceFile = z.file().min(1).max(evidenceBytesMax);
