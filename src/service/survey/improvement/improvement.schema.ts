import { z } from "zod";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";

/** How far an improvement is; "planned" until somebody noted something. */
export const improvementStates = ["planned", "going", "done", "given-up"] as const;
export const notedStates = ["going", "done", "given-up"] as const;

/** A text that must not be empty. */
export const Sentence = (lengthMax: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim())
    .pipe(z.string().min(1).max(lengthMax));

export const Improvement = z.object({
  improvementId: z.guid(),
  element: z.enum(satisfactionElements),
  foundFrom: z.iso.date(),
  foundTo: z.iso.date(),
  foundMean: z.number(),
  /** Of the same element since; null where fewer than five have answered. */
  meanSince: z.number().nullable(),
  action: z.string(),
  ownerId: z.guid(),
  ownerName: z.string(),
  dueOn: z.iso.date(),
  state: z.enum(improvementStates),
  notes: z.array(z.object({ state: z.enum(notedStates), note: z.string(), notedAt: z.date() })),
  published: z.object({ said: z.string(), did: z.string(), publishedAt: z.date() }).nullable(),
  isMine: z.boolean(),
});
export type Improvement = z.output<typeof Improvement>;
