import { type PassingCache, passingCache } from "#platform/cache/passing-cache.ts";
import type { Database } from "#platform/database/database.ts";
import type { Told } from "./told-counts.ts";

const keptMs = 60_000; // the figures on such a page are minutes old anyway
const keptMax = 200;
const byDatabase = new WeakMap<Database, PassingCache<Told>>();

/**
 * What anybody may be told, found out once a minute: it is the same for all who have no account, takes long for a large
 * agency, and anybody may ask as often as they like.
 */
export function toldToAnybody(
  { database, key, now }: { database: Database; key: string; now: Date },
  find: () => Promise<Told>,
): Promise<Told> {
  const kept = byDatabase.get(database) ?? passingCache<Told>(keptMs, keptMax);
  byDatabase.set(database, kept);
  return kept.get(key, now, find);
}
