import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { Overview } from "./overview.schema.ts";
import { lasting, tallies } from "./overview.sql.ts";
import { curveOf, toldParts, toldWhole } from "./told-parts.ts";

const yearsBack = 4;
const wholeAgency = ["agency-head", "service-manager", "complaint-handler"] as const;

export const complaintOverview = query({
  name: "complaint.overview",
  route: {
    method: "GET",
    path: "/complaint-overview",
    summary:
      "Complaints of a year in numbers, of what one leads and below: how many, how late, how long until an answer and the end; never of fewer than five",
    tags: ["complaint"],
  },
  who: ["unit-head", ...wholeAgency],
  input: z.object({
    /** A calendar year, and no other span: two that overlap would tell what each hides. */
    year: written(z.number().int().min(2000).max(2100)).optional(),
  }),
  output: Overview,
  run: async (ground) => {
    const { queries, agencyId, now, today, input } = ground;
    const { roles, positionIds } = actorOf(ground);
    const isWholeAgency = wholeAgency.some((role) => roles.has(role));
    const { name: agency, timeZone } = await agencyOf(queries, agencyId);
    const newest = Number(today.slice(0, 4));
    const year = input.year ?? newest;
    const ledBy = isWholeAgency ? undefined : [...positionIds];
    const asked = { agencyId, timeZone, year, now, ledBy };
    const counted = { tallies: await tallies(queries, asked), lasts: await lasting(queries, asked) };
    const whole = toldWhole(counted);
    const all = Array.from({ length: yearsBack + 1 }, (_, back) => newest - back);
    return {
      ...{ agency, isWholeAgency, year, whole },
      years: all.includes(year) ? all : [...all, year],
      isEmpty: counted.tallies.every(({ received }) => received === 0),
      units: toldParts(counted, "unit", ({ name, key }) => name ?? key),
      categories: toldParts(counted, "category", ({ key }) => key),
      months: toldParts(counted, "month", ({ key }) => key),
      curve: whole ? curveOf(counted) : [],
    };
  },
});
