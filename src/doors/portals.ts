import { passingCache } from "#platform/cache/passing-cache.ts";
import type { Services } from "#platform/procedures/services.ts";

export type Portal = { agencyId: number; name: string };

const keptMs = 60_000;
const shownMax = 20;

/** Agencies that offer citizens something: whoever is not signed in is shown the way. Across agencies; names only. */
export function portalBook({ database, clock }: Services): () => Promise<Portal[]> {
  const kept = passingCache<Portal[]>(keptMs, 1);
  return () =>
    kept.get("all", clock(), () =>
      database.bulk(0, (queries) =>
        queries
          .selectFrom("agency as a")
          .select(["a.agency_id as agencyId", "a.name"])
          .where((where) =>
            where.exists(
              where
                .selectFrom("service_standard_publication as p")
                .select("p.version")
                .whereRef("p.agency_id", "=", "a.agency_id"),
            ),
          )
          .orderBy("a.name")
          .orderBy("a.agency_id")
          .limit(shownMax)
          .execute(),
      ),
    );
}
