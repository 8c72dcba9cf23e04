import { z } from "zod";
import { grantedRoles } from "#organisation/index.ts";

const Nip = z.string().length(18);
const MonthDay = z.string().regex(/^\d\d-\d\d$/);

const Indicator = z.strictObject({
  aspect: z.enum(["quantity", "quality", "time", "cost"]),
  statement: z.string(),
  comparison: z.enum(["at-least", "at-most", "exactly"]),
  target: z.number().nullable().default(null),
  unit: z.string().default(""),
  targetText: z.string().default(""),
  /** Which measure its figure comes from. */
  measured: z.strictObject({ measure: z.string(), ofWhom: z.enum(["person", "unit"]) }).optional(),
});

/** Each line begins as a sentence does: what a comma cut off one does not. */
const AnnexLines = z.array(z.string().regex(/^\p{Lu}/u));

const Result = z.strictObject({
  category: z.enum(["main", "additional"]).default("main"),
  statement: z.string(),
  /** The head's n-th result, counted from 1. */
  serves: z.int().positive().optional(),
  /** The n-th goal of the story, counted from 1. */
  goal: z.int().positive().optional(),
  servesText: z.string().default(""),
  how: z.enum(["direct", "indirect"]).optional(),
  indicators: z.array(Indicator),
});

const StoryGoal = z.strictObject({
  statement: z.string(),
  /** The unit's name; the agency's own where it is left out. */
  unit: z.string().optional(),
  serves: z.int().positive().optional(),
  indicators: z.array(z.strictObject({ statement: z.string(), target: z.string() })),
});
export type StoryGoal = z.output<typeof StoryGoal>;

export const StoryPlan = z.strictObject({
  nip: Nip,
  head: Nip,
  proposedOn: MonthDay,
  agreedOn: MonthDay.optional(),
  comment: z.strictObject({ on: MonthDay, text: z.string() }).optional(),
  results: z.array(Result),
  expectations: z.record(z.string(), z.string()),
  annex: z.strictObject({ support: AnnexLines, accountability: AnnexLines, consequence: AnnexLines }),
  progress: z.array(
    z.strictObject({
      indicator: z.tuple([z.int(), z.int()]),
      on: MonthDay,
      value: z.number(),
      note: z.string(),
      url: z.string().optional(),
    }),
  ),
  feedback: z.array(z.strictObject({ from: Nip, on: MonthDay, conduct: z.string(), body: z.string() })),
  milestones: z
    .array(
      z.strictObject({
        indicator: z.tuple([z.int(), z.int()]),
        on: MonthDay,
        title: z.string(),
        dueOn: MonthDay,
        reachedOn: MonthDay.optional(),
      }),
    )
    .default([]),
  coaching: z
    .array(
      z.strictObject({
        on: MonthDay,
        seen: z.string(),
        agreed: z.string(),
        nextStep: z.string(),
        nextStepOn: MonthDay,
        doneOn: MonthDay.optional(),
      }),
    )
    .default([]),
  dialogues: z
    .array(z.strictObject({ on: MonthDay, agreed: z.string(), confirmedOn: MonthDay.optional() }))
    .default([]),
  points: z.array(z.strictObject({ by: Nip, on: MonthDay, body: z.string() })).default([]),
  evaluations: z.array(
    z.strictObject({
      interval: z.string(),
      on: MonthDay,
      results: z.enum(["below", "as", "above"]),
      conduct: z.enum(["below", "as", "above"]),
      note: z.string(),
    }),
  ),
});
export type StoryPlan = z.output<typeof StoryPlan>;

/**
 * What the example workspace begins with: see examples/plaju/story.yaml. Strict, since a comma in a text without quotes
 * makes a second key of its end.
 */
export const Story = z.strictObject({
  password: z.string().min(12),
  agency: z.strictObject({
    name: z.string(),
    parentName: z.string(),
    place: z.string(),
    address: z.string(),
  }),
  employees: z.string(),
  office: z.strictObject({ nip: Nip, name: z.string() }),
  /** Who appraises the head of the agency, from outside it. */
  outside: z.strictObject({
    of: Nip,
    nip: Nip,
    name: z.string(),
    grade: z.string(),
    positionTitle: z.string(),
    institution: z.string(),
    reason: z.string(),
  }),
  roles: z.array(z.strictObject({ nip: Nip, role: z.enum(grantedRoles), reason: z.string() })),
  signIns: z.array(
    z.strictObject({
      nip: Nip,
      as: z.enum([
        ...(["employee", "appraiser", "agency-head", "personnel", "auditor"] as const),
        ...(["functional", "acting-head", "objector", "outside-appraiser"] as const),
      ]),
    }),
  ),
  goals: z.array(StoryGoal),
  plans: z.array(StoryPlan),
});
export type Story = z.output<typeof Story>;
