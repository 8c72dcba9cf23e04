import type { Database } from "#platform/database/database.ts";
import type { Told } from "./told-counts.ts";

const keptMs = 60_000; // the figures on such a page are minutes old anyway
const keptMax = 200;

type Kept = { told: Promise<Told>; untilMs: number };
const byDatabase = new WeakMap<Database, Map<string, Kept>>();

/**
 * What anybody may be told, found out once a minute: it is the same for all who have no account, takes long for a large
 * agency, and anybody may ask as often as they like.
 */
export function toldToAnybody(
  { database, key, now }: { database: Database; key: string; now: Date },
  find: () => Promise<Told>,
): Promise<Told> {
  const kept = byDatabase.get(database) ?? new Map<string, Kept>();
  byDatabase.set(database, kept);
  const known = kept.get(key);
  if (known && known.untilMs > now.getTime()) return known.told;
  const told = find();
  told.catch(() => kept.delete(key));
  kept.delete(key); // to the end of the order, so that the oldest goes first
  kept.set(key, { told, untilMs: now.getTime() + keptMs });
  const oldest = kept.keys().next();
  if (kept.size > keptMax && !oldest.done) kept.delete(oldest.value);
  return told;
}
