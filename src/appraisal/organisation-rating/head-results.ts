import { peopleOnDay } from "#organisation/index.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { headResultsRating } from "#rules/distribution/head-results.ts";
import { lawOn } from "#rules/law.ts";
import type { Interval } from "#rules/period/period.ts";
import type { HeadResults } from "./organisation-rating.schema.ts";
import { organisationRatingsOf } from "./rating-rows.ts";

type Looked = Pick<Interval, "code" | "endsOn">;

/**
 * What the achievement of the organisation that somebody leads comes to as their rating of results; null for who leads
 * none on the last day that counts, while the achievement is not set, and where the law said nothing yet.
 */
export async function headResultsOf(
  ground: Ground<unknown>,
  { employeeId, year }: { employeeId: string; year: number },
  interval: Looked,
): Promise<HeadResults | null> {
  const found = await headResultsOfMany(ground, { employeeIds: [employeeId], year }, interval);
  return found.get(employeeId) ?? null;
}

/** The same of many people at once, without those for whom it is null; at most two queries. */
export async function headResultsOfMany(
  ground: Ground<unknown>,
  { employeeIds, year }: { employeeIds: readonly string[]; year: number },
  interval: Looked,
): Promise<Map<string, HeadResults>> {
  const { queries, agencyId, today, services } = ground;
  const law = lawOn(services.law, interval.endsOn);
  if (employeeIds.length === 0 || !law.find("organisation-rating", "head-results")) return new Map();
  const day = earlierDay(today, interval.endsOn);
  const people = await peopleOnDay(queries, agencyId, [...new Set(employeeIds)], day);
  const heads = [...people].flatMap(([employeeId, { unitId, unitName, leadsUnit }]) =>
    unitId && leadsUnit ? [{ employeeId, unitId, unitName }] : [],
  );
  const unitIds = heads.map(({ unitId }) => unitId);
  const achieved = await organisationRatingsOf(queries, agencyId, { unitIds, year, interval: interval.code });
  return new Map(
    heads.flatMap(({ employeeId, unitId, unitName }) => {
      const organisation = achieved.get(unitId);
      if (!organisation) return [];
      const { value: results, because } = headResultsRating(organisation, law);
      return [[employeeId, { unitId, unitName, organisation, results, because: [...because] }] as const];
    }),
  );
}
