import { z } from "zod";
import type { Step } from "#rules/decision.ts";

/** A reason as it is handed out. */
export const StepShown: z.ZodType<Step> = z.object({
  rule: z.string(),
  article: z.object({
    regulation: z.string(),
    article: z.string(),
    url: z.string().optional(),
    confirmed: z.boolean(),
  }),
  inputs: z.record(z.string(), z.union([z.string(), z.number()])),
  outcome: z.union([z.string(), z.number()]),
}) as z.ZodType<Step>;
