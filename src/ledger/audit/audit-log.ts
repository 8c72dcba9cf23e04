import { checkCheckpoints, type GivenCheckpoint, readCheckpoints } from "./checkpoints.ts";
import type { Findings } from "./findings.ts";
import { isKeyEntry, KeysOfLog } from "./keys-of-log.ts";
import type { LogSource } from "./log-source.ts";
import { type Stretch, walkLog } from "./walk-log.ts";

export type LogToAudit = {
  readonly source: LogSource;
  readonly origin: string;
  readonly size: number;
  readonly checkpoints: readonly GivenCheckpoint[];
  /** What else is to be looked at, stretch by stretch. */
  readonly visit: (stretch: Stretch) => Promise<void>;
};

/**
 * What a log proves of itself, wherever it lies: every entry under its tiles, the keys as the log names them, and the
 * history that each checkpoint promised, the oldest first.
 */
export async function auditLog(log: LogToAudit, findings: Findings): Promise<KeysOfLog> {
  const { source, origin, size } = log;
  const checkpoints = readCheckpoints(log.checkpoints, origin, findings);
  const keys = new KeysOfLog(origin, findings);
  const points = new Set(checkpoints.map(({ head }) => head.size));
  const visit = async (stretch: Stretch) => {
    await takeKeys(stretch, keys, findings);
    await log.visit(stretch);
  };
  const walked = await walkLog(source, { size, points, visit }, findings);
  if (walked.read > 0 && keys.named[0]?.index !== 0) findings.add("key-first-missing", {}, 0);
  await checkCheckpoints(checkpoints, { ...walked, size, keys }, findings);
  return keys;
}

const recordEntry = /^\{"commitment":"[A-Za-z0-9+/]{43}=","type":"record"\}$/;

async function takeKeys({ first, entries }: Stretch, keys: KeysOfLog, findings: Findings): Promise<void> {
  for (const [at, entry] of entries.entries()) {
    if (isKeyEntry(entry)) await keys.take(first + at, entry);
    else if (!recordEntry.test(entry.toString("latin1"))) findings.add("entry-unreadable", {}, first + at);
  }
}
