import { z } from "zod";
import { Outcome, outcomesOfPlan } from "#appraisal/evaluation/evaluation-rows.ts";
import { intervalsAt, opensOn } from "#appraisal/evaluation/intervals.ts";
import { FeedbackRow, feedbackOfPlan } from "#appraisal/feedback/feedback-of-plan.ts";
import { asHeader, headersOf, type PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { PlanState } from "#appraisal/plan/plan-state.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { attainment, expectedToday } from "#appraisal/progress/attainment.ts";
import { type NewestValue, newestValuesOfPlan } from "#appraisal/progress/progress-of-plan.ts";
import { agencyOf, appraiserOnDay, peopleOnDay } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { prepared } from "#platform/database/prepared.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { expectedShare, planningDeadline } from "#rules/period/period.ts";

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
  appraiserName: z.string().nullable(),
  isOpen: z.boolean(),
  planningDeadline: z.string(),
  plan: PlanThisYear.nullable(),
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
  input: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  output: MyYear,
  run: async (ground) => {
    const { queries, agencyId, input, today, services } = ground;
    const me = actorOf(ground).employeeId;
    const year = input.year ?? Number(today.slice(0, 4));
    const { header, isOpen } = await planOf(ground, me, year);
    const appraiserId =
      header?.appraiserId ?? (await appraiserOnDay(queries, agencyId, me, today))?.employeeId;
    const [plan, people] = await Promise.all([
      header && planThisYear(ground, header),
      peopleOnDay(queries, agencyId, appraiserId ? [me, appraiserId] : [me], today),
    ]);
    const person = people.get(me);
    return {
      ...{ year, today, isOpen },
      planningDeadline: planningDeadline(year, lawOn(services.law, `${year}-01-01`)).day,
      name: person?.name ?? "",
      positionTitle: person?.positionTitle ?? "",
      unitName: person?.unitName ?? "",
      appraiserName: (appraiserId && people.get(appraiserId)?.name) || null,
      plan,
    };
  },
});

/** The person's last plan of the year, and whether the year was opened at all; one query. */
async function planOf({ queries, agencyId }: Ground<unknown>, employeeId: string, year: number) {
  const { rows } = await lastPlan(queries, { agencyId, employeeId, year });
  const [row] = rows;
  if (row) return { header: asHeader(row), isOpen: true };
  const period = await queries
    .selectFrom("period")
    .select("year")
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .executeTakeFirst();
  return { header: null, isOpen: period !== undefined };
}

const lastPlan = prepared((queries, of: { agencyId: number; employeeId: string; year: number }) =>
  headersOf(queries, of.agencyId)
    .where("plan.employee_id", "=", of.employeeId)
    .where("plan.year", "=", of.year)
    .orderBy("plan.starts_on", "desc")
    .limit(1)
    .compile(),
);

async function planThisYear(ground: Ground<unknown>, header: PlanHeader) {
  const { queries, agencyId, today, now } = ground;
  const { planId, startsOn, endsOn, state } = header;
  const isAgreed = state.kind === "agreed";
  const [agreed, newest, feedback, evaluations, { cadence, timeZone: agencyTimeZone }] = await Promise.all([
    isAgreed ? keptVersion(queries, agencyId, { planId, version: state.version }) : null,
    isAgreed ? newestValuesOfPlan(queries, agencyId, planId, endsOn) : new Map<string, NewestValue>(),
    isAgreed ? feedbackOfPlan(queries, agencyId, { planId, asOf: now, max: feedbackShown }) : [],
    isAgreed ? outcomesOfPlan(queries, agencyId, planId) : [],
    agencyOf(queries, agencyId),
  ]);
  const passed = expectedShare(today, header);
  const indicators = agreed?.content.results.flatMap((result) => result.indicators) ?? [];
  return {
    ...{ planId, startsOn, endsOn, state, feedback, evaluations },
    agreedOn: agreed?.agreedAt ? dayIn(agencyTimeZone, agreed.agreedAt) : null,
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
    intervals: intervalsAt(header, cadence, ground).map((one) => ({
      code: one.code,
      endsOn: one.endsOn,
      opensOn: opensOn(one),
    })),
  };
}
