import { z } from "zod";
import { OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";

/** The rating in force of a part of the year, whoever gave it. */
export const PartRating = z.object({
  evaluationId: z.uuid().nullable(),
  /** The record by which the national system's rating counts; null where what was decided here does. */
  nationalId: z.uuid().nullable(),
  results: Rating,
  conduct: Rating,
  overall: OverallRating,
  decidedBy: z.uuid(),
  decidedByName: z.string(),
  decidedAt: z.date(),
});
export type PartRating = z.output<typeof PartRating>;

/** One plan of the year, and what came of it as a whole. Both days count. */
export const AnnualPart = z.object({
  planId: z.uuid(),
  startsOn: z.string(),
  endsOn: z.string(),
  /** The days of the plan without those on which it stood still. */
  days: z.int(),
  pausedDays: z.int(),
  /** In which position, as it was held. */
  positionTitle: z.string(),
  unitName: z.string(),
  /** Who is named in the plan as appraiser. */
  appraiserId: z.uuid(),
  appraiserName: z.string(),
  isAgreed: z.boolean(),
  /** Null while nobody has rated the part. */
  rating: PartRating.nullable(),
});
export type AnnualPart = z.output<typeof AnnualPart>;

/** A person's year: its parts in the order of their days, and the annual rating in force. */
export const AnnualResult = z.object({
  employeeId: z.uuid(),
  year: z.int(),
  parts: z.array(AnnualPart),
  /** Of the year, by the last appraiser; null while there is none. */
  overall: OverallRating.nullable(),
  evaluationId: z.uuid().nullable(),
  /** The reasons that were kept with that rating; none where a later decision replaced it. */
  because: z.array(StepKept),
});
export type AnnualResult = z.output<typeof AnnualResult>;
