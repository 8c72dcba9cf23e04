import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { appendEntries } from "../log/append-entries.ts";
import { signedKeyEntry } from "./signed-key-entry.ts";
import type { SigningKey } from "./signing-key.ts";

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

/** The keys that the log named, in its own order, since clocks of machines differ; the last of them signs. */
export async function keysNamed(
  queries: Queries,
  agencyId: number,
): Promise<{ verifier: string; index: number }[]> {
  return queries
    .selectFrom("ledger_key")
    .innerJoin("ledger_entry", (on) =>
      on
        .onRef("ledger_entry.agency_id", "=", "ledger_key.agency_id")
        .onRef("ledger_entry.entry_id", "=", "ledger_key.entry_id"),
    )
    .select(["ledger_key.verifier", "ledger_entry.entry_index as index"])
    .where("ledger_key.agency_id", "=", agencyId)
    .orderBy("ledger_entry.entry_index")
    .execute();
}

/** The line of the key that signs; null before the first. */
export async function newestVerifier(queries: Queries, agencyId: number): Promise<string | null> {
  return (await keysNamed(queries, agencyId)).at(-1)?.verifier ?? null;
}
