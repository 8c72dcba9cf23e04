import { z } from "zod";
import { During } from "#appraisal/coaching/during.sql.ts";
import { duringAhead } from "#appraisal/coaching/during-tasks.ts";
import { Outcome } from "#appraisal/evaluation/evaluation-rows.ts";
import { intervalsAt, opensOn } from "#appraisal/evaluation/intervals.ts";
import { OpenEnds, openEnds } from "#appraisal/evaluation/open-ends.ts";
import { heardBy } from "#appraisal/feedback/feedback.schema.ts";
import { FeedbackRow, feedbackOfPlan } from "#appraisal/feedback/feedback-of-plan.ts";
import { waitingForDecision } from "#appraisal/follow-up/waiting-for-decision.ts";
import { pausesOf } from "#appraisal/plan/absence/pauses-of.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { PlanState } from "#appraisal/plan/plan-state.ts";
import { type RenewalReason, renewalReason, renewalReasons } from "#appraisal/plan/renewal/renewal-reason.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { attainment, expectedToday } from "#appraisal/progress/attainment.ts";
import { type NewestValue, newestValuesOfPlan } from "#appraisal/progress/progress-of-plan.ts";
import {
  type Agency,
  agencyOf,
  appraiserOnDay,
  isKeeper,
  peopleOnDay,
  personOnDay,
} from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { countedShare } from "#rules/absence/absence.ts";
import { creditLevelOf } from "#rules/credit-points/credit-points.ts";
import { lawOn } from "#rules/law.ts";
import { planningDeadline, type Span } from "#rules/period/period.ts";
import { OwedByMe, owedByMe } from "./owed-by-me.ts";
import { type PlanOfMine, plansOf } from "./plans-of-mine.ts";

const Standing = z.object({
  indicatorId: z.uuid(),
  value: z.number().nullable(),
  reachedOn: z.string().nullable(),
  share: z.number().nullable(),
  expected: z.number().nullable(),
});

const PlanThisYear = z.object({
  planId: z.uuid(),
  startsOn: z.string(),
  endsOn: z.string(),
  agreedOn: z.string().nullable(),
  state: PlanState,
  /** The agreed words; null while the plan is being written or read. */
  content: PlanContent.nullable(),
  standings: z.array(Standing),
  intervals: z.array(
    z.object({ code: z.string(), startsOn: z.string(), endsOn: z.string(), opensOn: z.string() }),
  ),
  evaluations: z.array(Outcome),
  feedback: z.array(FeedbackRow),
  /** What is open while the year runs. */
  during: During,
});

/** One plan of the year: an earlier part, or the one that stands. */
const Part = z.object({
  planId: z.uuid(),
  startsOn: z.string(),
  endsOn: z.string(),
  appraiserName: z.string().nullable(),
  state: PlanState,
  evaluations: z.array(Outcome),
});

export const MyYear = z.object({
  employeeId: z.uuid(),
  year: z.int(),
  today: z.string(),
  name: z.string(),
  positionTitle: z.string(),
  unitName: z.string(),
  /** Holds a functional position whose ratings become credit points. */
  earnsCreditPoints: z.boolean(),
  /** Works elsewhere and only appraises here: no plan is asked for. */
  isOutside: z.boolean(),
  appraiserName: z.string().nullable(),
  /** Whether the person names appraisers: of the personnel office. */
  namesAppraisers: z.boolean(),
  isOpen: z.boolean(),
  planningDeadline: z.string(),
  /** Whether the position, or the plan of another part of the year, began after the deadline: nobody's delay. */
  beganLater: z.boolean(),
  /** Up to which days milestones, next steps and dialogues are spoken of. */
  ahead: z.object({ milestone: z.string(), step: z.string(), dialogue: z.string() }),
  /** The last of the year, which stands. */
  plan: PlanThisYear.nullable(),
  /** All plans of the year, in the order of their days. */
  parts: z.array(Part),
  /** Why a new plan is needed for the rest of the year. */
  renewal: z.enum(renewalReasons).nullable(),
  /** Whether the plan stands still today: nothing is asked for while it does. */
  isPaused: z.boolean(),
  owed: OwedByMe,
  /** How many follow-ups wait for my decision. */
  followUpsToDecide: z.int(),
  /** What is left of the year before; null where there was no plan. */
  lastYear: OpenEnds.nullable(),
});
export type MyYear = z.output<typeof MyYear>;

const feedbackShown = 5;

