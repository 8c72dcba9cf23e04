import { z } from "zod";
import { closings } from "./complaint.schema.ts";

const Reopened = z.object({ reason: z.string(), at: z.date() });

const Answer = z.object({
  ordinal: z.int(),
  body: z.string(),
  unitName: z.string(),
  sentAt: z.date(),
  dueAt: z.date(),
  reopenUntil: z.date(),
  appealUntil: z.date(),
  /** Why the complainant was not content; null where they said nothing. */
  reopened: Reopened.nullable(),
});

/** What happened to a complaint, as its complainant and the desk see it. */
export const History = z.object({
  answers: z.array(Answer),
  /** While it was merged with another: the answers of that one, and why they did not settle this one. */
  shared: z.array(z.object({ answers: z.array(Answer), reopened: Reopened.nullable() })),
  messages: z.array(z.object({ messageId: z.uuid(), isMine: z.boolean(), body: z.string(), at: z.date() })),
  reveals: z.array(z.object({ revealId: z.uuid(), by: z.string(), reason: z.string(), at: z.date() })),
  appeal: z
    .object({
      reason: z.string(),
      at: z.date(),
      dueAt: z.date(),
      decision: z
        .object({
          outcome: z.enum(["kept", "changed"]),
          body: z.string(),
          at: z.date(),
          /** The authority above, where the agency has no head who may decide. */
          decidedAbove: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  closing: z
    .object({ outcome: z.enum(closings), reason: z.string(), mergedInto: z.uuid().nullable(), at: z.date() })
    .nullable(),
  attachments: z.array(z.object({ ordinal: z.int(), mediaType: z.string(), sizeBytes: z.int() })),
});
export type History = z.output<typeof History>;
