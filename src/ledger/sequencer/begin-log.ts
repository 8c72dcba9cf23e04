import type { Queries } from "#platform/database/database.ts";
import type { KeyFolder } from "../key/key-folder.ts";
import { stateKey } from "../key/state-key.ts";
import { ledgerKeyElsewhere } from "../ledger.errors.ts";

/**
 * The beginning of an agency's log, where it has none: its name, its first key (made here unless the machine holds one
 * from a start that was cut short), and as entry 0 the statement of that key. Only under the agency's turn. `host` is
 * where the log can be read, without the scheme; the name keeps it for good.
 */
export async function beginLog(
  queries: Queries,
  { agencyId, host, keys, now }: { agencyId: number; host: string; keys: KeyFolder; now: Date },
): Promise<void> {
  const origin = `${host}/ledger/${agencyId}`;
  const begun = await queries
    .insertInto("ledger")
    .values({ agency_id: agencyId, origin })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows === 0n) return;
  const key = (await keys.current(agencyId)) ?? (await keys.make(agencyId, origin));
  if (key.name !== origin) throw ledgerKeyElsewhere({ agencyId, folder: keys.folder });
  await stateKey(queries, { agencyId, key, replaces: null, reason: "first", now });
}
