import { z } from "zod";

/** What can lie on the table, in the order in which it is spoken about. */
export const agendaKinds = [
  "point",
  "late",
  "reached",
  "milestone-overdue",
  "milestone-reached",
  "milestone-coming",
  "step",
  "feedback",
  "comment",
  "expectation",
  "began",
  "ended",
  "left",
] as const;

/** One thing to speak about: the sentence `agenda.<kind>` with its facts; days are "YYYY-MM-DD". */
export const AgendaItem = z.object({
  kind: z.enum(agendaKinds),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AgendaItem = z.output<typeof AgendaItem>;
