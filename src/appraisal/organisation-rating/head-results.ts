import { peopleOnDay } from "#organisation/index.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { headResultsRating } from "#rules/distribution/head-results.ts";
import { lawOn } from "#rules/law.ts";
import type { Interval } from "#rules/period/period.ts";
import type { HeadResults } from "./organisation-rating.schema.ts";
import { organisationRatingOf } from "./rating-rows.ts";

type Head = { employeeId: string; year: number };

/**
 * What the achievement of the organisation that somebody leads comes to as their rating of results; null for who leads
 * none on the last day that counts, while the achievement is not set, and where the law said nothing yet.
 */
export async function headResultsOf(
  ground: Ground<unknown>,
  { employeeId, year }: Head,
  interval: Pick<Interval, "code" | "endsOn">,
): Promise<HeadResults | null> {
  const { queries, agencyId, today, services } = ground;
  const law = lawOn(services.law, interval.endsOn);
  if (!law.find("organisation-rating", "head-results")) return null;
  const people = await peopleOnDay(queries, agencyId, [employeeId], earlierDay(today, interval.endsOn));
  const head = people.get(employeeId);
  if (!head?.unitId || !head.leadsUnit) return null;
  const key = { unitId: head.unitId, year, interval: interval.code };
  const organisation = await organisationRatingOf(queries, agencyId, key);
  if (!organisation) return null;
  const { value: results, because } = headResultsRating(organisation, law);
  return { unitId: head.unitId, unitName: head.unitName, organisation, results, because: [...because] };
}
