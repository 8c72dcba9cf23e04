import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { readNote } from "../proof/note.ts";
import { inclusionProof } from "../proof/proof-tiles.ts";
import { formatReceipt } from "../proof/receipt-text.ts";
import type { Tile } from "../proof/tile-path.ts";
import { storedTile, verifierLines } from "../public/log-files.ts";
import { type RecordRow, recordColumns, recordContent } from "../record/record-content.ts";
import { nodeHashOf } from "../tree/node-hash.ts";
import { receiptNotYet, receiptUnsigned } from "./receipt.errors.ts";

/**
 * The receipt of one record, as the person keeps it: what was recorded, and the proof that the log holds it. With the
 * newest checkpoint that witnesses signed too, where it covers the entry. Null while the entry is not under a
 * checkpoint yet, some two seconds, or where its content was erased. `origin` is the server's public address.
 */
export async function receiptOf(
  queries: Queries,
  { agencyId, eventId, origin }: { agencyId: number; eventId: string; origin: string },
): Promise<string | null> {
  const [record, log, keys] = await Promise.all([
    recordOf(queries, agencyId, eventId),
    logOf(queries, agencyId),
    verifierLines(queries, agencyId),
  ]);
  const head = record && log && headFor(record.index, log);
  const key = head && keyThatSigned(head.note, keys);
  if (!record?.salt || !head || !key) return null;
  const fetchTile = async (tile: Tile) => (await storedTile(queries, agencyId, tile)) ?? Buffer.alloc(0);
  const { index, salt } = record;
  return formatReceipt({
    log: { origin: log.origin, key, url: `${origin}/ledger/${agencyId}` },
    entry: { index, salt, content: recordContent(record) },
    proof: await inclusionProof(index, head.size, fetchTile, nodeHashOf),
    checkpoint: head.note,
  });
}

/** The same. Throws `receipt.not-yet` for what comes in a moment, and `receipt.unsigned` where nothing is signed now. */
export async function receiptAtHand(
  queries: Queries,
  of: { agencyId: number; eventId: string; origin: string },
): Promise<string> {
  const receipt = await receiptOf(queries, of);
  if (receipt !== null) return receipt;
  const { rows } = await sql<{ standsStill: boolean }>`
    select exists (select from ledger_pending where agency_id = ${of.agencyId}
      and queued_at < now() - ${standsStillSeconds}::integer * interval '1 second') as "standsStill"`.execute(
    queries,
  );
  throw rows[0]?.standsStill ? receiptUnsigned() : receiptNotYet();
}

/** A log that takes nothing in for so long is held up, as by a key that is elsewhere: coming again does not help. */
const standsStillSeconds = 60;

type Log = {
  origin: string;
  checkpoint: string | null;
  size: number;
  cosigned: string | null;
  cosignedSize: number;
};

function headFor(index: number, log: Log): { note: string; size: number } | null {
  if (log.cosigned !== null && log.cosignedSize > index)
    return { note: log.cosigned, size: log.cosignedSize };
  if (log.checkpoint !== null && log.size > index) return { note: log.checkpoint, size: log.size };
  return null;
}

/** Of the log's keys, the newest one whose signature the note carries: after a change the older note has the older key. */
function keyThatSigned(note: string, verifiers: string): string | undefined {
  const ids = readNote(note).signatures.map(
    ({ name, keyId }) => `${name}+${keyId.toString(16).padStart(8, "0")}+`,
  );
  return verifiers
    .split("\n")
    .reverse()
    .find((line) => ids.some((id) => line.startsWith(id)));
}

function recordOf(
  queries: Queries,
  agencyId: number,
  eventId: string,
): Promise<(RecordRow & { salt: Buffer | null; index: number }) | undefined> {
  return queries
    .selectFrom("event")
    .innerJoin("ledger_entry", (on) =>
      on
        .onRef("ledger_entry.agency_id", "=", "event.agency_id")
        .onRef("ledger_entry.entry_id", "=", "event.event_id"),
    )
    .select(recordColumns.map((column) => `event.${column}` as const))
    .select(["event.salt", "ledger_entry.entry_index as index"])
    .where("event.agency_id", "=", agencyId)
    .where("event.event_id", "=", eventId)
    .executeTakeFirst();
}

function logOf(queries: Queries, agencyId: number): Promise<Log | undefined> {
  return queries
    .selectFrom("ledger")
    .select(["origin", "checkpoint", "published_size as size", "cosigned", "cosigned_size as cosignedSize"])
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
}
