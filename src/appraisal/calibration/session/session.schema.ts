import { z } from "zod";
import { IntervalCode, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { Indicator } from "#appraisal/plan/plan-content.ts";

/** More heads than can look at one another's cases in an afternoon. */
export const headsMax = 60;

export const opinions = ["higher", "fits", "lower"] as const;
export const Opinion = z.enum(opinions);

/** What the others see of a case: what was promised and what came of it, without anybody's name. */
export const Evidence = z.object({
  positionKind: z.string(),
  results: z.array(
    z.object({
      statement: z.string(),
      words: z.string(),
      indicators: z.array(
        Indicator.pick({
          statement: true,
          comparison: true,
          target: true,
          unit: true,
          targetText: true,
        }).extend({
          value: z.number().nullable(),
          reachedOn: z.string().nullable(),
          realisation: z.string(),
        }),
      ),
    }),
  ),
  conduct: z.array(z.object({ value: z.string(), words: z.string() })),
});
export type Evidence = z.output<typeof Evidence>;

export const SessionHead = z.object({
  sessionId: z.uuid(),
  year: z.int(),
  interval: IntervalCode,
  title: z.string(),
  openedById: z.uuid(),
  openedBy: z.string(),
  openedAt: z.date(),
  closedAt: z.date().nullable(),
  heads: z.int(),
  cases: z.int(),
});
export type SessionHead = z.output<typeof SessionHead>;

export const CaseLine = z.object({
  caseId: z.uuid(),
  label: z.int(),
  results: Rating,
  conduct: Rating,
  isMine: z.boolean(),
  /** What the reader thinks of it; null before they said so. */
  mine: Opinion.nullable(),
  voices: z.int(),
});
export type CaseLine = z.output<typeof CaseLine>;

export const Voice = z.object({ name: z.string(), opinion: Opinion, reason: z.string() });
