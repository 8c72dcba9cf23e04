import { z } from "zod";
import { ExpectedResult } from "#appraisal/cascade/expected/expected.schema.ts";
import { Goal } from "#appraisal/cascade/goal/goal.schema.ts";
import { categories, servingWays } from "#appraisal/plan/plan.schema.ts";
import { headResultStandings } from "#appraisal/plan/result/head-results.ts";

/** A result of the chain: 0 is the person's own, -1 what those serve, 1 what serves them. */
export const BranchResult = z.object({
  resultId: z.uuid(),
  level: z.int(),
  statement: z.string(),
  category: z.enum(categories),
  servesId: z.uuid().nullable(),
  goalId: z.uuid().nullable(),
  servesText: z.string(),
  how: z.enum(servingWays).nullable(),
  planId: z.uuid(),
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  standing: z.enum(headResultStandings),
});
export type BranchResult = z.output<typeof BranchResult>;

/** Whom somebody's work serves, up to the agency's goals, and who works for it directly below. */
export const Branch = z.object({
  year: z.int(),
  years: z.array(z.int()),
  person: z.object({
    employeeId: z.uuid(),
    name: z.string(),
    positionTitle: z.string(),
    unitName: z.string(),
  }),
  /** Who appraises the person today: whose matrix the person stands in. */
  head: z.object({ employeeId: z.uuid(), name: z.string() }).nullable(),
  planId: z.uuid().nullable(),
  results: z.array(BranchResult),
  /** The goals at the ends of the chains, and those that they serve in turn. */
  goals: z.array(Goal),
  /** What waits for the reader's own answer. */
  expected: z.array(ExpectedResult),
  isMine: z.boolean(),
  /** Whether the plan itself is the reader's to open. */
  mayOpenPlan: z.boolean(),
});
export type Branch = z.output<typeof Branch>;
