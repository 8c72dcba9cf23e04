import type { Queries } from "#platform/database/database.ts";
import { plainWord } from "#service/sheet-import/sheet-import.schema.ts";

/** NIPs by name as a log writes it; null where several people have the name. */
export type Officers = ReadonlyMap<string, string | null>;

export const noOfficers: Officers = new Map();

/** Everybody of the agency, by name without titles. */
export async function officersByName(queries: Queries, agencyId: number): Promise<Officers> {
  const rows = await queries
    .selectFrom("employee")
    .select(["name", "nip"])
    .where("agency_id", "=", agencyId)
    .orderBy("nip")
    .execute();
  const found = new Map<string, string | null>();
  for (const { name, nip } of rows) {
    const key = officerKey(name);
    found.set(key, found.has(key) ? null : nip);
  }
  return found;
}

/** "Drs. Hendra Saputra, M.Si." → "hendra saputra". */
export function officerKey(name: string): string {
  const [bare = ""] = name.split(",");
  return plainWord(bare.replace(/(^|\s)\p{L}{1,5}\.(?=\s)/gu, " "));
}
