import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { LineVerdict } from "#appraisal/organisation-rating/organisation-rating.schema.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import { matters } from "./matters.ts";

/** What affected people are counted by. */
export const groupings = ["unit", "grade", "status", "sex"] as const;
export type Grouping = (typeof groupings)[number];

const GroupCount = z.object({ group: z.string(), people: z.int(), affected: z.int() });

/** A unit whose ratings stand otherwise to its pattern; counts from the lowest rating up. */
export const UnitMove = z.object({
  unitId: z.uuid(),
  name: z.string(),
  rating: z.enum(organisationRatings),
  rated: z.int(),
  before: z.array(LineVerdict),
  after: z.array(LineVerdict),
});
export type UnitMove = z.output<typeof UnitMove>;

const ShownVerdict = LineVerdict.extend({ count: z.int().nullable() });
/** `count` is null where it would tell of people whose ratings are not the reader's to know. */
const ShownUnit = UnitMove.extend({ before: z.array(ShownVerdict), after: z.array(ShownVerdict) });
export type ShownUnit = z.output<typeof ShownUnit>;

/** The credit points of functional officers at the end of the year, added up. */
const Points = z.object({
  officers: z.int(),
  before: z.number(),
  after: z.number(),
  /** How many accounts would change; of these the change in the middle, and the one furthest from nothing. */
  changed: z.int(),
  median: z.number().nullable(),
  largest: z.number().nullable(),
  reachesRank: z.int(),
  missesRank: z.int(),
  reachesLevel: z.int(),
  missesLevel: z.int(),
});
export type Points = z.output<typeof Points>;

const Move = z.object({ before: OverallRating, after: OverallRating, people: z.int() });
const MatterCount = z.object({ matter: z.enum(matters), people: z.int() });
const Grouped = z.object({
  grouping: z.enum(groupings),
  shown: z.array(GroupCount),
  hidden: z.object({ groups: z.int(), people: z.int() }),
});

/** What a scenario comes to for the people of a year. */
export const Outcome = z.object({
  people: z.int(),
  affected: z.int(),
  /** How many people each matter concerns. */
  matters: z.array(MatterCount),
  rated: z.int(),
  /** How many would go from which rating to which, those included who would stay. */
  moves: z.array(Move),
  units: z.object({ compared: z.int(), departing: z.array(UnitMove), fitting: z.array(UnitMove) }),
  points: Points,
  groups: z.array(Grouped),
  tookMs: z.int(),
});
export type Outcome = z.output<typeof Outcome>;

const Told = z.int().nullable();

/**
 * The same as it is shown. To who may not read everybody's rating a figure that would tell of fewer than five people, or
 * from which one of those could be subtracted, is null or left out.
 */
export const ShownOutcome = Outcome.extend({
  affected: Told,
  matters: z.array(MatterCount.extend({ people: Told })),
  /** Null where no move is shown, not even how many people would move. */
  moves: z.array(Move).nullable(),
  /** Some moves are left out. */
  hidesMoves: z.boolean(),
  units: Outcome.shape.units.extend({ departing: z.array(ShownUnit), fitting: z.array(ShownUnit) }),
  points: Points.extend({
    ...{ reachesRank: Told, missesRank: Told, reachesLevel: Told, missesLevel: Told },
  }).nullable(),
  /** `withheld`: groups of five and more that are left out. */
  groups: z.array(Grouped.extend({ withheld: z.int() })),
});
export type ShownOutcome = z.output<typeof ShownOutcome>;
