import type { Queries } from "#platform/database/database.ts";
import type { KeyFolder } from "../key/key-folder.ts";
import type { SigningKey } from "../key/signing-key.ts";
import { newestVerifier } from "../key/state-key.ts";
import { ledgerForked, ledgerKeyDamaged, ledgerKeyElsewhere, ledgerShrunk } from "../ledger.errors.ts";
import { type Checkpoint, formatCheckpoint, readCheckpoint } from "../proof/checkpoint.ts";
import { readNote } from "../proof/note.ts";
import { rootOfEdge } from "../tree/edge.ts";
import { readEdge } from "../tree/tile-rows.ts";

type Ground = { agencyId: number; keys: KeyFolder; now: Date };

/**
 * Signs the integrated tree and hands the checkpoint out; answers its size, or null where nothing is new. Only under
 * the agency's turn. What is signed goes to the key's folder first and then to the table from which everybody reads:
 * cut off in between, the next run signs the same tree or one that begins with it. Throws `ledger.shrunk`,
 * `ledger.forked` or `ledger.key-elsewhere`, and has signed nothing then.
 */
export async function publish(queries: Queries, ground: Ground): Promise<number | null> {
  const { agencyId, keys, now } = ground;
  const ledger = await queries
    .selectFrom("ledger")
    .select(["origin", "integrated_size as size", "published_size as publishedSize", "checkpoint"])
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  if (!ledger || ledger.size === ledger.publishedSize) return null;
  const signers = await signersOf(queries, ground);
  await expectNothingTakenBack(queries, ground, ledger);
  const root = rootOfEdge(await readEdge(queries, agencyId, ledger.size));
  const text = formatCheckpoint({ origin: ledger.origin, size: ledger.size, root });
  const note = `${text}\n${signers.map((signer) => signer.signatureLineOf(text)).join("")}`;
  await keys.keepSigned(agencyId, note);
  await queries
    .updateTable("ledger")
    .set({ published_size: ledger.size, checkpoint: note, published_at: now })
    .where("agency_id", "=", agencyId)
    .execute();
  return ledger.size;
}

/**
 * Before anything is taken in: this machine can sign for the log, and the database is not older than what was signed.
 * Else what waits goes on waiting, instead of growing a tree that nobody may sign. Throws `ledger.key-elsewhere` or
 * `ledger.shrunk`.
 */
export async function expectSignable(queries: Queries, ground: Ground): Promise<void> {
  const { agencyId, keys } = ground;
  await signersOf(queries, ground);
  const { size } = await queries
    .selectFrom("ledger")
    .select("integrated_size as size")
    .where("agency_id", "=", agencyId)
    .executeTakeFirstOrThrow();
  const signed = signedIn(await keys.lastSigned(agencyId), ground);
  if (signed && signed.size > size) throw ledgerShrunk({ agencyId, size, signed: signed.size });
}

/** Throws `ledger.key-damaged` where the note in the folder cannot be read. */
function signedIn(note: string | null, { agencyId, keys }: Ground): Checkpoint | null {
  if (note === null) return null;
  try {
    return readCheckpoint(readNote(note).text);
  } catch {
    throw ledgerKeyDamaged({ file: `${keys.folder}/${agencyId}/signed` });
  }
}

/**
 * The key that the log itself named last; while it takes the place of another, both, so that whoever knows only the
 * old one goes on to the new one.
 */
async function signersOf(queries: Queries, { agencyId, keys }: Ground): Promise<SigningKey[]> {
  const [named, current, next] = await Promise.all([
    newestVerifier(queries, agencyId),
    keys.current(agencyId),
    keys.next(agencyId),
  ]);
  if (current && current.verifier === named) return [current];
  if (next && next.verifier === named) return current ? [current, next] : [next];
  throw ledgerKeyElsewhere({ agencyId, folder: keys.folder });
}

/** The tree begins with each that was signed, as the key's folder says and as the table does. */
async function expectNothingTakenBack(
  queries: Queries,
  ground: Ground,
  { size, checkpoint }: { size: number; checkpoint: string | null },
): Promise<void> {
  const { agencyId, keys } = ground;
  for (const note of [await keys.lastSigned(agencyId), checkpoint]) {
    const signed = signedIn(note, ground);
    if (!signed) continue;
    if (signed.size > size) throw ledgerShrunk({ agencyId, size, signed: signed.size });
    const root = rootOfEdge(await readEdge(queries, agencyId, signed.size));
    if (!root.equals(signed.root)) throw ledgerForked({ agencyId, signed: signed.size });
  }
}
