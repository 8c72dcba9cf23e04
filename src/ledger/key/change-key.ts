import type { Queries } from "#platform/database/database.ts";
import { ledgerKeyAtHand, ledgerKeyElsewhere, ledgerUnknown } from "../ledger.errors.ts";
import type { KeyFolder } from "./key-folder.ts";
import { keysNamed, newestVerifier, stateKey } from "./state-key.ts";

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
  const [next, named, ledger] = await Promise.all([
    keys.next(agencyId),
    keysNamed(queries, agencyId),
    queries
      .selectFrom("ledger")
      .select("published_size as publishedSize")
      .where("agency_id", "=", agencyId)
      .executeTakeFirstOrThrow(),
  ]);
  const newest = named.at(-1);
  if (newest && newest.verifier === next?.verifier && newest.index < ledger.publishedSize)
    await keys.advance(agencyId);
}
