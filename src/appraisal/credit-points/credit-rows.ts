import { sql } from "kysely";
import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { CreditOpening } from "./credit-points.schema.ts";

/** The annual rating in force of a plan, with the kind of the position for which the plan was written. */
const RatedPlan = z.object({
  planId: z.uuid(),
  evaluationId: z.uuid(),
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
    join rating_in_force force
      on force.agency_id = ${agencyId} and force.plan_id = plan.plan_id and force.interval = 'annual'
    join appointment a on a.agency_id = ${agencyId} and a.appointment_id = plan.appointment_id
    join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
    where plan.agency_id = ${agencyId} and plan.employee_id = any(${employeeIds}::uuid[])
    order by plan.employee_id, plan.starts_on, plan.plan_id`.execute(queries);
  return byPerson(rows, RatedPlan);
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