export const myYear = query({
  name: "year.mine",
  route: {
    method: "GET",
    path: "/my-year",
    summary: "My year: what I promised, where I stand, what I heard",
    tags: ["year"],
  },
  who: "signed-in",
  input: z.object({ year: Year.optional() }),
  output: MyYear,
  run: async (ground) => {
    const { queries, agencyId, input, today, services } = ground;
    const me = actorOf(ground).employeeId;
    const year = input.year ?? Number(today.slice(0, 4));
    const [{ mine: all, before, isOpen }, agency, appraiser, owed, pauses, toDecide] = await Promise.all([
      plansOf(ground, me, year),
      agencyOf(queries, agencyId),
      appraiserOnDay(queries, agencyId, me, today), // who was named in the plan may have left since
      owedByMe(ground, year),
      myPauses(ground, me, year),
      waitingForDecision(ground),
    ]);
    const mine = all.at(-1);
    const named = all.map(({ header }) => header.appraiserId);
    const ids = [me, ...named, ...(appraiser ? [appraiser.employeeId] : [])];
    const [plan, people] = await Promise.all([
      mine ? planThisYear(ground, mine, { agency, pauses }) : null,
      peopleOnDay(queries, agencyId, [...new Set(ids)], today),
    ]);
    const person = people.get(me);
    const deadline = planningDeadline(year, lawOn(services.law, `${year}-01-01`)).day;
    const isLate = today > deadline && plan?.state.kind !== "agreed";
    return {
      ...{ employeeId: me, year, today, isOpen, owed, followUpsToDecide: toDecide.length },
      parts: all.map(({ header: { planId, startsOn, endsOn, state, appraiserId }, evaluations }) => ({
        ...{ planId, startsOn, endsOn, state, evaluations },
        appraiserName: people.get(appraiserId)?.name ?? null,
      })),
      renewal: renewalIn({ year, today }, mine, {
        appointmentId: person?.appointmentId ?? null,
        appraiserId: appraiser?.employeeId ?? null,
      }),
      isPaused: pauses.some(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn),
      planningDeadline: deadline,
      ahead: duringAhead(today, lawOn(services.law, today)),
      beganLater: isLate && (all.length > 1 || (await heldNothing(ground, me, deadline))),
      name: person?.name ?? "",
      positionTitle: person?.positionTitle ?? "",
      unitName: person?.unitName ?? "",
      isOutside: person?.isOutside ?? false,
      namesAppraisers: isKeeper(ground.actor),
      earnsCreditPoints: person?.status === "PNS" && creditLevelOf(person.positionKind) !== undefined,
      appraiserName: (appraiser && people.get(appraiser.employeeId)?.name) || null,
      plan,
      lastYear: endsOfLastYear(ground, before, agency),
    };
  },
});

async function heldNothing({ queries, agencyId }: Ground<unknown>, employeeId: string, day: string) {
  const person = await personOnDay(queries, agencyId, employeeId, day);
  return (person?.positionId ?? null) === null;
}

async function myPauses({ queries, agencyId }: Ground<unknown>, me: string, year: number): Promise<Span[]> {
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  return (await pausesOf(queries, agencyId, [me], days)).get(me) ?? [];
}

type Now = Parameters<typeof renewalReason>[1];

/** Of the current year only; another appraiser of a draft takes it over by being proposed to. */
function renewalIn(
  { year, today }: { year: number; today: string },
  mine: PlanOfMine | undefined,
  now: Now,
): RenewalReason | null {
  if (!mine || !today.startsWith(`${year}-`)) return null;
  const reason = renewalReason(mine.header, now, today);
  return reason === "appraiser" && mine.header.state.kind !== "agreed" ? null : reason;
}

/** Of the last plan what is left to rate; of all of them what is left to read. */
function endsOfLastYear(ground: Ground<unknown>, plans: readonly PlanOfMine[], { cadence }: Agency) {
  const last = plans.at(-1);
  if (!last) return null;
  const earlier = plans.slice(0, -1).flatMap((plan) => endsOf(ground, plan, cadence).unread);
  const ends = endsOf(ground, last, cadence);
  return { ...ends, unread: [...earlier, ...ends.unread] };
}

function endsOf(ground: Ground<unknown>, { header, evaluations }: PlanOfMine, cadence: Agency["cadence"]) {
  const rated = evaluations.map(({ evaluationId, interval, receivedAt }) => ({
    ...{ evaluationId, interval, isRead: evaluationId === null || receivedAt !== null },
  }));
  return openEnds(header, { intervals: intervalsAt(header, cadence, ground), rated, today: ground.today });
}

type Around = { agency: Agency; pauses: readonly Span[] };

async function planThisYear(
  ground: Ground<unknown>,
  { header, evaluations, during }: PlanOfMine,
  { agency, pauses }: Around,
) {
  const { queries, agencyId, today, now } = ground;
  const { planId, startsOn, endsOn, state } = header;
  const isAgreed = state.kind === "agreed";
  const [agreed, newest, feedback] = await Promise.all([
    isAgreed ? keptVersion(queries, agencyId, { planId, version: state.version }) : null,
    isAgreed ? newestValuesOfPlan(queries, agencyId, planId, endsOn) : new Map<string, NewestValue>(),
    isAgreed
      ? feedbackOfPlan(queries, agencyId, {
          ...{ planId, asOf: now, audiences: heardBy("owner"), max: feedbackShown },
        })
      : [],
  ]);
  const passed = countedShare(today, header, pauses);
  const indicators = agreed?.content.results.flatMap((result) => result.indicators) ?? [];
  return {
    ...{ planId, startsOn, endsOn, state, feedback, evaluations, during },
    agreedOn: agreed?.agreedAt ? dayIn(agency.timeZone, agreed.agreedAt) : null,
    content: agreed?.content ?? null,
    standings: indicators.map((indicator) => {
      const entry = newest.get(indicator.indicatorId);
      const value = entry?.value ?? null;
      const { share } = attainment(indicator, value);
      const expected = expectedToday(indicator, passed);
      return {
        indicatorId: indicator.indicatorId,
        value,
        reachedOn: entry?.reachedOn ?? null,
        share,
        expected,
      };
    }),
    intervals: intervalsAt(header, agency.cadence, ground).map((one) => ({
      code: one.code,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      opensOn: opensOn(one),
    })),
  };
}
