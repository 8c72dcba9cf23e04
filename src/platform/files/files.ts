import { createHash } from "node:crypto";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { refusal } from "#platform/errors/refusal.ts";

export type NewFile = { name: string; mediaType: string; bytes: Uint8Array };
export type StoredFile = NewFile & { fileId: string; sha256: string };

const fileUnknown = refusal("file.unknown", "not-found");

/** Keeps a file with the transaction that needs it; the caller has checked size and type. Returns its id. */
export async function storeFile(
  queries: Queries,
  file: NewFile,
  at: { agencyId: number; by: string | null; now: Date },
): Promise<string> {
  const fileId = newId(at.now);
  const row = {
    agency_id: at.agencyId,
    file_id: fileId,
    name: plainName(file.name),
    media_type: file.mediaType,
    size_bytes: file.bytes.byteLength,
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    bytes: Buffer.from(file.bytes),
    stored_by: at.by,
    stored_at: at.now,
  };
  await queries.insertInto("file").values(row).execute();
  return fileId;
}

/** As it came, but no folder and no line end in it: it is sent out again in a header. */
function plainName(name: string): string {
  return name.replaceAll(/[\\/\p{Cc}]/gu, "_").slice(-255) || "file";
}

/** The file with its bytes. Throws `file.unknown`. Whether the reader may have it is the caller's question. */
export async function loadFile(queries: Queries, agencyId: number, fileId: string): Promise<StoredFile> {
  const row = await queries
    .selectFrom("file")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("file_id", "=", fileId)
    .executeTakeFirst();
  if (!row) throw fileUnknown();
  const { name, media_type: mediaType, bytes, sha256 } = row;
  return { fileId, name, mediaType, bytes: new Uint8Array(bytes), sha256 };
}
