import type { Queries } from "#platform/database/database.ts";
import { ledgerKeyAtHand, ledgerKeyElsewhere, ledgerUnknown } from "../ledger.errors.ts";
import { newestVerifier, stateKey } from "../log/state-key.ts";
import type { KeyFolder } from "./key-folder.ts";

type Ground = { agencyId: number; keys: KeyFolder; now: Date };

/**
 * A new key takes the old one's place: the log says so in an entry that the old key signs, and the next checkpoint
 * carries both signatures. Only under the agency's turn. Throws `ledger.key-elsewhere` where this machine does not
 * hold the key.
 */
export async function rotateKey(queries: Queries, ground: Ground): Promise<{ verifier: string }> {
  const { agencyId, keys, now } = ground;
  const [named, current] = await Promise.all([newestVerifier(queries, agencyId), keys.current(agencyId)]);
  if (!current || current.verifier !== named) throw ledgerKeyElsewhere({ agencyId, folder: keys.folder });
  const key = await keys.makeNext(agencyId, current.name);
  await stateKey(queries, { agencyId, key, replaces: current, reason: "rotated", now });
  return { verifier: key.verifier };
}

/**
 * A new key where the old one is lost. The log goes on with the same entries, so that older checkpoints still prove
 * what they proved; but nobody could sign the change, and whoever trusts the old line has to be told of the new one.
 * Only under the agency's turn. Throws `ledger.key-at-hand` where there is a key in the folder.
 */
export async function replaceLostKey(queries: Queries, ground: Ground): Promise<{ verifier: string }> {
  const { agencyId, keys, now } = ground;
  const [named, current] = await Promise.all([newestVerifier(queries, agencyId), keys.current(agencyId)]);
  if (named === null) throw ledgerUnknown();
  if (current) throw ledgerKeyAtHand({ agencyId, folder: keys.folder });
  const [name = ""] = named.split("+");
  const key = await keys.makeNext(agencyId, name);
  if (key.verifier !== named)
    await stateKey(queries, { agencyId, key, replaces: named, reason: "lost", now });
  return { verifier: key.verifier };
}

/** Once the new key's own entry is under a checkpoint that it signed, the old key's private half is thrown away. */
export async function finishChange(queries: Queries, { agencyId, keys }: Ground): Promise<void> {
  const next = await keys.next(agencyId);
  if (!next || next.verifier !== (await newestVerifier(queries, agencyId))) return;
  const stated = await queries
    .selectFrom("ledger_key")
    .innerJoin("ledger_entry", (on) =>
      on
        .onRef("ledger_entry.agency_id", "=", "ledger_key.agency_id")
        .onRef("ledger_entry.entry_id", "=", "ledger_key.entry_id"),
    )
    .innerJoin("ledger", "ledger.agency_id", "ledger_key.agency_id")
    .select("ledger_entry.entry_index")
    .where("ledger_key.agency_id", "=", agencyId)
    .where("ledger_key.verifier", "=", next.verifier)
    .whereRef("ledger_entry.entry_index", "<", "ledger.published_size")
    .executeTakeFirst();
  if (stated) await keys.advance(agencyId);
}
