import { z } from "zod";
import { IntervalCode, OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { PlanDay, SomeWords, Words, Year } from "#appraisal/plan/plan.schema.ts";
import { written } from "#platform/procedures/written-number.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";

export const OrganisationRating = z.enum(organisationRatings);

/** An organisation at one evaluation of a year. */
export const RatingKey = z.object({ year: Year, interval: IntervalCode, unitId: z.uuid() });
export type RatingKey = z.output<typeof RatingKey>;

/** Of the record that the person saw; 0 where there was none. */
const SeenRevision = written(z.number().int().min(0).max(1_000_000));

/** `letter…`: the paper of whoever stands above the agency; needed for the agency itself, and for it alone. */
export const RatingInput = RatingKey.extend({
  rating: OrganisationRating,
  reason: SomeWords(2000),
  letterNumber: SomeWords(200),
  letterDate: z.union([z.literal(""), PlanDay]).default(""),
  letterAuthority: SomeWords(200),
  revision: SeenRevision,
});
export type RatingInput = z.output<typeof RatingInput>;

export const ReasonInput = RatingKey.extend({ body: Words(2000), revision: SeenRevision });

/** A decision on an organisation's achievement, as it was recorded. */
export const RatingRecord = z.object({
  ratingId: z.uuid(),
  year: z.int(),
  interval: z.string(),
  revision: z.int(),
  rating: OrganisationRating,
  reason: z.string(),
  letter: z.object({ number: z.string(), date: z.string(), authority: z.string() }).nullable(),
  decidedByName: z.string(),
  decidedAt: z.date(),
  actingFor: z.string().nullable(),
});
export type RatingRecord = z.output<typeof RatingRecord>;

const lineStates = ["met", "departs", "no-such-share", "no-room"] as const;
const PatternLine = z.union([
  z.object({
    is: z.enum(["most", "at-least", "at-most"]),
    ratings: z.array(OverallRating).readonly(),
    share: z.number(),
  }),
  z.object({ is: z.enum(["some", "none"]), ratings: z.array(OverallRating).readonly() }),
]);

/** A line of the pattern against the people. */
export const LineVerdict = z.object({
  line: PatternLine,
  state: z.enum(lineStates),
  count: z.int(),
  least: z.int(),
  most: z.int(),
});
export type LineVerdict = z.output<typeof LineVerdict>;

/** Why the ratings depart, said of the spread and the achievement that held then. */
export const SpreadReason = z.object({
  revision: z.int(),
  body: z.string(),
  ratingId: z.uuid(),
  counts: z.array(z.int()),
  writtenByName: z.string(),
  writtenAt: z.date(),
  actingFor: z.string().nullable(),
});
export type SpreadReason = z.output<typeof SpreadReason>;

/** A unit with its achievement, how its people's ratings spread, and what became of the pattern. */
export const UnitSpread = z.object({
  unitId: z.uuid(),
  name: z.string(),
  /** The unit at the top, which stands for the agency. */
  isAgency: z.boolean(),
  /** Null while nobody set it. */
  rating: OrganisationRating.nullable(),
  ratingId: z.uuid().nullable(),
  /** In it and below it, without whoever leads it; and how many of them are rated. */
  people: z.int(),
  rated: z.int(),
  /** By rating, from the lowest up; null where so few are rated that it would name them to this reader. */
  counts: z.array(z.int()).length(5).nullable(),
  /** The lines of the pattern; empty while there is none, nobody is rated, or the spread is not shown. */
  verdicts: z.array(LineVerdict),
  /** The newest reason that was given; null where none was. */
  reason: SpreadReason.nullable(),
});
export type UnitSpread = z.output<typeof UnitSpread>;

/** What the law says about a rating, with its articles. */
export const PatternShown = z.object({
  lines: z.array(PatternLine),
  /** Where each rating lies, 0–1, from the lowest up. */
  ranges: z.array(z.object({ low: z.number(), high: z.number() })),
  because: z.array(StepKept),
});
export type PatternShown = z.output<typeof PatternShown>;

export const HeadResults = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  organisation: OrganisationRating,
  results: Rating,
  because: z.array(StepKept),
});
export type HeadResults = z.output<typeof HeadResults>;
