import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { readers } from "#appraisal/period/readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { query } from "#platform/procedures/query.ts";
import { intervalAsked } from "./interval-asked.ts";
import { UnitSpread } from "./organisation-rating.schema.ts";
import { spreadsOf } from "./spreads.ts";
import { unitsInReach } from "./units-in-reach.ts";

const Input = z.object({
  year: Year,
  interval: IntervalCode.optional(),
  /** The unit after which the list goes on. */
  after: z.uuid().optional(),
});

const unitsShown = 40;

export const listOrganisationRatings = query({
  name: "organisation-rating.list",
  route: {
    method: "GET",
    path: "/organisation-ratings/{year}",
    summary:
      "What each unit achieved, how its people's ratings spread, and where they depart from the pattern",
    tags: ["organisation-rating"],
  },
  who: readers,
  input: Input,
  output: z.object({
    year: z.int(),
    interval: z.string(),
    /** The evaluations of the year, in order. */
    intervals: z.array(z.string()),
    units: z.array(UnitSpread.extend({ depth: z.int() })),
    /** How many there are in all. */
    total: z.int(),
    next: z.uuid().nullable(),
  }),
  run: async (ground) => {
    const { year, interval: wanted, after } = ground.input;
    const { asked, intervals } = await intervalAsked(ground, { year, interval: wanted });
    const all = await unitsInReach(ground);
    const from = all.findIndex(({ unitId }) => unitId === after) + 1;
    const shown = all.slice(from, from + unitsShown);
    const spreads = await spreadsOf(ground, asked, shown);
    const depths = new Map(shown.map(({ unitId, depth }) => [unitId, depth]));
    const last = shown.at(-1);
    return {
      ...{ year, interval: asked.interval.code, intervals: intervals.map(({ code }) => code) },
      units: spreads.map((unit) => ({ ...unit, depth: depths.get(unit.unitId) ?? 0 })),
      total: all.length,
      next: last && from + shown.length < all.length ? last.unitId : null,
    };
  },
});
