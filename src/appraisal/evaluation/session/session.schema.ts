import { z } from "zod";
import { IntervalCode, OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";

export const SessionAsked = z.object({ year: Year.optional(), interval: IntervalCode.optional() });

/**
 * How far one evaluation is. `complete`: both ratings are drafted and everything asked is answered, so that it can be
 * decided; `reason-missing`: only words are missing; `closed`: the year as a whole was rated without it.
 */
export const stages = [
  "untouched",
  "begun",
  "reason-missing",
  "complete",
  "decided",
  "closed",
  "not-agreed",
] as const;
export type Stage = (typeof stages)[number];

export const SessionPart = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  /** Null where the person has no plan of the year. */
  planId: z.uuid().nullable(),
  /** The part of the year that the plan is about, where it is not the whole. */
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  stage: z.enum(stages),
  results: Rating.nullable(),
  conduct: Rating.nullable(),
  overall: OverallRating.nullable(),
  /** Where the record and the drafted ratings differ. */
  asked: z.array(StepKept),
  note: z.string(),
  revision: z.int(),
  evaluationId: z.uuid().nullable(),
});
export type SessionPart = z.output<typeof SessionPart>;

export const Session = z.object({
  year: z.int(),
  interval: z.string(),
  /** From when it can be decided; null where no plan meets the interval. */
  opensOn: z.string().nullable(),
  isOpen: z.boolean(),
  /** Every interval of the year that somebody's plan meets: how many of how many are decided. */
  intervals: z.array(z.object({ code: z.string(), decided: z.int(), count: z.int(), isOpen: z.boolean() })),
  parts: z.array(SessionPart),
});
export type Session = z.output<typeof Session>;
