import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { signedKeyEntry } from "../key/signed-key-entry.ts";
import type { SigningKey } from "../key/signing-key.ts";
import { appendEntries } from "./append-entries.ts";

type Statement = {
  agencyId: number;
  key: SigningKey;
  /** The key before it; null for the first. Where it is only a line, its private half is lost and cannot sign. */
  replaces: SigningKey | string | null;
  reason: "first" | "rotated" | "lost";
  now: Date;
};

/** Says in the log itself that `key` signs from here on. Only under the agency's turn. */
export async function stateKey(queries: Queries, statement: Statement): Promise<void> {
  const { agencyId, key, replaces, reason, now } = statement;
  const entryId = newId(now);
  await queries
    .insertInto("ledger_key")
    .values({ agency_id: agencyId, entry_id: entryId, verifier: key.verifier, reason, made_at: now })
    .execute();
  await appendEntries(queries, agencyId, [{ entryId, entry: signedKeyEntry(key, replaces, reason) }]);
}

/** The line of the key that the log named last; null before its first. */
export async function newestVerifier(queries: Queries, agencyId: number): Promise<string | null> {
  const row = await queries
    .selectFrom("ledger_key")
    .innerJoin("ledger_entry", (on) =>
      on
        .onRef("ledger_entry.agency_id", "=", "ledger_key.agency_id")
        .onRef("ledger_entry.entry_id", "=", "ledger_key.entry_id"),
    )
    .select("ledger_key.verifier")
    .where("ledger_key.agency_id", "=", agencyId)
    .orderBy("ledger_entry.entry_index", "desc") // by the log's own order: clocks of machines differ
    .limit(1)
    .executeTakeFirst();
  return row?.verifier ?? null;
}
