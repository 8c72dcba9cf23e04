import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { creditLevels } from "#rules/credit-points/credit-points.law.ts";

export const Level = z.enum(creditLevels);

/** Points of one annual rating, of a whole plan or of the part of a year that it covers. */
export const CreditEntry = z.object({
  /** Null for a rating of the national system of a year in which there was no plan here. */
  planId: z.uuid().nullable(),
  /** Null where the rating was recorded from the national system. */
  evaluationId: z.uuid().nullable(),
  year: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  months: z.int(),
  level: Level,
  rating: OverallRating,
  points: z.number(),
  /** Whether the points of the present level hold it, and if not, why. */
  counting: z.enum(["counted", "in-opening", "other-level"]),
  /** What the account of the present level comes to with it; null where it does not count there. */
  total: z.number().nullable(),
  because: z.array(StepKept),
  /** The range on the older scale of numbers. */
  scale: z.array(StepKept),
});
export type CreditEntry = z.output<typeof CreditEntry>;

/** Points that a decree set, as the personnel office recorded it. */
export const CreditOpening = z.object({
  openingId: z.uuid(),
  level: Level,
  points: z.number(),
  decree: z.string(),
  decidedOn: z.string(),
  countedTo: z.string(),
  recordedBy: z.string(),
  recordedAt: z.date(),
  withdrawn: z.object({ at: z.date(), reason: z.string() }).nullable(),
});
export type CreditOpening = z.output<typeof CreditOpening>;

/** A goal: the points that it takes, what is missing, and when that is earned at the pace of the last rating. */
export const CreditGoal = z.object({
  points: z.number(),
  missing: z.number(),
  /** Null where nothing is earned at that pace, or nothing was rated yet. */
  by: z.string().nullable(),
});
export type CreditGoal = z.output<typeof CreditGoal>;

export const CreditAccount = z.object({
  level: Level,
  entries: z.array(CreditEntry),
  opening: CreditOpening.nullable(),
  total: z.number(),
  /** `grade`: null where the next one belongs to the next level. */
  rank: CreditGoal.extend({ grade: z.string().nullable() }).nullable(),
  nextLevel: CreditGoal.extend({ level: Level }).nullable(),
  /** The grade is none of the level's, so what the next one takes cannot be said. */
  gradeIsStrange: z.boolean(),
  pace: z.object({ perYear: z.number(), rating: OverallRating, from: z.string() }).nullable(),
  because: z.array(StepKept),
});
export type CreditAccount = z.output<typeof CreditAccount>;

/** Why somebody has no account: no functional position, one whose level nobody filled in, or no civil servant. */
export const noAccount = ["not-functional", "level-missing", "contract"] as const;
