import { z } from "zod";
import { OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { explainingParties, objectionOutcomes } from "#rules/objection-window/objection-window.law.ts";

export const ObjectionId = z.uuid();
export const ObjectionKey = z.object({ objectionId: ObjectionId });
export type ObjectionKey = z.output<typeof ObjectionKey>;

/** Where an objection stands. `asked`: explanations are awaited; `ready`: nothing but the decision is. */
export const objectionStates = [
  "without-reviewer",
  "filed",
  "asked",
  "ready",
  "withdrawn",
  "kept",
  "changed",
] as const;
export type ObjectionState = (typeof objectionStates)[number];

/** The three whom an objection concerns. `author` objects, `appraiser` rated, `reviewer` decides. */
export const objectionParties = ["author", "appraiser", "reviewer"] as const;
export type ObjectionParty = (typeof objectionParties)[number];

export const Ratings = z.object({ results: Rating, conduct: Rating, overall: OverallRating });
export type Ratings = z.output<typeof Ratings>;

/** What anybody who may know of the evaluation may know of an objection to it. */
export const ObjectionOutline = z.object({
  objectionId: ObjectionId,
  evaluationId: z.uuid(),
  planId: z.uuid(),
  interval: z.string(),
  year: z.int(),
  employeeId: z.uuid(),
  employeeName: z.string(),
  appraiserId: z.uuid(),
  appraiserName: z.string(),
  reviewerId: z.uuid().nullable(),
  reviewerName: z.string().nullable(),
  /** The position in whose stead the reviewer decides. */
  reviewerActingFor: z.string().nullable(),
  /** Who named the reviewer; null where the positions do. */
  namedBy: z.string().nullable(),
  /** As the appraiser rated. */
  rated: Ratings,
  filedAt: z.date(),
  lastDay: z.string(),
  askedAt: z.date().nullable(),
  answerBy: z.string().nullable(),
  explainedAt: z.object({ employee: z.date().nullable(), appraiser: z.date().nullable() }),
  withdrawnAt: z.date().nullable(),
  decidedAt: z.date().nullable(),
  outcome: z.enum(objectionOutcomes).nullable(),
  /** As decided on the objection. */
  decided: Ratings.nullable(),
  decidedActingFor: z.string().nullable(),
});
export type ObjectionOutline = z.output<typeof ObjectionOutline>;

export const ObjectionEvidence = z.object({
  evidenceId: z.uuid(),
  title: z.string(),
  url: z.string().nullable(),
});

/** What was written, for the three alone. */
export const ObjectionTexts = z.object({
  reasons: z.string(),
  evidence: z.array(ObjectionEvidence),
  namingReason: z.string(),
  question: z.string(),
  explanations: z.record(z.enum(explainingParties), z.string().nullable()),
  decision: z.string().nullable(),
});
export type ObjectionTexts = z.output<typeof ObjectionTexts>;

/** The whole of it as rows keep it, with the reasons of both rules. */
export const Objection = ObjectionOutline.extend({
  texts: ObjectionTexts,
  filedBecause: z.array(StepKept),
  decidedBecause: z.array(StepKept),
});
export type Objection = z.output<typeof Objection>;
