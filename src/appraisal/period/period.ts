import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { dayOf } from "#rules/day.ts";
import { lawOn } from "#rules/law.ts";
import { planningDeadline, type Span } from "#rules/period/period.ts";
import { periodAlreadyOpen, periodOutOfReach } from "./period.errors.ts";

const shownMax = 50;

export const Period = z.object({
  year: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  openedAt: z.date(),
  /** The last day on which its plans are to be agreed. */
  planningDeadline: z.string(),
  plans: z.int(),
  agreed: z.int(),
});
export type Period = z.output<typeof Period>;

export const openPeriod = command({
  name: "period.open",
  route: { method: "POST", path: "/periods", summary: "Open a year for plans", tags: ["period"] },
  who: ["personnel", "administrator"],
  input: z.object({ year: Year }),
  output: z.object({ year: z.int(), startsOn: z.string(), endsOn: z.string() }),
  load: async () => ({}),
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { queries, agencyId, input, now, today, record } = deed;
    const { year } = input;
    const { earliest, latest } = openableYears(today);
    if (year < earliest || year > latest) throw periodOutOfReach({ earliest, latest });
    const span = calendarYear(year);
    const opened = await queries
      .insertInto("period")
      .values({
        agency_id: agencyId,
        year,
        starts_on: span.startsOn,
        ends_on: span.endsOn,
        opened_by: actorOf(deed).employeeId,
        opened_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (opened.numInsertedOrUpdatedRows === 0n) throw periodAlreadyOpen({ year });
    record({ kind: "period.opened", subject: { kind: "period", id: String(year) }, facts: { ...span } });
    return { year, ...span };
  },
});

export const listPeriods = query({
  name: "period.list",
  route: {
    method: "GET",
    path: "/periods",
    summary: "The years that were opened, newest first, and how far their plans are",
    tags: ["period"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ periods: z.array(Period), openable: z.array(z.int()) }),
  run: async ({ queries, agencyId, services, today }) => {
    const rows = await queries
      .selectFrom("period")
      .leftJoin("plan", (join) =>
        join.onRef("plan.agency_id", "=", "period.agency_id").onRef("plan.year", "=", "period.year"),
      )
      .leftJoin("plan_agreement as agreement", (join) =>
        join
          .onRef("agreement.agency_id", "=", "plan.agency_id")
          .onRef("agreement.plan_id", "=", "plan.plan_id"),
      )
      .select(["period.year", "period.starts_on", "period.ends_on", "period.opened_at"])
      .select((row) => [
        row.fn.count<number>("plan.plan_id").as("plans"),
        row.fn.count<number>("agreement.plan_id").as("agreed"),
      ])
      .where("period.agency_id", "=", agencyId)
      .groupBy(["period.year", "period.starts_on", "period.ends_on", "period.opened_at"])
      .orderBy("period.year", "desc")
      .limit(shownMax)
      .execute();
    const periods = rows.map((row) => ({
      year: row.year,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      openedAt: row.opened_at,
      planningDeadline: planningDeadline(row.year, lawOn(services.law, row.starts_on)).day,
      plans: row.plans,
      agreed: row.agreed,
    }));
    return { periods, openable: stillToOpen(today, periods) };
  },
});

/** A plan is for one calendar year (PermenPAN-RB 6/2022): periods never cross one. */
function calendarYear(year: number): Span {
  return { startsOn: dayOf(year, 1, 1), endsOn: dayOf(year + 1, 1, 0) };
}

/** Last year for who starts late with Ampera, next year for who plans ahead; any other is a slip of the finger. */
function openableYears(today: string): { earliest: number; latest: number } {
  const thisYear = Number(today.slice(0, 4));
  return { earliest: thisYear - 1, latest: thisYear + 1 };
}

function stillToOpen(today: string, opened: readonly { year: number }[]): number[] {
  const { earliest, latest } = openableYears(today);
  const years = Array.from({ length: latest - earliest + 1 }, (_, index) => earliest + index);
  return years.filter((year) => !opened.some((period) => period.year === year));
}
