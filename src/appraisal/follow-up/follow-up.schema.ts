import { z } from "zod";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { Ratings } from "#appraisal/objection/objection.schema.ts";
import { PlanDay, SomeWords } from "#appraisal/plan/plan.schema.ts";
import { followUpKinds } from "#rules/follow-up/follow-up.law.ts";

/** More than anybody can carry out or say; little enough for one page. */
export const followUpLimits = { actionsMax: 10, reviewDaysMax: 4, answersMax: 20, reviewsMax: 20 } as const;

export const FollowUpId = z.uuid();
export const FollowUpKey = z.object({ followUpId: FollowUpId });
export type FollowUpKey = z.output<typeof FollowUpKey>;
export const Kind = z.enum(followUpKinds);

/**
 * Where it stands. `draft`: whoever appraises the person today reads and writes it, the office sees that it is there;
 * `running`: approved, and not concluded.
 */
export const followUpStates = [
  "draft",
  "submitted",
  "running",
  "declined",
  "concluded",
  "set-aside",
] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** What comes of one that runs, and of one that is carried out at once. */
export const outcomes = ["improved", "not-improved", "carried-out", "not-carried-out"] as const;
export type Outcome = (typeof outcomes)[number];

const Action = z.object({
  actionId: z.uuid(),
  body: SomeWords(500),
  /** Who helps with it. */
  helper: SomeWords(200),
  /** By what one will see that it is done. */
  proof: SomeWords(300),
  dueOn: PlanDay.nullable(),
});
export type FollowUpAction = z.output<typeof Action>;

/** What the appraiser writes; complete only when it is handed in. */
export const FollowUpContent = z.object({
  goal: SomeWords(1000),
  rewards: z.array(z.string().max(40)).max(10),
  startsOn: PlanDay.nullable(),
  endsOn: PlanDay.nullable(),
  actions: z.array(Action).max(followUpLimits.actionsMax),
  reviewDays: z.array(PlanDay).max(followUpLimits.reviewDaysMax),
});
export type FollowUpContent = z.output<typeof FollowUpContent>;

export const emptyContent: FollowUpContent = {
  ...{ goal: "", rewards: [], startsOn: null, endsOn: null, actions: [], reviewDays: [] },
};

const instant = z.date().nullable();

/** What a list shows of one: whose, what, and where it stands, without what was written. */
export const FollowUpOutline = z.object({
  followUpId: FollowUpId,
  evaluationId: z.uuid(),
  planId: z.uuid(),
  year: z.int(),
  employeeId: z.uuid(),
  employeeName: z.string(),
  kind: Kind,
  /** From which it was made. */
  rated: Ratings,
  /** That counts now. */
  inForce: Ratings,
  /** Whether somebody looked at it with the rating that counts now. */
  isLookedAt: z.boolean(),
  openedById: z.uuid(),
  openedBy: z.string(),
  openedAt: z.date(),
  startsOn: PlanDay.nullable(),
  endsOn: PlanDay.nullable(),
  submittedAt: instant,
  submittedById: z.uuid().nullable(),
  /** Who was to decide when it was handed in; null where the personnel office was. */
  deciderId: z.uuid().nullable(),
  decider: z.string().nullable(),
  deciderActingFor: z.string().nullable(),
  decidedAt: instant,
  decision: z.enum(["approved", "declined"]).nullable(),
  decidedById: z.uuid().nullable(),
  decidedBy: z.string().nullable(),
  decidedActingFor: z.string().nullable(),
  concludedAt: instant,
  outcome: z.enum(outcomes).nullable(),
  setAsideAt: instant,
});
export type FollowUpOutline = z.output<typeof FollowUpOutline>;

const stamped = z.coerce.date(); // JSON knows no instants

/** The whole of it, for the few whom it concerns. */
export const FollowUp = FollowUpOutline.extend({
  revision: z.int(),
  actingFor: z.string().nullable(),
  content: FollowUpContent,
  because: z.array(StepKept),
  /** Why whoever decides does. */
  decidersBecause: z.array(StepKept),
  answers: z.array(z.object({ answerId: z.uuid(), body: z.string(), at: stamped })),
  done: z.array(
    z.object({ actionId: z.uuid(), doneOn: z.string(), note: z.string(), by: z.string(), at: stamped }),
  ),
  reviews: z.array(z.object({ reviewId: z.uuid(), heldOn: z.string(), note: z.string(), by: z.string() })),
  looks: z.array(z.object({ overall: z.string(), reason: z.string(), by: z.string(), at: stamped })),
  decisionReason: z.string().nullable(),
  nextStep: z.string().nullable(),
  outcomeNote: z.string().nullable(),
  concludedBy: z.string().nullable(),
  setAsideReason: z.string().nullable(),
  setAsideBy: z.string().nullable(),
});
export type FollowUp = z.output<typeof FollowUp>;
