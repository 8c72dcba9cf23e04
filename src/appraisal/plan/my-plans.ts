import { z } from "zod";
import { appraiserOnDay, peopleOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { approaches, PlanId } from "./plan.schema.ts";
import { asHeader, headersOf } from "./plan-at-hand.ts";
import { PlanState } from "./plan-state.ts";

const shownMax = 60;

export const PlanInList = z.object({
  planId: PlanId,
  year: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  approach: z.enum(approaches),
  state: PlanState,
  appraiserName: z.string().nullable(),
});
export type PlanInList = z.output<typeof PlanInList>;

export const myPlans = query({
  name: "plan.mine",
  route: {
    method: "GET",
    path: "/plans",
    summary: "My plans, the newest first, and the open years for which I have none, the current one first",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({
    plans: z.array(PlanInList),
    startable: z.array(z.int()),
    open: z.array(z.int()),
    /** Whether somebody appraises me today; nobody could agree a plan otherwise. */
    hasAppraiser: z.boolean(),
    /** Works elsewhere and only appraises here, so has no plan to start. */
    isOutside: z.boolean(),
  }),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const me = actorOf(ground).employeeId;
    const rows = await headersOf(queries, agencyId)
      .where("plan.employee_id", "=", me)
      .orderBy("plan.starts_on", "desc")
      .limit(shownMax)
      .execute();
    const headers = rows.map(asHeader);
    const ids = [...new Set([me, ...headers.map((plan) => plan.appraiserId)])];
    const people = await peopleOnDay(queries, agencyId, ids, today);
    const isOutside = people.get(me)?.isOutside ?? false;
    const periods = await queries
      .selectFrom("period")
      .select("year")
      .where("agency_id", "=", agencyId)
      .orderBy("year", "desc")
      .limit(shownMax)
      .execute();
    const open = nearestFirst(
      periods.map((period) => period.year),
      Number(today.slice(0, 4)),
    );
    const plans = headers.map(({ planId, year, startsOn, endsOn, approach, state, appraiserId }) => ({
      ...{ planId, year, startsOn, endsOn, approach, state },
      appraiserName: people.get(appraiserId)?.name ?? null,
    }));
    const appraiser = await appraiserOnDay(queries, agencyId, me, today);
    return {
      plans,
      open,
      hasAppraiser: appraiser !== null,
      isOutside,
      startable: isOutside ? [] : open.filter((year) => !plans.some((plan) => plan.year === year)),
    };
  },
});

/** The current year, those to come, then those that are over; `years` come newest first. */
function nearestFirst(years: readonly number[], current: number): number[] {
  const over = years.filter((year) => year < current);
  return [...years.filter((year) => year >= current).toReversed(), ...over];
}
