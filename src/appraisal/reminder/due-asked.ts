import { intervalsAt } from "#appraisal/evaluation/intervals.ts";
import { yearAsked } from "#appraisal/period/year-asked.ts";
import type { YearAsked } from "#appraisal/period/year-people.sql.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import type { Agency } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";
import type { AheadMatter, WaitingMatter } from "#rules/reminder/reminder.law.ts";
import { aheadMatters, waitingMatters } from "#rules/reminder/reminder.law.ts";
import { remindedUntil } from "#rules/reminder/reminder.ts";

/** A part of a year as the agency holds its evaluations; a plan meets the part of it that it covers. */
export type YearInterval = { year: number; code: string; startsOn: string; endsOn: string };

/** Everything that the question "what is due today" needs to know of the law and the agency. */
export type DueAsked = {
  agencyId: number;
  today: string;
  timeZone: string;
  year: YearAsked;
  intervals: readonly YearInterval[];
  /** The latest day of each matter that is reminded of today. */
  until: Readonly<Record<AheadMatter | WaitingMatter, string>>;
  /** Whose plans are looked at; null: everybody's. */
  among: readonly string[] | null;
};

type World = Pick<Ground<unknown>, "agencyId" | "today" | "services">;

/** Of this year, and of what is left of the year before. */
export function dueAsked(world: World, agency: Agency, among: DueAsked["among"]): DueAsked {
  const { agencyId, today, services } = world;
  const year = Number(today.slice(0, 4));
  const law = lawOn(services.law, today);
  const intervals = [year - 1, year].flatMap((each) =>
    intervalsAt(calendarYear(each), agency.cadence, world).map(({ code, startsOn, endsOn }) => ({
      ...{ year: each, code, startsOn, endsOn },
    })),
  );
  const until = (matter: AheadMatter | WaitingMatter) => remindedUntil(matter, today, law);
  const days = Object.fromEntries([...aheadMatters, ...waitingMatters].map((one) => [one, until(one)]));
  return {
    ...{ agencyId, today, timeZone: agency.timeZone, year: yearAsked(world, year), intervals, among },
    until: days as DueAsked["until"],
  };
}
