import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { dimensions } from "./dimensions.ts";

const Bounds = z.object({ estimate: z.number(), lower: z.number(), upper: z.number() });

/** `alone`: too few others to compare with. */
export const verdicts = ["higher", "lower", "unclear", "alone"] as const;

const GroupSpread = z.object({
  group: z.string(),
  people: z.int(),
  /** How many have each overall rating, from the lowest up. */
  counts: z.array(z.int()),
  /** The share rated good or very good. */
  good: Bounds,
  /** Against all the others; null where there are too few others. */
  superiority: Bounds.nullable(),
  verdict: z.enum(verdicts),
});
export type GroupSpread = z.output<typeof GroupSpread>;

const Spread = z.object({
  dimension: z.enum(dimensions),
  groups: z.array(GroupSpread),
  /** Those of fewer than five. */
  hidden: z.object({ groups: z.int(), people: z.int() }),
});
export type Spread = z.output<typeof Spread>;

const AppraiserSeverity = z.object({
  appraiserId: z.uuid(),
  name: z.string(),
  people: z.int(),
  /** How many steps of the scale of five this appraiser lies above (milder) or below (stricter) the others. */
  effect: Bounds,
});
export type AppraiserSeverity = z.output<typeof AppraiserSeverity>;

const Severity = z.object({
  /** Those of five people or more, the mildest first. */
  appraisers: z.array(AppraiserSeverity),
  hidden: z.int(),
  /** The share of all differences between ratings that goes with who rated. */
  share: z.number(),
});
export type Severity = z.output<typeof Severity>;

const Agreement = z.object({
  people: z.int(),
  same: z.int(),
  higher: z.int(),
  lower: z.int(),
  /** Beyond what chance would give; null where one side rates everybody the same, so that chance explains all. */
  kappa: Bounds.nullable(),
});
export type Agreement = z.output<typeof Agreement>;

export const Fairness = z.object({
  year: z.int(),
  interval: IntervalCode,
  /** The intervals of the year that have begun, in order. */
  intervals: z.array(IntervalCode),
  people: z.int(),
  /** Null below five people. */
  counts: z.array(z.int()).nullable(),
  spreads: z.array(Spread),
  severity: Severity.nullable(),
  agreement: Agreement.nullable(),
});
export type Fairness = z.output<typeof Fairness>;
