import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** How sure a head's result is: agreed, proposed and not yet agreed, or a draft that the head has shown. */
export const headResultStandings = ["agreed", "proposed", "draft"] as const;

/** A result of the head, as the people below choose what theirs serves. */
export const HeadResult = z.object({
  resultId: z.uuid(),
  statement: z.string(),
  standing: z.enum(headResultStandings),
});
export type HeadResult = z.output<typeof HeadResult>;

type OfYear = { employeeId: string; appraiserId: string; year: number };

/**
 * What the head of today promises in the plan's year, so that nobody waits for the head's own agreement: the results
 * of the newest version that the head proposed, agreed or not; all of a draft that the head shares; and of one that
 * is not shared what the head already expects this person to work for. None that the head has struck out since.
 */
export async function headResults(ground: Ground<unknown>, plan: OfYear): Promise<HeadResult[]> {
  const { queries, agencyId, today } = ground;
  const head = await appraiserOnDay(queries, agencyId, plan.employeeId, today);
  const headId = head?.employeeId ?? plan.appraiserId;
  return resultsShown(ground, { headId, employeeId: plan.employeeId, year: plan.year });
}

type Shown = { headId: string; employeeId: string; year: number };

/** What a head shows to one of the people below, in the order of the head's plan; of two plans in a year the last. */
export async function resultsShown(ground: Ground<unknown>, shown: Shown): Promise<HeadResult[]> {
  const { rows } = await standingRows(ground.agencyId, shown).execute(ground.queries);
  const plans = rows.map((row) => HeadPlan.parse(row)).map(seenIn);
  return plans.find((results) => results.length > 0) ?? [];
}

const HeadPlan = z.object({
  content: PlanContent.pick({ results: true }).nullable(),
  isAgreed: z.boolean(),
  isShared: z.boolean(),
  results: z.array(z.object({ resultId: z.uuid(), statement: z.string(), isExpected: z.boolean() })),
});

/** The head's plans of the year, the last first: as proposed last, and as their rows stand. */
function standingRows(agencyId: number, { headId, employeeId, year }: Shown): RawBuilder<unknown> {
  return sql`
    select proposed.content, coalesce(shared.plan_id is not null, false) as "isShared",
      coalesce(agreed.version = proposed.version, false) as "isAgreed",
      coalesce((
        select jsonb_agg(jsonb_build_object('resultId', r.result_id, 'statement', r.statement, 'isExpected', exists (
            select from expected_result x where x.agency_id = ${agencyId} and x.serves_id = r.result_id
              and x.employee_id = ${employeeId} and not exists (
                select from expected_result_withdrawal w
                where w.agency_id = ${agencyId} and w.expected_id = x.expected_id)))
          order by r.category desc, r.ordinal, r.result_id)
        from plan_result r where r.agency_id = ${agencyId} and r.plan_id = plan.plan_id), '[]') as results
    from plan
    left join lateral (
      select v.version, v.content from plan_version v
      where v.agency_id = ${agencyId} and v.plan_id = plan.plan_id order by v.version desc limit 1) as proposed on true
    left join plan_agreement agreed on agreed.agency_id = ${agencyId} and agreed.plan_id = plan.plan_id
    left join plan_draft_share shared on shared.agency_id = ${agencyId} and shared.plan_id = plan.plan_id
    where plan.agency_id = ${agencyId} and plan.employee_id = ${headId} and plan.year = ${year}
    order by plan.starts_on desc, plan.plan_id`;
}

function seenIn({ content, isAgreed, isShared, results }: z.output<typeof HeadPlan>): HeadResult[] {
  const proposed = new Map((content?.results ?? []).map((result) => [result.resultId, result.statement]));
  return results.flatMap(({ resultId, statement, isExpected }): HeadResult[] => {
    const words = proposed.get(resultId);
    if (words !== undefined && (!isShared || words === statement))
      return [{ resultId, statement: words, standing: isAgreed ? "agreed" : "proposed" }];
    return isShared || isExpected ? [{ resultId, statement, standing: "draft" }] : [];
  });
}
