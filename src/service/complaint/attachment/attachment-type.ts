export const attachmentTypes = ["image/jpeg", "image/png", "application/pdf"] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

const beginnings: readonly { type: AttachmentType; begins: readonly number[] }[] = [
  { type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { type: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** What a file is by its first bytes; neither its name nor the browser is asked. */
export function attachmentType(bytes: Uint8Array): AttachmentType | null {
  return beginnings.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))?.type ?? null;
}

export const endingOf: Record<AttachmentType, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/pdf": "pdf",
};
