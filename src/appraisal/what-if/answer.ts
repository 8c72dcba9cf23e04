import { calendarYear } from "#appraisal/period/years.ts";
import { dayInPlan } from "#appraisal/plan/people.ts";
import type { Queries } from "#platform/database/database.ts";
import { type Compared, compareYear, lawsOf, type PersonCompared } from "./compare-year.ts";
import type { Outcome } from "./outcome.schema.ts";
import { Tally } from "./tally.ts";
import { UnitSpreads, unitsOfYear } from "./units-compared.ts";
import { factsOfYear } from "./year-facts.ts";

type Asked = { agencyId: number; timeZone: string; today: string; of: Compared };

/** What is done with each thousand people: only those for whom something is different. False ends the walk. */
type Keep = (affected: readonly PersonCompared[], done: number) => Promise<boolean>;

/**
 * Walks once through everybody of the year, by both laws; null where `keep` ended it. Linear in the people; nothing is
 * written here.
 */
export async function answerOf(
  queries: Queries,
  { agencyId, timeZone, today, of }: Asked,
  keep: Keep,
): Promise<Omit<Outcome, "tookMs"> | null> {
  const { year } = of;
  const laws = lawsOf(of);
  const units = await unitsOfYear(queries, agencyId, year);
  const achievements = new Map(units.map(({ unitId, rating }) => [unitId, rating]));
  const tally = new Tally(
    laws.now,
    new Map(units.map(({ unitId, groupName, name }) => [unitId, groupName ?? name])),
  );
  const spreads = new UnitSpreads(units);
  let done = 0;
  const span = calendarYear(year);
  const day = dayInPlan(span, today);
  const walk = factsOfYear(queries, { agencyId, year, span, day, timeZone });
  for await (const batch of walk) {
    const people = batch.map((facts) => {
      const { onLastDay } = facts;
      const led = onLastDay?.leadsUnit ? achievements.get(onLastDay.unitId ?? "") : null;
      return compareYear(facts, { of, laws, achievement: led ?? null });
    });
    for (const person of people) {
      tally.add(person);
      spreads.add(person);
    }
    done += batch.length;
    const affected = people.filter(({ differences }) => differences.length > 0);
    if (!(await keep(affected, done))) return null;
  }
  return { ...tally.counts(), units: spreads.compared(laws) };
}
