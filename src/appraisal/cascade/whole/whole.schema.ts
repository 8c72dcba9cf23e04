import { z } from "zod";
import { Goal } from "#appraisal/cascade/goal/goal.schema.ts";
import { yearStates } from "#appraisal/period/year-people.sql.ts";

/** A goal, with how many results of the units shown work for it, at whatever distance. */
export const WholeGoal = Goal.extend({
  results: z.int(),
  /** Neither a result nor a goal below that is served works for it. */
  isUnserved: z.boolean(),
});
export type WholeGoal = z.output<typeof WholeGoal>;

/** A unit with everything below it, or (`isTop`) a unit by itself. */
export const WholeUnit = z.object({
  unitId: z.uuid(),
  name: z.string(),
  isTop: z.boolean(),
  people: z.int(),
  results: z.int(),
  /** Main results that serve nothing. */
  loose: z.int(),
  /** People without a plan, or with an empty one. */
  without: z.int(),
  overloaded: z.int(),
  /** Units in it whose head has no plan, or that nobody leads. */
  unplanned: z.int(),
  goalIds: z.array(z.uuid()),
});
export type WholeUnit = z.output<typeof WholeUnit>;

export const WholePerson = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  state: z.enum(yearStates),
  planId: z.uuid().nullable(),
  /** Whoever appraises; null where nobody does, and no plan can be made. */
  headId: z.uuid().nullable(),
  results: z.int(),
  loose: z.int(),
  /** How many results colleagues usually have, where this one has far more. */
  usual: z.number().nullable(),
  goalIds: z.array(z.uuid()),
});
export type WholePerson = z.output<typeof WholePerson>;

export const UnplannedUnit = z.object({
  unitId: z.uuid(),
  name: z.string(),
  headId: z.uuid().nullable(),
});
export type UnplannedUnit = z.output<typeof UnplannedUnit>;

/** `isHeadAppraised`: where nobody appraises the head, no plan can be made before somebody is named. */
export const UnplannedHere = UnplannedUnit.extend({ isHeadAppraised: z.boolean() });
export type UnplannedHere = z.output<typeof UnplannedHere>;

/** Who works for what, from the goals down; units first, and opened unit by unit. */
export const Whole = z.object({
  year: z.int(),
  /** The unit that is opened; null for everything within the reader's reach. */
  unit: z.object({ unitId: z.uuid(), name: z.string() }).nullable(),
  /** The units above the opened one, from the top down, for who may look at all of them. */
  path: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
  /** The agency's; in an opened unit also its own and those of the units above it. */
  goals: z.array(WholeGoal),
  /** Goals that nobody works for, of all units within the picture; the first of many. */
  unserved: z.array(WholeGoal),
  units: z.array(WholeUnit),
  /** Units whose head has no plan, the first of many. */
  unplanned: z.array(UnplannedHere),
  /** Those at home in the opened unit itself: with something to mend first, then by name. */
  people: z.array(WholePerson),
  peopleOfUnit: z.int(),
  previous: z.uuid().nullable(),
  next: z.uuid().nullable(),
});
export type Whole = z.output<typeof Whole>;
