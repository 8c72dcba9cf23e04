import { z } from "zod";
import { SomeWords } from "#appraisal/plan/plan.schema.ts";
import { written } from "#platform/procedures/written-number.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";

export const Rating = z.enum(ratings);
export const OverallRating = z.enum(overallRatings);
export const IntervalCode = z.string().regex(/^(annual|q[1-4]|m(0[1-9]|1[0-2]))$/);

/** What the appraiser writes beside each row: what was realised by the evidence, and the ongoing feedback. */
export const EvaluationContent = z.object({
  realisations: z.record(z.uuid(), SomeWords(500)), // by indicator
  resultFeedback: z.record(z.uuid(), SomeWords(1000)), // by result
  conductFeedback: z.record(z.string().max(60), SomeWords(1000)), // by value of conduct
  recommendation: SomeWords(2000),
});
export type EvaluationContent = z.output<typeof EvaluationContent>;

/** A draft may still lack its ratings. */
export const EvaluationDraft = z.object({
  content: EvaluationContent,
  results: Rating.nullable(),
  conduct: Rating.nullable(),
  note: SomeWords(2000),
});
export type EvaluationDraft = z.output<typeof EvaluationDraft>;

/** Of the draft that the appraiser saw; 0 where there was none. */
export const DraftRevision = written(z.number().int().min(0).max(1e9));

export const emptyDraft: EvaluationDraft = {
  content: { realisations: {}, resultFeedback: {}, conductFeedback: {}, recommendation: "" },
  results: null,
  conduct: null,
  note: "",
};
