import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";

const Comments = z.array(z.string().max(300)).min(1);

/** What citizens of the example say: how many answer, how content they are, their words, and what was made of them. */
export const Opinions = z.strictObject({
  seed: z.string(),
  /** Of the closed cases: so many are rated. */
  answered: z.number().min(0).max(1),
  /** Of the answers: so many come with words. */
  commented: z.number().min(0).max(1),
  /** Of the answers to each element: so many are left out. */
  leftOut: z.number().min(0).max(1),
  /** The mean of each element, 1 to 4, for a case of usual speed and on time. */
  elements: z.record(z.enum(satisfactionElements), z.number().min(1).max(4)),
  /** What a case that is late, and each tenth of an hour in the queue, takes away. */
  late: z.number(),
  perQueueTenth: z.number(),
  /** What the place adds or takes away. */
  places: z.record(z.string(), z.number()),
  content: Comments,
  discontent: Comments,
  improvement: z.strictObject({
    unit: z.string(),
    element: z.enum(satisfactionElements),
    action: z.string(),
    note: z.string(),
    said: z.string(),
    did: z.string(),
    next: z.strictObject({ unit: z.string(), element: z.enum(satisfactionElements), action: z.string() }),
  }),
});
export type Opinions = z.output<typeof Opinions>;

export async function readOpinions(): Promise<Opinions> {
  return Opinions.parse(parse(await readFile("examples/plaju/pendapat.yaml", "utf8")));
}
