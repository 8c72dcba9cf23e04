import { z } from "zod";
import { SomeWords, Words, Year } from "#appraisal/plan/plan.schema.ts";
import { Revision } from "#platform/procedures/command.ts";

/** A performance agreement fits on a few pages; a hundred units with some goals each fit, too. */
export const goalLimits = { ofUnit: 40, ofYear: 1000, indicators: 10, pasted: 20_000 } as const;

export const GoalId = z.uuid();
export const UnitId = z.uuid();

export const GoalIndicator = z.object({ statement: Words(500), target: SomeWords(200) });
export type GoalIndicator = z.output<typeof GoalIndicator>;

/** A goal of the agency (`unitId` null) or of a unit. */
export const Goal = z.object({
  goalId: GoalId,
  year: z.int(),
  unitId: UnitId.nullable(),
  unitName: z.string().nullable(),
  servesId: GoalId.nullable(),
  statement: z.string(),
  revision: z.int(),
  indicators: z.array(z.object({ statement: z.string(), target: z.string() })),
});
export type Goal = z.output<typeof Goal>;

export const GoalBody = z.object({
  statement: Words(500),
  /** The goal of a level above that a unit's goal serves. */
  servesId: GoalId.nullable().default(null),
  indicators: z.array(GoalIndicator).max(goalLimits.indicators).default([]),
});

/** Where a goal belongs: the agency, or one of its units. */
export const GoalPlace = z.object({ year: Year, unitId: UnitId.nullable().default(null) });
export type GoalPlace = z.output<typeof GoalPlace>;

export const GoalChange = z.object({ goalId: GoalId, revision: Revision });
