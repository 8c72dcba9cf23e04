import { z } from "zod";
import { Revision } from "#platform/procedures/command.ts";
import { written } from "#platform/procedures/written-number.ts";

/** More than anybody needs in a year, and little enough for one page. */
export const planLimits = {
  results: 30,
  indicatorsPerResult: 10,
  annexLines: 20, // not of the law: a page of the annex
  comments: 500,
  versions: 100,
  progress: 500,
  evidenceFiles: 100,
  feedback: 500,
  feedbackOfAuthor: 50, // not of the law: nobody takes the room of all the others
} as const;

export const approaches = ["quantitative", "qualitative"] as const;
export const planForms = ["leader", "staff"] as const;
export const categories = ["main", "additional"] as const;
export const aspects = ["quantity", "quality", "time", "cost"] as const;
export const comparisons = ["at-least", "at-most", "exactly"] as const;
export const perspectives = [
  "service-recipient",
  "business-process",
  "internal-strengthening",
  "budget",
] as const;
/** How a result serves what stands above it: as a part of the very same result, or as one that leads to it. */
export const servingWays = ["direct", "indirect"] as const;
export type ServingWay = (typeof servingWays)[number];
/** Which way an indicator is better, and how often it is measured: of the manual of a leader's indicator. */
export const polarities = ["higher", "lower", "exact"] as const;
export const measurings = ["monthly", "quarterly", "half-yearly", "yearly"] as const;
export const annexSections = ["support", "accountability", "consequence"] as const;
export type AnnexSection = (typeof annexSections)[number];

export const PlanId = z.uuid();

/** As the tables keep it. */
export const Year = written(z.number().int().min(2000).max(2200));
export { Day as PlanDay } from "#platform/clock/day.schema.ts";

/** Of a proposal, counted from 1. */
export const Version = written(z.number().int().positive().max(1000));

/** A text that must not be empty, of at most `max` characters. */
export const Words = (max: number) => storable(z.string().trim().min(1).max(max));

/** A text that may be empty, of at most `max` characters. */
export const SomeWords = (max: number) => storable(z.string().trim().max(max)).default("");

/** PostgreSQL keeps every character but this one. */
function storable(text: z.ZodString) {
  return text.refine((typed) => !typed.includes("\0"));
}

/** A change of a draft: which plan, and which revision of it the person saw. */
export const PlanChange = z.object({ planId: PlanId, revision: Revision });

/** What every change answers: the revision that the next change must name, and what was touched. */
export const PlanChanged = z.object({
  planId: PlanId,
  revision: z.int(),
  resultId: z.uuid().optional(),
  indicatorId: z.uuid().optional(),
});
