import { z } from "zod";

/** An evidence file: what an office makes or photographs, at most this large. */
export const evidenceBytesMax = 10 * 1024 * 1024;
export const evidenceEndings = [".pdf", ".jpg", ".png", ".xlsx", ".docx"] as const;

const pdf = "application/pdf";
const zip = [0x50, 0x4b, 0x03, 0x04];
const kinds: readonly { ending: string; mediaType: string; begins: readonly number[] }[] = [
  { ending: ".pdf", mediaType: pdf, begins: [0x25, 0x50, 0x44, 0x46] },
  { ending: ".jpg", mediaType: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { ending: ".jpeg", mediaType: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { ending: ".png", mediaType: "image/png", begins: [0x89, 0x50, 0x4e, 0x47] },
  {
    ending: ".xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    begins: zip,
  },
  {
    ending: ".docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: zip,
  },
];

/** The type of a file by its ending, when its first bytes agree; a browser's claim is not asked. */
export function evidenceType(name: string, bytes: Uint8Array): string | undefined {
  const kind = kinds.find(({ ending }) => name.toLowerCase().endsWith(ending));
  return kind?.begins.every((byte, at) => bytes[at] === byte) ? kind.mediaType : undefined;
}

export const EvidenceFile = z.file().min(1).max(evidenceBytesMax);
