import { z } from "zod";
import {
  annexSections,
  approaches,
  aspects,
  categories,
  comparisons,
  measurings,
  PlanDay,
  perspectives,
  planForms,
  polarities,
  servingWays,
} from "./plan.schema.ts";

/** What a leader's indicator means, so that everybody reads the same number the same way. */
export const Manual = z.object({
  definition: z.string(),
  formula: z.string(),
  unit: z.string(),
  dataSource: z.string(),
  polarity: z.enum(polarities),
  measured: z.enum(measurings),
  responsible: z.string(),
});
export type Manual = z.output<typeof Manual>;

/** Where the figure of an indicator comes from by itself: a measure of the person's own work, or of a unit. */
export const Measured = z.object({
  measure: z.string(),
  /** The facts that it is drawn from: "case". */
  pile: z.string(),
  employeeId: z.uuid().nullable(),
  unitId: z.uuid().nullable(),
  /** Null: of all services. */
  serviceId: z.uuid().nullable(),
});
export type Measured = z.output<typeof Measured>;

export const Indicator = z.object({
  indicatorId: z.uuid(),
  aspect: z.enum(aspects),
  perspective: z.enum(perspectives).nullable(),
  statement: z.string(),
  comparison: z.enum(comparisons),
  /** Null: the target is only words. */
  target: z.number().nullable(),
  unit: z.string(),
  targetText: z.string(),
  /** Of leaders only; versions from before there were manuals have none. */
  manual: Manual.nullable().default(null),
  /** Left out where people write its progress; versions from before there were measures have none. */
  measured: Measured.exactOptional(),
});
export type Indicator = z.output<typeof Indicator>;

/**
 * What a result serves: one of the head's results, a goal, or words where neither is here; and how. Versions from before
 * goals were kept know of neither `goalId` nor `how`, and are to read as they were frozen.
 */
export const Served = z.object({
  resultId: z.uuid().nullable(),
  statement: z.string(),
  goalId: z.uuid().exactOptional(),
  how: z.enum(servingWays).exactOptional(),
});

export const Result = z.object({
  resultId: z.uuid(),
  category: z.enum(categories),
  statement: z.string(),
  serves: Served.nullable(),
  indicators: z.array(Indicator),
});
export type Result = z.output<typeof Result>;

export const Expectation = z.object({ conductValue: z.string(), expectation: z.string() });

export const Annex = z.record(z.enum(annexSections), z.array(z.string()));
export type Annex = z.output<typeof Annex>;

/** What is promised, in the order in which it is printed: main results first. */
export const PlanBody = z.object({
  results: z.array(Result),
  expectations: z.array(Expectation),
  annex: Annex,
});
export type PlanBody = z.output<typeof PlanBody>;

/** A person as the head of the form names them. `grade` is a code of the grades' table. */
export const PersonInPlan = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  nip: z.string(),
  grade: z.string().nullable(),
  positionTitle: z.string(),
  unitName: z.string(),
});
export type PersonInPlan = z.output<typeof PersonInPlan>;

/** A whole plan, word for word, as a version keeps it. */
export const PlanContent = PlanBody.extend({
  year: z.int(),
  startsOn: PlanDay,
  endsOn: PlanDay,
  approach: z.enum(approaches),
  form: z.enum(planForms),
  employee: PersonInPlan,
  appraiser: PersonInPlan,
});
export type PlanContent = z.output<typeof PlanContent>;
