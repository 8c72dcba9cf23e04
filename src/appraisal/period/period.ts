import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { periodAlreadyOpen, periodOutOfReach } from "./period.errors.ts";
import { keepers } from "./readers.ts";
import { calendarYear, openableYears } from "./years.ts";

export const openPeriod = command({
  name: "period.open",
  route: { method: "POST", path: "/periods", summary: "Open a year for plans", tags: ["period"] },
  who: keepers,
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
