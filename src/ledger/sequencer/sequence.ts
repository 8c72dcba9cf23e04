import type { Database } from "#platform/database/database.ts";
import { finishChange } from "../key/change-key.ts";
import type { KeyFolder } from "../key/key-folder.ts";
import { beginLog } from "./begin-log.ts";
import { batchMax, integrate } from "./integrate.ts";
import { expectSignable, publish } from "./publish.ts";
import { withTurn } from "./turn.ts";

export type SequencerGround = {
  readonly database: Database;
  readonly keys: KeyFolder;
  /** Where the logs can be read, without the scheme: the beginning of every log's name. */
  readonly host: string;
  readonly now: () => Date;
};

/**
 * Brings one agency's log up to date: begun, everything that waits taken in, the checkpoint signed and handed out.
 * The order of writes, each a transaction or a file of its own, safe to be cut off after any of them:
 * 1. the command: its record and the waiting entry · 2. a batch: indices, bundles, tiles, the integrated size ·
 * 3. what is signed, in the key's folder · 4. the published checkpoint · 5. a new key in the old one's place.
 * Answers how many entries were taken in; null where another process has the turn.
 */
export async function sequence(ground: SequencerGround, agencyId: number): Promise<number | null> {
  const { database, keys, host, now } = ground;
  const at = { agencyId, keys, now: now() };
  let taken = 0;
  let batch: number | null;
  do {
    batch = await withTurn(database, agencyId, async (queries) => {
      await beginLog(queries, { ...at, host });
      await expectSignable(queries, at);
      return integrate(queries, agencyId);
    });
    taken += batch ?? 0;
  } while (batch === batchMax);
  if (batch === null) return null;
  await withTurn(database, agencyId, (queries) => publish(queries, at));
  if (await keys.next(agencyId)) await withTurn(database, agencyId, (queries) => finishChange(queries, at));
  return taken;
}
