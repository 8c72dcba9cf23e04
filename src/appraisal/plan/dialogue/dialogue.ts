import { z } from "zod";
import { Indicator } from "#appraisal/plan/plan-content.ts";
import { Line } from "./line.ts";

/** A version is the person's proposal, or what the head's expectations or an accepted suggestion made of it. */
export const dialogueKinds = [
  "proposed",
  "expectations-written",
  "from-suggestion",
  "change-asked",
  "offered",
  "confirmed",
  "agreed",
  "amended",
  "opened",
  "opening-ended",
  "suggested",
  "suggestion-accepted",
  "suggestion-declined",
  "suggestion-countered",
  "suggestion-withdrawn",
  "commented",
  "resolved",
] as const;

/** Another wording or target of an indicator, beside what it said when that was asked for. */
export const Suggested = z.object({ before: Indicator, after: Indicator });
export type Suggested = z.output<typeof Suggested>;

/** One thing that was said or decided between a person and the head about a plan. */
export const DialogueEvent = z.object({
  kind: z.enum(dialogueKinds),
  at: z.date(),
  by: z.object({ employeeId: z.uuid(), name: z.string().nullable() }),
  /** The position in whose stead the head decided. */
  actingFor: z.string().nullable(),
  version: z.int().nullable(),
  text: z.string(),
  /** Of the comment or the suggestion that was made, answered or settled. */
  id: z.uuid().nullable(),
  /** The comment that began the thread. */
  replyTo: z.uuid().nullable(),
  /** What it is about; null: the whole plan. */
  line: Line.nullable(),
  /** What the line said then. */
  about: z.string(),
  suggested: Suggested.nullable(),
  /** Said by somebody else since the reader last read. */
  isUnread: z.boolean(),
});
export type DialogueEvent = z.output<typeof DialogueEvent>;
