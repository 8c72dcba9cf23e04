import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { Kind } from "#appraisal/follow-up/follow-up.schema.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";

export const YearFileKey = z.object({ employeeId: z.uuid(), year: Year });
export type YearFileKey = z.output<typeof YearFileKey>;

export const paperKinds = [
  "plan",
  "dialogue",
  "evaluation",
  "evaluation-summary",
  "objection",
  "objection-decision",
  "follow-up",
  "credit-conversion",
  "credit-accumulation",
] as const;

/** One official paper of a person's year: what it is about, and the day that it belongs to. */
export const YearPaper = z.object({
  kind: z.enum(paperKinds),
  planId: z.uuid(),
  /** Of the plan, dialogue, evaluation, objection or follow-up; of the person for the accumulation of credit points. */
  subjectId: z.uuid(),
  /** Of an evaluation, or of what an objection is about. */
  interval: z.string().nullable(),
  /** Which follow-up it is; in a file that was bound before there were any it is not said. */
  followUp: Kind.nullable().default(null),
  on: z.string(),
});
export type YearPaper = z.output<typeof YearPaper>;

/** A paper as it lies in a bound file. */
export const BoundPaper = YearPaper.extend({ code: z.string(), pages: z.int().positive() });
export type BoundPaper = z.output<typeof BoundPaper>;

export const YearFileView = z.object({
  employeeId: z.uuid(),
  year: z.int(),
  name: z.string(),
  isOwn: z.boolean(),
  overall: OverallRating.nullable(),
  /** What would be bound today for who asks. */
  papers: z.array(YearPaper),
  /** What the asker had bound last. */
  made: z
    .object({
      madeAt: z.date(),
      pages: z.int(),
      papers: z.int(),
      /** Whether the same papers would be bound today. */
      isCurrent: z.boolean(),
    })
    .nullable(),
  /** The job that is at work on it. */
  making: z.uuid().nullable(),
});
export type YearFileView = z.output<typeof YearFileView>;
