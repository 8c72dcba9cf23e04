import { z } from "zod";
import { Known } from "#appraisal/record/then-and-now.ts";

export const verdicts = ["stays", "to-correct"] as const;

/** A step of a decision whose basis became known later. */
export const Finding = z.object({
  findingId: z.uuid(),
  eventId: z.uuid(),
  /** Of the record of the decision. */
  kind: z.string(),
  about: z.uuid().nullable(),
  name: z.string().nullable(),
  rule: z.string(),
  lawOn: z.string(),
  decidedOn: z.string(),
  publishedOn: z.string().nullable(),
  knownThen: Known.nullable(),
  knownNow: Known.nullable(),
  differs: z.boolean(),
  /** What people said of it last; null while nobody looked. */
  verdict: z.enum(verdicts).nullable(),
});
export type Finding = z.output<typeof Finding>;

export const Verdict = z.object({
  verdict: z.enum(verdicts),
  reason: z.string(),
  corrector: z.string().nullable(),
  dueOn: z.string().nullable(),
  by: z.string(),
  at: z.date(),
});
export type Verdict = z.output<typeof Verdict>;
