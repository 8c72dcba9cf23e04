import { z } from "zod";
import { complaintWeights } from "#rules/complaint-clock/complaints.law.ts";

export const complaintKinds = ["complaint", "suggestion", "question", "thanks"] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/**
 * Named: who answers may know the name. Hidden: only the handler, with a reason, and that is kept. Nameless: nobody
 * was told, so nothing can be told on.
 */
export const hidings = ["named", "hidden", "nameless"] as const;
export type Hiding = (typeof hidings)[number];

/** What has to be done next, and by whom. */
export const stages = ["check", "route", "answer", "send", "complainant", "appeal"] as const;
export type Stage = (typeof stages)[number];
/** Steps of the house, whose clock stands while the complainant is asked. */
export const beforeAnswer: ReadonlySet<Stage> = new Set(["check", "route", "answer", "send"]);

export const closings = [
  "settled",
  "term-over",
  "not-ours",
  "merged",
  "thanked",
  "decided",
  "imported",
] as const;
export type Closing = (typeof closings)[number];

/** What complaints of a district's offices are about; words: `complaint.category.<code>`. */
export const complaintCategories = [
  "time",
  "requirements",
  "fee",
  "conduct",
  "information",
  "facilities",
  "result",
  "illegal-fee",
  "abuse",
  "other",
] as const;
export type ComplaintCategory = (typeof complaintCategories)[number];

export const Kind = z.enum(complaintKinds);
export const StageCode = z.enum(stages);
export const Category = z.enum(complaintCategories);
export const Weight = z.enum(complaintWeights);
export const ComplaintKey = z.object({ complaintId: z.uuid() });
export type ComplaintKey = z.output<typeof ComplaintKey>;

/** How much may be sent; none of it is of the law. */
export const complaintLimits = {
  body: 4000,
  hope: 1000,
  person: 120,
  name: 120,
  contact: 120,
  message: 2000,
  note: 1000,
  reason: 500,
  attachments: 3,
  attachmentBytes: 3_000_000,
  messages: 40,
  /** So many may come in on one day before the door says "later": a flood from however many networks. */
  aDay: 500,
} as const;

/** A text of at most `max` characters, not empty; PostgreSQL keeps every character but one. */
export const Words = (max: number) => storable(z.string().trim().min(1).max(max));
/** A text that may be empty. */
export const SomeWords = (max: number) => storable(z.string().trim().max(max)).default("");

function storable(text: z.ZodString) {
  return text.refine((typed) => !typed.includes("\0"));
}
