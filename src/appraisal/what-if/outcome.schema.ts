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

/** What a scenario comes to for the people of a year. */
export const Outcome = z.object({
  people: z.int(),
  affected: z.int(),
  /** How many people each matter concerns. */
  matters: z.array(z.object({ matter: z.enum(matters), people: z.int() })),
  rated: z.int(),
  /** How many would go from which rating to which, those included who would stay; null where it is not shown. */
  moves: z.array(z.object({ before: OverallRating, after: OverallRating, people: z.int() })).nullable(),
  units: z.object({ compared: z.int(), departing: z.array(UnitMove), fitting: z.array(UnitMove) }),
  /** Null where it is not shown. */
  points: Points.nullable(),
  groups: z.array(
    z.object({
      grouping: z.enum(groupings),
      shown: z.array(GroupCount),
      hidden: z.object({ groups: z.int(), people: z.int() }),
    }),
  ),
  tookMs: z.int(),
});
export type Outcome = z.output<typeof Outcome>;
