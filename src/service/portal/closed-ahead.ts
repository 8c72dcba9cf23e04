import type { Ground } from "#platform/procedures/procedure.ts";
import { type Day, dayAfter } from "#rules/day.ts";
import { isoWeekday } from "#rules/working-time/opening-hours.ts";
import { closingsOf, countryDaysOff } from "./days-off-ahead.ts";
import type { ClosedAhead, ClosedDay, Counter } from "./portal.schema.ts";

const daysAhead = 90; // who plans a day off work for the office looks no further
const shownMax = 8;

/** The next days on which some of these counters stay closed though their weekday is one on which they open. */
export async function closedAhead(
  { queries, services, agencyId, today }: Ground<unknown>,
  counters: readonly Counter[],
): Promise<ClosedAhead> {
  const last = dayAfter(today, daysAhead);
  const unitIds = counters.map(({ unitId }) => unitId);
  const closings = await closingsOf(queries, agencyId, unitIds, today, last);
  const { days: country, yearsWithoutDecree } = countryDaysOff(services.law, today, last);
  const offAll = new Set(country.map(({ day }) => day));
  const ofCountry = country
    .filter(({ day }) => counters.some((counter) => opensOn(counter, day)))
    .map((one) => ({ ...one, unitNames: null }));
  const own = Map.groupBy(
    closings.filter(({ day }) => !offAll.has(day)),
    ({ day, name }) => `${day} ${name}`,
  );
  const ofUnits = [...own.values()].flatMap((together): ClosedDay[] => {
    const [first] = together;
    if (!first) return [];
    const closed = counters.filter(
      (counter) => together.some(({ unitId }) => unitId === counter.unitId) && opensOn(counter, first.day),
    );
    if (closed.length === 0) return [];
    const unitNames = closed.length === counters.length ? null : closed.map(({ name }) => name);
    return [{ day: first.day, kind: "closing", name: first.name, unitNames }];
  });
  const days = [...ofCountry, ...ofUnits].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { days: days.slice(0, shownMax), yearsWithoutDecree };
}

function opensOn({ weekly }: Counter, day: Day): boolean {
  return (weekly?.[isoWeekday(day)] ?? []).length > 0;
}
