import { sql } from "kysely";
import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { intervalsAt } from "#appraisal/evaluation/intervals.ts";
import { OpenEnds, openEnds } from "#appraisal/evaluation/open-ends.ts";
import { isYearOpen } from "#appraisal/my-year/plans-of-mine.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { PlanState } from "#appraisal/plan/plan-state.ts";
import { plansOfYears } from "#appraisal/plan/plans-of-years.ts";
import { agencyOf, appraisedBy } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { planningDeadline } from "#rules/period/period.ts";

const Person = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  planId: z.uuid().nullable(),
  state: PlanState.nullable(),
  /** The last day for which something was recorded. */
  progressOn: z.string().nullable(),
  feedback: z.int(),
  ratings: z.array(z.object({ evaluationId: z.uuid(), interval: z.string(), overall: OverallRating })),
  /** Intervals that can be rated now and are not. */
  due: z.array(z.string()),
  /** What is left of the year before; null where there was no plan. */
  lastYear: OpenEnds.nullable(),
});
export type PersonOfMine = z.output<typeof Person>;

export const MyPeople = z.object({
  year: z.int(),
  today: z.string(),
  /** Whether plans are being written this year, and by when they were to be agreed. */
  isOpen: z.boolean(),
  planningDeadline: z.string(),
  people: z.array(Person),
});
export type MyPeople = z.output<typeof MyPeople>;

export const myPeople = query({
  name: "people.mine",
  route: {
    method: "GET",
    path: "/my-people",
    summary: "Those I appraise: who waits for me, who is stuck, whom to talk with",
    tags: ["people"],
  },
  who: "signed-in",
  input: z.object({ year: Year.optional() }),
  output: MyPeople,
  run: async (ground) => {
    const { queries, agencyId, input, today, services } = ground;
    const year = input.year ?? Number(today.slice(0, 4));
    const people = await appraisedBy(queries, agencyId, actorOf(ground).employeeId, today);
    const ids = people.map((person) => person.employeeId);
    const plans = await plansOfYears(queries, agencyId, ids, [year, year - 1]);
    const [mine, before] = [plans(year), plans(year - 1)];
    const planIds = [...mine.values(), ...before.values()].map((plan) => plan.planId);
    const activity = await activityOf(queries, agencyId, planIds);
    const { cadence } = await agencyOf(queries, agencyId);
    const endsOf = (plan: PlanHeader) => {
      const rated = activity.get(plan.planId)?.ratings ?? [];
      return openEnds(plan, { intervals: intervalsAt(plan, cadence, ground), rated, today });
    };
    return {
      ...{ year, today },
      isOpen: await isYearOpen(ground, year),
      planningDeadline: planningDeadline(year, lawOn(services.law, `${year}-01-01`)).day,
      people: people.map(({ employeeId, name, positionTitle }) => {
        const [plan, last] = [mine.get(employeeId), before.get(employeeId)];
        const did = plan && activity.get(plan.planId);
        return {
          ...{ employeeId, name, positionTitle },
          planId: plan?.planId ?? null,
          state: plan?.state ?? null,
          progressOn: did?.progressOn ?? null,
          feedback: did?.feedback ?? 0,
          ratings: did?.ratings ?? [],
          due: plan ? endsOf(plan).undecided : [],
          lastYear: last ? endsOf(last) : null,
        };
      }),
    };
  },
});

const Activity = z.object({
  planId: z.uuid(),
  progressOn: z.string().nullable(),
  feedback: z.coerce.number(),
  ratings: z.array(Person.shape.ratings.element.extend({ isRead: z.boolean() })),
});

/** What happened on each plan, for all of them in one query. */
async function activityOf(
  queries: Queries,
  agencyId: number,
  planIds: readonly string[],
): Promise<Map<string, z.output<typeof Activity>>> {
  if (planIds.length === 0) return new Map();
  const { rows } = await sql`
    select plan_id as "planId",
      (select max(p.reached_on)::text from progress p where p.agency_id = ${agencyId} and p.plan_id = wanted.plan_id
        and not exists (select from progress_withdrawal w where w.agency_id = p.agency_id and w.progress_id = p.progress_id)) as "progressOn",
      (select count(*) from feedback f where f.agency_id = ${agencyId} and f.plan_id = wanted.plan_id) as feedback,
      coalesce((select jsonb_agg(jsonb_build_object('evaluationId', e.evaluation_id, 'interval', e.interval, 'overall', e.overall_rating,
          'isRead', exists (select from evaluation_receipt r where r.agency_id = e.agency_id and r.evaluation_id = e.evaluation_id)) order by e.decided_at, e.evaluation_id)
        from rating_in_force e where e.agency_id = ${agencyId} and e.plan_id = wanted.plan_id), '[]') as ratings
    from unnest(${planIds}::uuid[]) as wanted (plan_id)`.execute(queries);
  return new Map(rows.map((row) => Activity.parse(row)).map((row) => [row.planId, row]));
}
