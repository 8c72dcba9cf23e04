import { agencyOf } from "#organisation/index.ts";
import { passingCache } from "#platform/cache/passing-cache.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import type { Services } from "#platform/procedures/services.ts";

export type AgencyFacts = { timeZone: string; name: string };
export type AgencyBook = (agencyId: number) => Promise<AgencyFacts>;

const nobody: AgencyFacts = { timeZone: "Asia/Jakarta", name: "" };
const keptMs = 60_000;

/**
 * Name and time zone of the agencies that are asked for, kept for a minute: every page needs them. An agency that
 * does not exist is nobody's; a database that does not answer is a failure, since a wrong zone would be a wrong today.
 */
export function agencyBook(services: Services): AgencyBook {
  const book = passingCache<AgencyFacts>(keptMs, 10_000);
  return async (agencyId) => {
    if (agencyId === 0) return nobody;
    const known = book.get(String(agencyId), services.clock(), () =>
      services.database.read(agencyId, (queries) => agencyOf(queries, agencyId)),
    );
    return known.catch(nobodyIfUnknown);
  };
}

function nobodyIfUnknown(error: unknown): AgencyFacts {
  if (error instanceof Refusal && error.code === "agency.unknown") return nobody;
  throw error;
}
