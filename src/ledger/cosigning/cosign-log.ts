import type { Database } from "#platform/database/database.ts";
import { ledgerDamaged } from "../ledger.errors.ts";
import type { NoteSignature } from "../proof/note.ts";
import { consistencyProof } from "../proof/proof-tiles.ts";
import { logFile } from "../public/log-files.ts";
import { openTurns } from "../witness/turns.ts";
import { bears, withCosignatures } from "./cosigned-note.ts";
import { type Published, submit } from "./submit.ts";
import type { WitnessAddress } from "./witness-list.ts";

/** Sizes that each witness is known to have signed, by agency: where to go on from. */
export type KnownSizes = Map<number, number>;

/**
 * Has one witness sign an agency's newest checkpoint, and keeps the note with its signature where everybody reads it.
 * Answers the size; null where the witness has signed that one already, here or through another process. Nothing is
 * held in the database while the witness is asked.
 */
export async function cosignLog(
  database: Database,
  witness: WitnessAddress,
  { agencyId, known, stopped }: { agencyId: number; known: KnownSizes; stopped: AbortSignal },
): Promise<number | null> {
  const ledger = await database.read(agencyId, (queries) =>
    queries
      .selectFrom("ledger")
      .select(["checkpoint", "published_size as size", "cosigned", "cosigned_size as cosignedSize"])
      .where("agency_id", "=", agencyId)
      .executeTakeFirst(),
  );
  if (!ledger?.checkpoint) return null;
  const { checkpoint: note, size, cosigned, cosignedSize } = ledger;
  if (bears(cosigned, witness.verifier))
    known.set(agencyId, Math.max(cosignedSize, known.get(agencyId) ?? 0));
  if (known.get(agencyId) === size) return null;
  const proofFrom = (oldSize: number) => proofIn(database, agencyId, oldSize, size);
  const published: Published = { agencyId, size, note, proofFrom };
  const signatures = await submit(witness, published, { knownSize: known.get(agencyId) ?? 0, stopped });
  await keep(database, agencyId, note, signatures);
  known.set(agencyId, size);
  return size;
}

/** One tile after the other, since they come over one connection. */
function proofIn(database: Database, agencyId: number, oldSize: number, size: number): Promise<Uint8Array[]> {
  const inTurn = openTurns();
  return database.read(agencyId, (queries) =>
    consistencyProof(oldSize, size, (tile) =>
      inTurn("tile", async () => {
        const hashes = await logFile(queries, agencyId, tile);
        if (!hashes) throw ledgerDamaged({ agencyId, level: tile.level, tile: tile.index });
        return hashes;
      }),
    ),
  );
}

/** Two loops may come at the same time, each with another witness's signature: neither may take the other's away. */
async function keep(
  database: Database,
  agencyId: number,
  published: string,
  signatures: readonly NoteSignature[],
): Promise<void> {
  await database.bulk(agencyId, async (queries) => {
    const { cosigned } = await queries
      .selectFrom("ledger")
      .select("cosigned")
      .where("agency_id", "=", agencyId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { note, size } = withCosignatures(cosigned, published, signatures);
    await queries
      .updateTable("ledger")
      .set({ cosigned: note, cosigned_size: size })
      .where("agency_id", "=", agencyId)
      .execute();
  });
}
