import { z } from "zod";
import { aspects, comparisons } from "#appraisal/plan/plan.schema.ts";
import { groupMin } from "#statistics/disclosure.ts";

/** Targets are shown as a range only where so many plans have one: fewer would tell whose they are. */
export const plansForRange = groupMin;

export const fields = [
  ...["complaints", "welfare", "archives", "population", "letters", "finance", "planning"],
  ...["order", "empowerment", "personnel", "general"],
] as const;

export const EntryKey = z.string().trim().min(1).max(500);

export const LibraryEntry = z.object({
  key: z.string(),
  statement: z.string(),
  aspect: z.enum(aspects),
  comparison: z.enum(comparisons),
  unit: z.string(),
  field: z.string(),
  /** Codes of the kinds of position that use it. */
  kinds: z.array(z.string()),
  /** How many shared plans use it; 0: it was written for Ampera and nobody has taken it yet. */
  plans: z.int(),
  range: z.object({ least: z.number(), most: z.number() }).nullable(),
  /** The number of the example that was written for Ampera. */
  example: z.number().nullable(),
  /** How the same work is often written, where the example says so. */
  insteadOf: z.string().nullable(),
  /** Why personnel hides it; only the personnel office reads hidden ones. */
  hidden: z.object({ hidingId: z.uuid(), reason: z.string() }).nullable(),
});
export type LibraryEntry = z.output<typeof LibraryEntry>;

export const LibrarySearch = z.object({
  /** Words that the statement must have, each of them. */
  words: z.string().trim().max(200).default(""),
  kind: z.string().max(60).default(""),
  aspect: z.enum(aspects).optional(),
  field: z.string().max(60).default(""),
  /** Only what is hidden, or only what is not. */
  hidden: z.enum(["yes", "no"]).default("no"),
  after: EntryKey.optional(),
  before: EntryKey.optional(),
});
export type LibrarySearch = z.output<typeof LibrarySearch>;
