import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

/** Of a leader's indicator. */
const Manual = z.strictObject({
  definition: z.string(),
  formula: z.string(),
  dataSource: z.string(),
  polarity: z.enum(["higher", "lower", "exact"]),
  measured: z.enum(["monthly", "quarterly", "half-yearly", "yearly"]),
  responsible: z.string(),
});

const Indicator = z.strictObject({
  aspect: z.enum(["quantity", "quality", "time", "cost"]),
  statement: z.string(),
  comparison: z.enum(["at-least", "at-most"]),
  target: z.number(),
  unit: z.string(),
  reach: z.enum(["up", "steady"]),
  perspective: z
    .enum(["service-recipient", "business-process", "internal-strengthening", "budget"])
    .optional(),
  manual: Manual.optional(),
  /** Which measure it comes from in the year that runs. */
  measured: z.strictObject({ measure: z.string(), ofWhom: z.enum(["person", "unit"]) }).optional(),
});
export type InventedIndicator = z.output<typeof Indicator>;

const WorkKind = z.strictObject({
  titles: z.array(z.string()),
  results: z.array(z.strictObject({ statement: z.string(), indicators: z.array(Indicator).min(1) })).min(1),
});
export type WorkKind = z.output<typeof WorkKind>;

const Texts = z.array(z.string()).min(1);
const GoalText = z.strictObject({
  statement: z.string(),
  indicators: z.array(z.strictObject({ statement: z.string(), target: z.string() })),
});

/** See examples/plaju/words.yaml. Strict, as the story is: a comma without quotes makes a second key. */
const Phrases = z.strictObject({
  seed: z.string(),
  expectations: z.record(z.string(), Texts),
  support: Texts,
  accountability: Texts,
  consequence: Texts,
  progress: z.strictObject({ well: Texts, behind: Texts }),
  evidence: Texts,
  feedback: z.array(
    z.strictObject({ conduct: z.string(), body: z.string(), effect: z.string(), nextStep: z.string() }),
  ),
  replies: Texts,
  milestones: Texts,
  coaching: z.array(z.strictObject({ seen: z.string(), agreed: z.string(), nextStep: z.string() })),
  dialogues: Texts,
  points: Texts,
  comments: Texts,
  changes: Texts,
  notes: z.strictObject({ above: Texts, as: Texts, below: Texts }),
  recommendations: Texts,
  questions: Texts,
  answers: Texts,
  rounds: z.strictObject({ keep: Texts, try: Texts }),
  goals: z.array(GoalText).min(1),
  unitGoal: GoalText,
});
export type Phrases = z.output<typeof Phrases>;

export type Pools = { readonly work: readonly WorkKind[]; readonly words: Phrases };

export async function readPools(folder: string): Promise<Pools> {
  const read = async (file: string) => parse(await readFile(`${folder}/${file}`, "utf8"));
  const [work, words] = await Promise.all([read("work.yaml"), read("words.yaml")]);
  return { work: z.array(WorkKind).parse(work), words: Phrases.parse(words) };
}
