import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { ratingOfPlan } from "#appraisal/evaluation/rating-of-plan.sql.ts";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { CreditOpening } from "./credit-points.schema.ts";

/** The annual rating in force of a plan, with the kind of the position for which the plan was written. */
const RatedPlan = z.object({
  /** Null for a rating of the national system of a year in which there was no plan here. */
  planId: z.uuid().nullable(),
  /** Null where the rating was recorded from the national system. */
  evaluationId: z.uuid().nullable(),
  year: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  rating: OverallRating,
  positionKind: z.string(),
});
export type RatedPlan = z.output<typeof RatedPlan>;

const Owned = z.object({ employeeId: z.uuid() });

/** What these people's plans were rated as a whole, by person, the earliest first; one query. */
export async function ratedPlansOf(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
): Promise<Map<string, RatedPlan[]>> {
  if (employeeIds.length === 0) return new Map();
  const { rows } = await sql`
    select plan.employee_id as "employeeId", plan.plan_id as "planId", force.evaluation_id as "evaluationId",
      plan.year, plan.starts_on::text as "startsOn", plan.ends_on::text as "endsOn",
      force.overall_rating as rating, p.kind as "positionKind"
    from plan
    join lateral (${ratingOfPlan({ agencyId, planId: sql`plan.plan_id`, interval: sql`'annual'` })}) as force on true
    join appointment a on a.agency_id = ${agencyId} and a.appointment_id = plan.appointment_id
    join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
    where plan.agency_id = ${agencyId} and plan.employee_id = any(${employeeIds}::uuid[])
    union all
    ${withoutPlan(agencyId, employeeIds)}
    order by "employeeId", "startsOn", "planId"`.execute(queries);
  return byPerson(rows, RatedPlan);
}

/** Annual ratings recorded from the national system where no plan here covers the days; by the position held then. */
function withoutPlan(agencyId: number, employeeIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    select n.employee_id, null::uuid, null::uuid, n.year, n.starts_on::text, n.ends_on::text, n.overall_rating, held.kind
    from national_rating n
    join lateral (
      select p.kind from appointment a
      join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
      where a.agency_id = ${agencyId} and a.employee_id = n.employee_id and a.kind = 'definitive'
        and a.starts_on <= n.ends_on and (a.ends_on is null or a.ends_on >= n.starts_on)
      order by a.starts_on desc limit 1) as held on true
    where n.agency_id = ${agencyId} and n.employee_id = any(${employeeIds}::uuid[]) and n.plan_id is null
      and n.interval = 'annual' and n.ended_at is null`;
}

/** The decrees recorded of these people, by person, the newest first; one query. */
export async function openingsOf(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
): Promise<Map<string, CreditOpening[]>> {
  if (employeeIds.length === 0) return new Map();
  const { rows } = await sql`
    select o.employee_id as "employeeId", o.opening_id as "openingId", o.level, o.points, o.decree,
      o.decided_on::text as "decidedOn", o.counted_to::text as "countedTo",
      coalesce(${employeeName("o.recorded_by")}, '') as "recordedBy", o.recorded_at as "recordedAt",
      case when w.withdrawn_at is null then null
        else json_build_object('at', w.withdrawn_at, 'reason', w.reason) end as withdrawn
    from credit_opening o
    left join credit_opening_withdrawal w on w.agency_id = ${agencyId} and w.opening_id = o.opening_id
    where o.agency_id = ${agencyId} and o.employee_id = any(${employeeIds}::uuid[])
    order by o.employee_id, o.counted_to desc, o.recorded_at desc, o.opening_id desc`.execute(queries);
  return byPerson(rows, OpeningRow);
}

const OpeningRow = CreditOpening.extend({
  withdrawn: z.object({ at: z.coerce.date(), reason: z.string() }).nullable(), // JSON knows no instants
});

function byPerson<Row extends z.ZodType>(rows: readonly unknown[], shape: Row): Map<string, z.output<Row>[]> {
  const found = new Map<string, z.output<Row>[]>();
  for (const row of rows) {
    const { employeeId } = Owned.parse(row);
    const known = found.get(employeeId) ?? [];
    known.push(shape.parse(row));
    found.set(employeeId, known);
  }
  return found;
}
