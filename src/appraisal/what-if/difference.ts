import { z } from "zod";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import type { Step } from "#rules/decision.ts";
import { matters } from "./matters.ts";

/** A rating, a number of points or days, or whether something was in time. */
const Shown = z.union([z.string(), z.number()]);

/** What would be different for somebody, and by which rule it would be. */
export const Difference = z.object({
  matter: z.enum(matters),
  before: Shown,
  after: Shown,
  because: z.array(StepKept),
});
export type Difference = z.output<typeof Difference>;

/** None where before and after are the same. */
export function differing(
  matter: Difference["matter"],
  [before, after]: readonly [string | number, string | number],
  because: readonly Step[],
): Difference[] {
  return before === after ? [] : [{ matter, before, after, because: [...because] }];
}
