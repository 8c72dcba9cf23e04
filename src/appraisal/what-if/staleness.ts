import { createHash } from "node:crypto";
import { sql } from "kysely";
import { firstIdAt } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { alternativeTopics } from "#platform/law/law-alternatives.ts";
import type { LawData } from "#rules/law.ts";

/** Two laws that say the same of what scenarios touch have the same mark. */
export function lawMarkOf(law: LawData): string {
  const touched = alternativeTopics.map((topic) => law[topic]);
  return createHash("sha256").update(JSON.stringify(touched)).digest("hex");
}

/** What happens to an organisation and moves somebody's place, grade, NIP or the units of a year. */
const moves = [
  ...["appointment.began", "appointment.ended", "appointment.resumed", "appointment.withdrawn"],
  ...["employee.added", "employee.corrected", "employee.departed", "employee.promoted", "employee.returned"],
  ...["import.applied", "position.changed", "unit.changed", "agency.changed"],
];

/**
 * Whether something that the rules ask for was written after `since`; one query. Points add up over the years, so an
 * earlier year's rating counts, too. Grades and appointments say only from which day they hold: when that was written
 * is in the record, whose ids begin with their moment, so only what is newer is read.
 */
export async function changedSince(
  queries: Queries,
  { agencyId, year }: { agencyId: number; year: number },
  since: Date,
): Promise<boolean> {
  const fresh = (instant: string) =>
    sql`fresh.agency_id = ${agencyId} and ${sql.ref(`fresh.${instant}`)} > ${since}`;
  const ofPlan = (planId: string) => sql`
    join plan on plan.agency_id = ${agencyId} and plan.plan_id = ${sql.ref(planId)} and plan.year <= ${year}`;
  const ofPlans = (table: string, instant: string) => sql`
    select from ${sql.table(table)} fresh ${ofPlan("fresh.plan_id")} where ${fresh(instant)}`;
  const ofEvaluations = (table: string, instant: string) => sql`
    select from ${sql.table(table)} fresh
    join evaluation on evaluation.agency_id = ${agencyId} and evaluation.evaluation_id = fresh.evaluation_id
    ${ofPlan("evaluation.plan_id")} where ${fresh(instant)}`;
  const ofYears = (table: string, instant: string) => sql`
    select from ${sql.table(table)} fresh where ${fresh(instant)} and fresh.year <= ${year}`;
  const ofAgency = (table: string, instant: string) => sql`
    select from ${sql.table(table)} fresh where ${fresh(instant)}`;
  const { rows } = await sql<{ changed: boolean }>`
    select exists (${ofPlans("evaluation", "decided_at")})
      or exists (${ofPlans("plan_agreement", "agreed_at")})
      or exists (${ofEvaluations("evaluation_receipt", "received_at")})
      or exists (${ofEvaluations("objection", "filed_at")})
      or exists (${ofEvaluations("objection_decision", "decided_at")})
      or exists (${ofYears("plan", "created_at")})
      or exists (${ofYears("national_rating", "decided_at")}) or exists (${ofYears("national_rating", "ended_at")})
      or exists (${ofYears("organisation_rating", "decided_at")})
      or exists (${ofAgency("absence", "recorded_at")}) or exists (${ofAgency("absence_withdrawal", "withdrawn_at")})
      or exists (${ofAgency("credit_opening", "recorded_at")})
      or exists (${ofAgency("credit_opening_withdrawal", "withdrawn_at")})
      or exists (${ofAgency("event", "happened_at")} and fresh.event_id >= ${firstIdAt(since)}::uuid
        and fresh.kind = any(${moves})) as changed`.execute(queries);
  return rows[0]?.changed ?? false;
}
