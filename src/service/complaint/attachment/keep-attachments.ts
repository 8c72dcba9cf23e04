import type { Queries } from "#platform/database/database.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import { purposeOf } from "../sealed/sealed-words.ts";
import { type AttachmentType, attachmentType } from "./attachment-type.ts";
import { withoutMetadata } from "./plain-picture.ts";

type Plain = { type: AttachmentType; bytes: Uint8Array };
type At = { queries: Queries; services: { sealing: Sealing } };

const sizeBlock = 64 * 1024; // filled up to, so that the size does not tell which file it was

/**
 * Takes in what was sent, without its metadata. Throws for what is neither a photo nor a PDF by its bytes, for what is
 * damaged and for what runs. `fields`: which field each came in.
 */
export async function readAttachments(files: readonly (File | undefined)[]): Promise<Plain[]> {
  const faults: FieldFault[] = [];
  const plain: Plain[] = [];
  for (const [index, file] of files.entries()) {
    if (!file) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = attachmentType(bytes);
    const without = type && (await withoutMetadata(bytes, type));
    if (type && without) plain.push({ type, bytes: without });
    else faults.push({ path: `attachment${index + 1}`, code: "complaint.attachment-type" });
  }
  if (faults.length > 0) throw invalid(faults);
  return plain;
}

/** Keeps them sealed, by number: a file's name can be its owner's. */
export async function keepAttachments(
  { queries, services }: At,
  whose: { agencyId: number; complaintId: string },
  attachments: readonly Plain[],
): Promise<void> {
  if (attachments.length === 0) return;
  const rows = attachments.map(({ type, bytes }, index) => ({
    ...{ agency_id: whose.agencyId, complaint_id: whose.complaintId, ordinal: index + 1 },
    ...{ media_type: type, size_bytes: bytes.length },
    sealed: Buffer.from(services.sealing.seal(purposeOf("attachment", whose), bytes, sizeBlock)),
  }));
  await queries.insertInto("complaint_attachment").values(rows).execute();
}
