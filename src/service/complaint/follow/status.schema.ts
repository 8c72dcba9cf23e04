import { z } from "zod";
import { Kind, StageCode } from "../complaint.schema.ts";
import { History } from "../history.schema.ts";
import { StepShown } from "../step.schema.ts";

/** A complaint as its complainant sees it. */
export const ComplaintStatus = z.object({
  agency: z.string(),
  number: z.string(),
  kind: Kind,
  body: z.string(),
  hope: z.string(),
  receivedAt: z.date(),
  /** Of the one with which it is answered, where it was merged. */
  stage: StageCode.nullable(),
  unitName: z.string().nullable(),
  dueAt: z.date().nullable(),
  because: z.array(StepShown),
  history: History,
  /** What the desk split off, each with the code by which it is followed. */
  parts: z.array(z.object({ number: z.string(), code: z.string(), kind: Kind, stage: StageCode.nullable() })),
  /** The number of the complaint from which this one was split off. */
  partOf: z.string().nullable(),
  isMerged: z.boolean(),
  maySay: z.boolean(),
  mayReopen: z.boolean(),
  mayAppeal: z.boolean(),
});
export type ComplaintStatus = z.output<typeof ComplaintStatus>;
