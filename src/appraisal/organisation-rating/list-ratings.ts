import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { readers } from "#appraisal/period/readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { query } from "#platform/procedures/query.ts";
import { intervalAsked } from "./interval-asked.ts";
import { UnitSpread } from "./organisation-rating.schema.ts";
import { spreadsOf } from "./spreads.ts";
import { type UnitInReach, unitsInReach } from "./units-in-reach.ts";

const Input = z.object({
  year: Year,
  interval: IntervalCode.optional(),
  /** The unit after which the list goes on, or before which it ends. */
  after: z.uuid().optional(),
  before: z.uuid().optional(),
});

const unitsShown = 60;

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
    previous: z.uuid().nullable(),
  }),
  run: async (ground) => {
    const { year, interval: wanted } = ground.input;
    const { asked, intervals } = await intervalAsked(ground, { year, interval: wanted });
    const all = await unitsInReach(ground);
    const { shown, ...edges } = pageOf(all, ground.input);
    const spreads = await spreadsOf(ground, asked, shown);
    const depths = new Map(shown.map(({ unitId, depth }) => [unitId, depth]));
    return {
      ...{ year, interval: asked.interval.code, intervals: intervals.map(({ code }) => code) },
      units: spreads.map((unit) => ({ ...unit, depth: depths.get(unit.unitId) ?? 0 })),
      ...{ total: all.length, ...edges },
    };
  },
});

type Edges = { after?: string | undefined; before?: string | undefined };

/** What stands between the edges; an edge that is not in the list is none. */
function pageOf(all: readonly UnitInReach[], { after, before }: Edges) {
  const placeOf = (id: string | undefined) => all.findIndex(({ unitId }) => unitId === id);
  const end = placeOf(before);
  const start = end > 0 ? Math.max(0, end - unitsShown) : placeOf(after) + 1;
  const shown = all.slice(start, end > 0 ? end : start + unitsShown);
  const isLast = start + shown.length >= all.length;
  return {
    shown,
    next: isLast ? null : (shown.at(-1)?.unitId ?? null),
    previous: start === 0 ? null : (shown[0]?.unitId ?? null),
  };
}
