import { z } from "zod";
import { servingWays } from "#appraisal/plan/plan.schema.ts";

export const expectedLimits = { ofCell: 5, ofPerson: 30 } as const;

export const ExpectedId = z.uuid();

/** What the person answered: taken into the draft, or not, with the reason. */
export const ExpectedAnswer = z.object({
  answer: z.enum(["taken", "declined"]),
  reason: z.string(),
  /** The result that came of it; null where there is none, or none any more. */
  resultId: z.uuid().nullable(),
  answeredAt: z.coerce.date(),
});

/** What a head expects of somebody for one of the head's results. */
export const ExpectedResult = z.object({
  expectedId: ExpectedId,
  year: z.int(),
  headId: z.uuid(),
  headName: z.string(),
  employeeId: z.uuid(),
  employeeName: z.string(),
  /** Null: the head has struck it out since; its words are kept. */
  servesId: z.uuid().nullable(),
  servesText: z.string(),
  how: z.enum(servingWays),
  statement: z.string(),
  expectedAt: z.coerce.date(),
  /** Null while the person has not answered. */
  answer: ExpectedAnswer.nullable(),
});
export type ExpectedResult = z.output<typeof ExpectedResult>;
