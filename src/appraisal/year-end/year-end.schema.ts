import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { Closing } from "./closing-state.ts";
import { SimulationOutcome } from "./simulate-job.ts";

/** What somebody may still owe: a plan, an evaluation of an interval, or to have read the annual result. */
export const MissingStep = z.union([z.enum(["plan", "receipt"]), IntervalCode]);
export type MissingStep = z.output<typeof MissingStep>;

const StepCount = z.object({ step: MissingStep, missing: z.int(), owedBy: z.int() });

export const Board = z.object({
  year: z.int(),
  today: z.string(),
  endsOn: z.string(),
  closing: Closing.extend({
    startedByName: z.string(),
    isRunning: z.boolean(),
    /** How many results a decision on an objection has changed since; what was written stays beside it. */
    corrections: z.int(),
  }).nullable(),
  simulation: z
    .object({ askedAt: z.date(), outcome: SimulationOutcome.nullable(), jobId: z.uuid() })
    .nullable(),
  /** In the order of a year; only what can be done by now. */
  steps: z.array(StepCount.extend({ dueOn: z.string().nullable(), isOurs: z.boolean() })),
  units: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      steps: z.array(z.object({ step: MissingStep, missing: z.int() })),
    }),
  ),
});
export type Board = z.output<typeof Board>;

export const MissingPerson = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  unitName: z.string(),
  planId: z.uuid().nullable(),
  owesId: z.uuid(),
  owesName: z.string(),
});
export type MissingPerson = z.output<typeof MissingPerson>;
