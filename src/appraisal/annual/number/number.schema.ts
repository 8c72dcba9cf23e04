import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";

/** A number that somebody set for a rating because another rule asks for one. */
export const RatingNumber = z.object({
  numberId: z.uuid(),
  overall: OverallRating,
  purpose: z.string(),
  value: z.number(),
  ideas: z.string(),
  reason: z.string(),
  setBy: z.string(),
  setAt: z.date(),
  actingFor: z.string().nullable(),
});
export type RatingNumber = z.output<typeof RatingNumber>;

/** The range of a year's rating with its article, and the numbers inside that people set. */
export const RatingNumbers = z.object({
  evaluationId: z.uuid(),
  employeeId: z.uuid(),
  employeeName: z.string(),
  year: z.int(),
  overall: OverallRating,
  needsIdeas: z.boolean(),
  because: z.array(StepKept),
  /** The newest of a purpose counts; those set for a rating that was changed since say so by their rating. */
  numbers: z.array(RatingNumber),
  maySet: z.boolean(),
});
export type RatingNumbers = z.output<typeof RatingNumbers>;
