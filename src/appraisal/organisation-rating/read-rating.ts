import { z } from "zod";
import { readers } from "#appraisal/period/readers.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { Goals, goalsOf } from "./goals.ts";
import { PatternShown, RatingKey, RatingRecord, UnitSpread } from "./organisation-rating.schema.ts";
import { patternShown } from "./pattern-shown.ts";
import { PersonOfSpread, peopleOfSpread } from "./people-of-spread.ts";
import { ratingRecords } from "./rating-rows.ts";
import { spreadsOf } from "./spreads.ts";
import { type UnitAtHand, unitAtHand } from "./unit-at-hand.ts";

const OrganisationView = z.object({
  year: z.int(),
  interval: z.object({ code: z.string(), startsOn: z.string(), endsOn: z.string() }),
  intervals: z.array(z.string()),
  /** Of the units above, from the top down, those that the reader may look at too. */
  path: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
  spread: UnitSpread,
  /** Null while the achievement is not set. */
  pattern: PatternShown.nullable(),
  leaders: z.array(z.object({ name: z.string(), title: z.string() })),
  /** Decisions of this year and the one before, the newest first. */
  records: z.array(RatingRecord),
  /** Null where there are none or they are not the reader's to see. */
  goals: Goals.nullable(),
  /** Whose rating the reader may see; null where they are too many for a page. */
  people: z.array(PersonOfSpread).nullable(),
  opensOn: z.string(),
  canDecide: z.boolean(),
  canExplain: z.boolean(),
});
export type OrganisationView = z.output<typeof OrganisationView>;

export const readOrganisationRating = query({
  name: "organisation-rating.read",
  route: {
    method: "GET",
    path: "/organisation-ratings/{year}/{interval}/{unitId}",
    summary: "One organisation's achievement, the pattern against how its people are rated, and its goals",
    tags: ["organisation-rating"],
  },
  who: readers,
  input: RatingKey,
  output: OrganisationView,
  run: async (ground) => viewOf(ground, await unitAtHand(ground)),
});

async function viewOf(ground: Ground<RatingKey>, at: UnitAtHand): Promise<OrganisationView> {
  const { queries, agencyId, input, services, today } = ground;
  const { unit, asked } = at;
  const { code, startsOn, endsOn } = asked.interval;
  const [spread] = await spreadsOf(ground, asked, [unit]);
  if (!spread) throw new Error("a unit at hand has a spread, be it of nobody");
  const law = lawOn(services.law, endsOn);
  return {
    ...{ year: asked.year, interval: { code, startsOn, endsOn }, intervals: [...at.intervals] },
    ...{ path: at.path, spread, pattern: spread.rating && patternShown(spread.rating, law) },
    leaders: at.leaders.map(({ name, title }) => ({ name, title })),
    records: await ratingRecords(queries, agencyId, input),
    goals: await goalsOf(ground, asked, unit.unitId),
    people: await peopleOfSpread(ground, asked, unit.unitId),
    opensOn: at.opensOn,
    canDecide: at.decides !== null && today >= at.opensOn,
    canExplain: at.explains !== null && spread.verdicts.some(({ state }) => state === "departs"),
  };
}
