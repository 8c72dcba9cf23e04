import { sql } from "kysely";
import { z } from "zod";
import { During, duringColumn } from "#appraisal/coaching/during.sql.ts";
import { duringAhead } from "#appraisal/coaching/during-tasks.ts";
import { intervalsAt } from "#appraisal/evaluation/intervals.ts";
import { Marks, marksColumns } from "#appraisal/evaluation/marks.ts";
import { OpenEnds, openEnds } from "#appraisal/evaluation/open-ends.ts";
import { Running, runningColumn } from "#appraisal/follow-up/running.sql.ts";
import { isYearOpen } from "#appraisal/period/opened-year.ts";
import { PlanDay, Year } from "#appraisal/plan/plan.schema.ts";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { PlanState } from "#appraisal/plan/plan-state.ts";
import { agencyOf } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { planningDeadline } from "#rules/period/period.ts";
import { plansToRate } from "./plans-to-rate.ts";

/** An earlier part of a year that is this head's to rate: before another position, or another appraiser. */
const Part = OpenEnds.extend({
  startsOn: PlanDay,
  endsOn: PlanDay,
  state: PlanState,
  ratings: Marks.shape.ratings,
});

const Person = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  /** The last plan of the year that is this head's to rate; of who moved on to another head, the part before that. */
  planId: z.uuid().nullable(),
  /** The part of the year that it is about; null where it is the whole, or there is none. */
  days: z.object({ startsOn: PlanDay, endsOn: PlanDay }).nullable(),
  state: PlanState.nullable(),
  /** The last day for which something was recorded. */
  progressOn: z.string().nullable(),
  feedback: z.int(),
  ...Marks.shape,
  /** Intervals that can be rated now and are not. */
  due: z.array(z.string()),
  /** Of a year in parts, this one and the one before: those before the last that is this head's. */
  parts: z.array(Part),
  /** What is open while the year runs, and the parts of it; null without an agreed plan. */
  during: During.nullable(),
  /** What runs after the ratings of the year and of the one before. */
  followUps: z.array(Running),
  intervals: z.array(z.object({ code: z.string(), startsOn: z.string(), endsOn: z.string() })),
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
  /** Up to which days milestones, next steps and dialogues are spoken of. */
  ahead: z.object({ milestone: z.string(), step: z.string(), dialogue: z.string() }),
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
    const { people, plans } = await plansToRate(ground, [year, year - 1]);
    const activity = await activityOf(
      queries,
      agencyId,
      plans.map((plan) => plan.planId),
    );
    const { cadence } = await agencyOf(queries, agencyId);
    const endsOf = (plan: PlanHeader) => {
      const rated = activity.get(plan.planId)?.ratings ?? [];
      return openEnds(plan, { intervals: intervalsAt(plan, cadence, ground), rated, today });
    };
    const plansOf = (employeeId: string, of: number) =>
      plans.filter((plan) => plan.employeeId === employeeId && plan.year === of);
    return {
      ...{ year, today },
      isOpen: plans.some((plan) => plan.year === year) || (await isYearOpen(ground, year)),
      planningDeadline: planningDeadline(year, lawOn(services.law, `${year}-01-01`)).day,
      ahead: duringAhead(today, lawOn(services.law, today)),
      people: people.map(({ employeeId, name, positionTitle }) => {
        const [mine, before] = [plansOf(employeeId, year), plansOf(employeeId, year - 1)];
        const [plan, last] = [mine.at(-1), before.at(-1)];
        const did = plan && activity.get(plan.planId);
        return {
          ...{ employeeId, name, positionTitle },
          planId: plan?.planId ?? null,
          days: plan && !isWhole(plan) ? { startsOn: plan.startsOn, endsOn: plan.endsOn } : null,
          state: plan?.state ?? null,
          progressOn: did?.progressOn ?? null,
          feedback: did?.feedback ?? 0,
          ...{ ratings: did?.ratings ?? [], drafts: did?.drafts ?? [] },
          due: plan ? endsOf(plan).undecided : [],
          parts: [...before.slice(0, -1), ...mine.slice(0, -1)].map((part) => {
            const { startsOn, endsOn, state, planId } = part;
            const ratings = activity.get(planId)?.ratings ?? [];
            return { ...endsOf(part), startsOn, endsOn, state, ratings };
          }),
          during: plan?.state.kind === "agreed" ? (did?.during ?? null) : null,
          followUps: [...before, ...mine].flatMap(({ planId }) => activity.get(planId)?.followUps ?? []),
          intervals: plan ? intervalsAt(plan, cadence, ground) : [],
          lastYear: last ? endsOf(last) : null,
        };
      }),
    };
  },
});

function isWhole({ year, startsOn, endsOn }: PlanHeader): boolean {
  return startsOn === `${year}-01-01` && endsOn === `${year}-12-31`;
}

const Activity = Marks.extend({
  planId: z.uuid(),
  progressOn: z.string().nullable(),
  feedback: z.int(),
  during: During,
  followUps: z.array(Running),
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
      (select count(*)::int from feedback f where f.agency_id = ${agencyId} and f.plan_id = wanted.plan_id and f.audience <> 'person'
        and not exists (select from feedback_withdrawal w where w.agency_id = f.agency_id and w.feedback_id = f.feedback_id)) as feedback,
      ${marksColumns(agencyId)},
      ${duringColumn(agencyId, sql`wanted.plan_id`)} as during,
      ${runningColumn(agencyId, sql`wanted.plan_id`)} as "followUps"
    from unnest(${planIds}::uuid[]) as wanted (plan_id)
    order by wanted.plan_id`.execute(queries);
  return new Map(rows.map((row) => Activity.parse(row)).map((row) => [row.planId, row]));
}
