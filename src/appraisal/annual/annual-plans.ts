import { sql } from "kysely";
import { z } from "zod";
import { OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { ratingOfPlan } from "#appraisal/evaluation/rating-of-plan.sql.ts";
import { employeeName, placeSql } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Step } from "#rules/decision.ts";
import type { AnnualPart } from "./annual.schema.ts";

type Asked = { agencyId: number; year: number; employeeIds: readonly string[] };

/** A plan of the year without the days on which it stood still. */
export type AnnualPlan = {
  employeeId: string;
  part: Omit<AnnualPart, "days" | "pausedDays">;
  because: Step[];
};

const Row = z.object({
  employeeId: z.uuid(),
  planId: z.uuid(),
  startsOn: z.string(),
  endsOn: z.string(),
  positionTitle: z.string(),
  unitName: z.string(),
  appraiserId: z.uuid(),
  appraiserName: z.string(),
  isAgreed: z.boolean(),
  evaluationId: z.uuid().nullable(),
  nationalId: z.uuid().nullable(),
  results: Rating.nullable(),
  conduct: Rating.nullable(),
  overall: OverallRating.nullable(),
  decidedBy: z.uuid().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.date().nullable(),
  because: z.array(StepKept).nullable(),
});

/** Every plan of these people in the year, in the order of its days; one query. */
export async function annualPlans(
  queries: Queries,
  { agencyId, year, employeeIds }: Asked,
): Promise<AnnualPlan[]> {
  const { rows } = await sql`
    select plan.employee_id as "employeeId", plan.plan_id as "planId", plan.starts_on as "startsOn",
      plan.ends_on as "endsOn", place.title as "positionTitle", place.unit_name as "unitName",
      plan.appraiser_id as "appraiserId", ${employeeName("plan.appraiser_id")} as "appraiserName",
      agreement.plan_id is not null as "isAgreed", rated.evaluation_id as "evaluationId",
      rated.national_id as "nationalId",
      rated.results_rating as results, rated.conduct_rating as conduct, rated.overall_rating as overall,
      rated.decided_by as "decidedBy", ${employeeName("rated.decided_by")} as "decidedByName",
      rated.decided_at as "decidedAt",
      case when given.overall_rating = rated.overall_rating then given.because end as because
    from plan
    join lateral (${placeSql(agencyId, sql<string>`plan.appointment_id`)}) as place on true
    left join plan_agreement agreement
      on agreement.agency_id = ${agencyId} and agreement.plan_id = plan.plan_id
    left join lateral (${ratingOfPlan({ agencyId, planId: sql`plan.plan_id`, interval: sql`'annual'` })}) as rated on true
    left join evaluation given
      on given.agency_id = ${agencyId} and given.evaluation_id = rated.evaluation_id
    where plan.agency_id = ${agencyId} and plan.year = ${year}
      and plan.employee_id = any(${employeeIds}::uuid[])
    order by plan.employee_id, plan.starts_on, plan.plan_id`.execute(queries);
  return z.array(Row).parse(rows).map(asAnnualPlan);
}

function asAnnualPlan(row: z.output<typeof Row>): AnnualPlan {
  const { employeeId, because, evaluationId, nationalId, results, conduct, overall, ...rest } = row;
  const { decidedBy, decidedByName, decidedAt, ...part } = rest;
  const isRated = results && conduct && overall && decidedBy && decidedAt;
  const rating = isRated
    ? {
        ...{ evaluationId, nationalId, results, conduct, overall },
        ...{ decidedBy, decidedByName: decidedByName ?? "", decidedAt },
      }
    : null;
  return { employeeId, part: { ...part, rating }, because: because ?? [] };
}
