import { z } from "zod";
import { ExpectedResult } from "#appraisal/cascade/expected/expected.schema.ts";
import { categories, servingWays } from "#appraisal/plan/plan.schema.ts";
import { Indicator } from "#appraisal/plan/plan-content.ts";
import { PlanState } from "#appraisal/plan/plan-state.ts";

const Person = z.object({ employeeId: z.uuid(), name: z.string(), positionTitle: z.string() });

/** A result of the head with its indicators: the head of a column. */
export const MatrixColumn = z.object({
  resultId: z.uuid(),
  statement: z.string(),
  category: z.enum(categories),
  indicators: z.array(Indicator),
});
export type MatrixColumn = z.output<typeof MatrixColumn>;

/** What a person promises in the own plan; `servesId` is a column where it stands in a cell. */
export const MatrixDelivery = z.object({
  resultId: z.uuid(),
  employeeId: z.uuid(),
  statement: z.string(),
  servesId: z.uuid().nullable(),
  servesText: z.string(),
  how: z.enum(servingWays).nullable(),
  /** Something above it changed and the person has not looked at it since. */
  isToLookAt: z.boolean(),
});
export type MatrixDelivery = z.output<typeof MatrixDelivery>;

export const MatrixRow = Person.extend({ planId: z.uuid().nullable(), state: PlanState.nullable() });
export type MatrixRow = z.output<typeof MatrixRow>;

/** Who of a head's people delivers what for which of the head's results. */
export const Matrix = z.object({
  year: z.int(),
  /** Years that are open for plans, the newest first. */
  years: z.array(z.int()),
  head: Person.extend({ nip: z.string().nullable(), unitName: z.string() }),
  /** The head's plan; null while there is none. */
  plan: z.object({ planId: z.uuid(), state: PlanState, isShared: z.boolean() }).nullable(),
  columns: z.array(MatrixColumn),
  rows: z.array(MatrixRow),
  deliveries: z.array(MatrixDelivery),
  expected: z.array(ExpectedResult),
  /** Whether the reader is the head, who fills it. */
  isMine: z.boolean(),
});
export type Matrix = z.output<typeof Matrix>;
