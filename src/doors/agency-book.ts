import { agencyOf } from "#organisation/index.ts";
import type { Services } from "#platform/procedures/services.ts";
import { passingCache } from "./passing-cache.ts";

export type AgencyFacts = { timeZone: string; name: string };
export type AgencyBook = (agencyId: number) => Promise<AgencyFacts>;

const nobody: AgencyFacts = { timeZone: "Asia/Jakarta", name: "" };
const keptMs = 60_000;

/** Name and time zone of the agencies that are asked for, kept for a minute: every page needs them. */
export function agencyBook(services: Services): AgencyBook {
  const book = passingCache<AgencyFacts>(keptMs, 10_000);
  return async (agencyId) => {
    if (agencyId === 0) return nobody;
    return book.get(String(agencyId), services.clock(), () =>
      services.database.read(agencyId, (queries) => agencyOf(queries, agencyId)).catch(() => nobody),
    );
  };
}
