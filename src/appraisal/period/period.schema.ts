import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { yearStates } from "./year-people.sql.ts";

export const Period = z.object({
  year: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  openedAt: z.date(),
  /** The last day on which its plans are to be agreed. */
  planningDeadline: z.string(),
  /** How many people should have a plan, of how many it is begun, and of how many agreed. */
  people: z.int(),
  plans: z.int(),
  agreed: z.int(),
});
export type Period = z.output<typeof Period>;

/** How many people should have a plan, and how many of them stand where. */
export const Counts = z.object({
  people: z.int(),
  notStarted: z.int(),
  draft: z.int(),
  proposed: z.int(),
  changeAsked: z.int(),
  agreed: z.int(),
  /** Not agreed, and the person's day for it has passed. */
  pastDue: z.int(),
});
export type Counts = z.output<typeof Counts>;

/** `isTop`: the people directly in the unit that was asked for, or in the top of the agency. */
export const UnitCounts = Counts.extend({ unitId: z.uuid(), name: z.string(), isTop: z.boolean() });
export type UnitCounts = z.output<typeof UnitCounts>;

/** An evaluation of the year: of how many agreed plans that meet it it is decided. */
export const IntervalCounts = z.object({ code: z.string(), agreed: z.int(), decided: z.int() });

export const PeriodOverview = z.object({
  year: z.int(),
  today: z.string(),
  planningDeadline: z.string(),
  /** Where the law sets it. */
  /** What the agency set for itself, earlier than that. */
  ownDeadline: z.string().nullable(),
  deadlineSource: z.object({
    regulation: z.string(),
    article: z.string(),
    url: z.string().optional(),
    confirmed: z.boolean(),
  }),
  /** From their first day on, for whoever begins in mid-year: as many as everybody has. */
  daysToPlan: z.int(),
  /** The unit that was asked for; null for everything the reader may see. */
  unit: z.object({ unitId: z.uuid(), name: z.string() }).nullable(),
  total: Counts,
  units: z.array(UnitCounts),
  intervals: z.array(IntervalCounts.extend({ opensOn: z.string(), dueOn: z.string().nullable() })),
});
export type PeriodOverview = z.output<typeof PeriodOverview>;

/** What a list of people can be narrowed down to. */
export const shownStates = [...yearStates, "past-due"] as const;
export type ShownState = (typeof shownStates)[number];

export const PersonOfYear = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  /** Null for who may not read everybody's. */
  nip: z.string().nullable(),
  positionTitle: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  state: z.enum(yearStates),
  /** The day by which this person's plan is to be agreed. */
  dueOn: z.string(),
  isPastDue: z.boolean(),
  /** The first day away, where it is known. */
  leftOn: z.string().nullable(),
  /** Named in the plan; null before there is one. */
  appraiserName: z.string().nullable(),
});
export type PersonOfYear = z.output<typeof PersonOfYear>;

export const PeopleInput = z.object({
  year: Year,
  unitId: z.uuid().optional(),
  state: z.enum(shownStates).optional(),
  after: z.uuid().optional(),
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(30),
});
export type PeopleInput = z.output<typeof PeopleInput>;
