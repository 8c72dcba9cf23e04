import { pausesOf } from "#appraisal/plan/absence/pauses-of.ts";
import type { Queries } from "#platform/database/database.ts";
import { pausedDays } from "#rules/absence/absence.ts";
import { countedDays } from "#rules/annual-parts/annual-parts.ts";
import type { AnnualResult } from "./annual.schema.ts";
import { annualPlans } from "./annual-plans.ts";
import { overallWithoutPlan } from "./national-ratings.ts";

export type { AnnualPart, AnnualResult, PartRating } from "./annual.schema.ts";

/**
 * The years of many people at once: three queries, however many they are. Everybody asked for is in the answer; who
 * had no plan has no parts, and the rating that was recorded from the national system. A single plan of a year is its
 * only part, so its rating is the year's.
 */
export async function annualResultsOf(
  queries: Queries,
  agencyId: number,
  year: number,
  employeeIds: readonly string[],
): Promise<Map<string, AnnualResult>> {
  if (employeeIds.length === 0) return new Map();
  const [plans, pauses, elsewhere] = await Promise.all([
    annualPlans(queries, { agencyId, year, employeeIds }),
    pausesOf(queries, agencyId, employeeIds, { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }),
    overallWithoutPlan(queries, agencyId, year, employeeIds),
  ]);
  const byPerson = Map.groupBy(plans, ({ employeeId }) => employeeId);
  return new Map(
    employeeIds.map((employeeId) => {
      const own = byPerson.get(employeeId) ?? [];
      const last = own.at(-1);
      const parts = own.map(({ part }) => {
        const paused = pausedDays(part, pauses.get(employeeId) ?? []);
        return { ...part, pausedDays: paused, days: countedDays({ ...part, pausedDays: paused }) };
      });
      const rating = last?.part.rating ?? null;
      const result: AnnualResult = {
        ...{ employeeId, year, parts },
        overall: last ? (rating?.overall ?? null) : (elsewhere.get(employeeId) ?? null),
        evaluationId: rating?.evaluationId ?? null,
        because: last?.because ?? [],
      };
      return [employeeId, result];
    }),
  );
}
