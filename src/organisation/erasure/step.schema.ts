import { z } from "zod";

/** A reason of a decision as it is kept and answered. */
export const StepView = z.object({
  rule: z.string(),
  article: z.object({
    regulation: z.string(),
    article: z.string(),
    url: z.string().exactOptional(),
    confirmed: z.boolean(),
  }),
  inputs: z.record(z.string(), z.union([z.string(), z.number()])),
  outcome: z.union([z.string(), z.number()]),
});
