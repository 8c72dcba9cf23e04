import { z } from "zod";
import { Outcome } from "#appraisal/evaluation/evaluation-rows.ts";
import { intervalsAt, opensOn } from "#appraisal/evaluation/intervals.ts";
import { OpenEnds, openEnds } from "#appraisal/evaluation/open-ends.ts";
import { FeedbackRow, feedbackOfPlan } from "#appraisal/feedback/feedback-of-plan.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { PlanState } from "#appraisal/plan/plan-state.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { attainment, expectedToday } from "#appraisal/progress/attainment.ts";
import { type NewestValue, newestValuesOfPlan } from "#appraisal/progress/progress-of-plan.ts";
import { type Agency, agencyOf, appraiserOnDay, peopleOnDay, personOnDay } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { creditLevelOf } from "#rules/credit-points/credit-points.ts";
import { lawOn } from "#rules/law.ts";
import { expectedShare, planningDeadline } from "#rules/period/period.ts";
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
  intervals: z.array(z.object({ code: z.string(), endsOn: z.string(), opensOn: z.string() })),
  evaluations: z.array(Outcome),
  feedback: z.array(FeedbackRow),
});

export const MyYear = z.object({
  year: z.int(),
  today: z.string(),
  name: z.string(),
  positionTitle: z.string(),
  unitName: z.string(),
  /** Holds a functional position whose ratings become credit points. */
  earnsCreditPoints: z.boolean(),
  appraiserName: z.string().nullable(),
  isOpen: z.boolean(),
  planningDeadline: z.string(),
  /** Whether the person holds a position that began after the deadline, which then is nobody's delay. */
  beganLater: z.boolean(),
  plan: PlanThisYear.nullable(),
  /** What is left of the year before; null where there was no plan. */
  lastYear: OpenEnds.nullable(),
});
export type MyYear = z.output<typeof MyYear>;

const feedbackShown = 5; // not of the law: the newest few

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
    const [{ mine, before, isOpen }, agency, appraiser] = await Promise.all([
      plansOf(ground, me, year),
      agencyOf(queries, agencyId),
      appraiserOnDay(queries, agencyId, me, today), // who was named in the plan may have left since
    ]);
    const [plan, people] = await Promise.all([
      mine && planThisYear(ground, mine, agency),
      peopleOnDay(queries, agencyId, appraiser ? [me, appraiser.employeeId] : [me], today),
    ]);
    const person = people.get(me);
    const deadline = planningDeadline(year, lawOn(services.law, `${year}-01-01`)).day;
    const isLate = today > deadline && plan?.state.kind !== "agreed";
    return {
      ...{ year, today, isOpen },
      planningDeadline: deadline,
      beganLater: isLate && (await heldNothing(ground, me, deadline)),
      name: person?.name ?? "",
      positionTitle: person?.positionTitle ?? "",
      unitName: person?.unitName ?? "",
      earnsCreditPoints: person?.status === "PNS" && creditLevelOf(person.positionKind) !== undefined,
      appraiserName: (appraiser && people.get(appraiser.employeeId)?.name) || null,
      plan,
      lastYear: before && endsOfLastYear(ground, before, agency),
    };
  },
});

async function heldNothing({ queries, agencyId }: Ground<unknown>, employeeId: string, day: string) {
  const person = await personOnDay(queries, agencyId, employeeId, day);
  return (person?.positionId ?? null) === null;
}

function endsOfLastYear(ground: Ground<unknown>, { header, evaluations }: PlanOfMine, { cadence }: Agency) {
  const rated = evaluations.map(({ evaluationId, interval, receivedAt }) => ({
    ...{ evaluationId, interval, isRead: receivedAt !== null },
  }));
  return openEnds(header, { intervals: intervalsAt(header, cadence, ground), rated, today: ground.today });
}

async function planThisYear(ground: Ground<unknown>, { header, evaluations }: PlanOfMine, agency: Agency) {
  const { queries, agencyId, today, now } = ground;
  const { planId, startsOn, endsOn, state } = header;
  const isAgreed = state.kind === "agreed";
  const [agreed, newest, feedback] = await Promise.all([
    isAgreed ? keptVersion(queries, agencyId, { planId, version: state.version }) : null,
    isAgreed ? newestValuesOfPlan(queries, agencyId, planId, endsOn) : new Map<string, NewestValue>(),
    isAgreed ? feedbackOfPlan(queries, agencyId, { planId, asOf: now, max: feedbackShown }) : [],
  ]);
  const passed = expectedShare(today, header);
  const indicators = agreed?.content.results.flatMap((result) => result.indicators) ?? [];
  return {
    ...{ planId, startsOn, endsOn, state, feedback, evaluations },
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
      endsOn: one.endsOn,
      opensOn: opensOn(one),
    })),
  };
}
