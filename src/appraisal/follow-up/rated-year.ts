import { sql } from "kysely";
import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { Ratings } from "#appraisal/objection/objection.schema.ts";
import type { Queries } from "#platform/database/database.ts";
import type { OverallRating as Overall } from "#rules/overall-rating/overall-rating.law.ts";

const Row = z.object({
  evaluationId: z.uuid(),
  planId: z.uuid(),
  year: z.int(),
  employeeId: z.uuid(),
  employeeName: z.string(),
  unitName: z.string(),
  unitId: z.uuid(),
  rated: Ratings,
  years: z.array(z.object({ year: z.int(), overall: OverallRating.nullable() })),
  passes: z.array(z.object({ kind: z.string(), overall: z.string(), reason: z.string(), by: z.string() })),
});

/** A year's rating in force, with those of the years before without a gap, the nearest first. */
export type RatedYearOf = Omit<z.output<typeof Row>, "years"> & { earlier: Overall[] };

type Asked = { agencyId: number } & (
  | { evaluationIds: readonly string[] }
  | { year: number; employeeIds: readonly string[] }
);

/** The ratings that end a year, of evaluations or of people, by unit and name; one query. */
export async function ratedYears(queries: Queries, asked: Asked): Promise<RatedYearOf[]> {
  const { agencyId } = asked;
  const { rows } = await sql`
    select r.evaluation_id as "evaluationId", plan.plan_id as "planId", plan.year, plan.employee_id as "employeeId",
      who.name as "employeeName", place.unit_id as "unitId", u.name as "unitName",
      jsonb_build_object('results', r.results_rating, 'conduct', r.conduct_rating,
        'overall', r.overall_rating) as rated,
      ${earlierSql(agencyId)} as years, ${passesSql(agencyId)} as passes
    from plan
    join rating_in_force r on r.agency_id = ${agencyId} and r.plan_id = plan.plan_id and r.interval = 'annual'
    join employee who on who.agency_id = ${agencyId} and who.employee_id = plan.employee_id
    join appointment a on a.agency_id = ${agencyId} and a.appointment_id = plan.appointment_id
    join position place on place.agency_id = ${agencyId} and place.position_id = a.position_id
    join unit u on u.agency_id = ${agencyId} and u.unit_id = place.unit_id
    where plan.agency_id = ${agencyId} and ${wanted(asked)} and not exists (
      select from plan later where later.agency_id = ${agencyId} and later.employee_id = plan.employee_id
        and later.year = plan.year and later.starts_on > plan.starts_on)
    order by u.name, u.unit_id, who.name, plan.employee_id`.execute(queries);
  return z.array(Row).parse(rows).map(withEarlier);
}

function wanted(asked: Asked) {
  if ("evaluationIds" in asked) return sql`r.evaluation_id = any(${asked.evaluationIds}::uuid[])`;
  return sql`plan.year = ${asked.year} and plan.employee_id = any(${asked.employeeIds}::uuid[])`;
}

/** What each year before came to: of its last plan, rated or not. */
function earlierSql(agencyId: number) {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('year', before.year, 'overall', before.overall)
      order by before.year desc), '[]')
    from (
      select distinct on (old.year) old.year, was.overall_rating as overall
      from plan old
      left join rating_in_force was
        on was.agency_id = ${agencyId} and was.plan_id = old.plan_id and was.interval = 'annual'
      where old.agency_id = ${agencyId} and old.employee_id = plan.employee_id and old.year < plan.year
      order by old.year desc, old.starts_on desc) as before)`;
}

function passesSql(agencyId: number) {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'overall', p.overall_rating, 'reason', p.reason,
      'by', named.name) order by p.passed_at, p.kind), '[]')
    from follow_up_pass p
    join employee named on named.agency_id = ${agencyId} and named.employee_id = p.passed_by
    where p.agency_id = ${agencyId} and p.evaluation_id = r.evaluation_id)`;
}

function withEarlier({ years, ...row }: z.output<typeof Row>): RatedYearOf {
  const earlier: Overall[] = [];
  for (const { year, overall } of years) {
    if (overall === null || year !== row.year - 1 - earlier.length) break;
    earlier.push(overall);
  }
  return { ...row, earlier };
}
