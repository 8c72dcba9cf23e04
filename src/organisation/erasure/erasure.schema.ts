import { z } from "zod";
import { dataCategories } from "#rules/erasure/erasure.law.ts";

export const Category = z.enum(dataCategories);
export const RequestId = z.uuid();
export const Reason = z.string().trim().min(1).max(2000);

export const erasureStates = ["waiting", "withdrawn", "refused", "granted", "stuck", "done"] as const;
export type ErasureState = (typeof erasureStates)[number];

export const erasureOutcomes = ["granted", "refused"] as const;

/** A request as it is listed: what and whose, and how far it is. */
export const ErasureRequest = z.object({
  requestId: RequestId,
  employeeId: z.uuid(),
  name: z.string(),
  category: Category,
  reason: z.string(),
  askedBy: z.object({ employeeId: z.uuid(), name: z.string() }),
  askedAt: z.date(),
  answerDue: z.date(),
  state: z.enum(erasureStates),
  decision: z
    .object({
      outcome: z.enum(erasureOutcomes),
      reason: z.string(),
      by: z.string(),
      actingFor: z.string().nullable(),
      at: z.date(),
    })
    .nullable(),
  done: z.object({ at: z.date(), rows: z.int(), records: z.int() }).nullable(),
});
export type ErasureRequest = z.output<typeof ErasureRequest>;
