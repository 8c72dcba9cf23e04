import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { alternativeTopics } from "#platform/law/law-alternatives.ts";
import type { LawData } from "#rules/law.ts";

/** Two laws that say the same of what scenarios touch have the same mark. */
export function lawMarkOf(law: LawData): string {
  const touched = alternativeTopics.map((topic) => law[topic]);
  return createHash("sha256").update(JSON.stringify(touched)).digest("hex");
}

/** Whether something of the year that the rules ask for was written after `since`; one query. */
export async function changedSince(
  queries: Queries,
  { agencyId, year }: { agencyId: number; year: number },
  since: Date,
): Promise<boolean> {
  const ofPlans = (table: string, instant: string) => sql`
    select from ${sql.table(table)} fresh join plan on plan.agency_id = ${agencyId} and plan.plan_id = fresh.plan_id
    where fresh.agency_id = ${agencyId} and ${sql.ref(`fresh.${instant}`)} > ${since} and plan.year = ${year}`;
  const ofEvaluations = (table: string, instant: string) => sql`
    select from ${sql.table(table)} fresh
    join evaluation on evaluation.agency_id = ${agencyId} and evaluation.evaluation_id = fresh.evaluation_id
    join plan on plan.agency_id = ${agencyId} and plan.plan_id = evaluation.plan_id
    where fresh.agency_id = ${agencyId} and ${sql.ref(`fresh.${instant}`)} > ${since} and plan.year = ${year}`;
  const ofAgency = (table: string, instant: string) => sql`
    select from ${sql.table(table)} fresh
    where fresh.agency_id = ${agencyId} and ${sql.ref(`fresh.${instant}`)} > ${since}`;
  const { rows } = await sql<{ changed: boolean }>`
    select exists (${ofPlans("evaluation", "decided_at")})
      or exists (${ofPlans("plan_agreement", "agreed_at")})
      or exists (${ofEvaluations("evaluation_receipt", "received_at")})
      or exists (${ofEvaluations("objection", "filed_at")})
      or exists (
        select from objection_decision fresh
        join objection on objection.agency_id = ${agencyId} and objection.objection_id = fresh.objection_id
        join evaluation on evaluation.agency_id = ${agencyId} and evaluation.evaluation_id = objection.evaluation_id
        join plan on plan.agency_id = ${agencyId} and plan.plan_id = evaluation.plan_id
        where fresh.agency_id = ${agencyId} and fresh.decided_at > ${since} and plan.year = ${year})
      or exists (select from organisation_rating fresh
        where fresh.agency_id = ${agencyId} and fresh.year = ${year} and fresh.decided_at > ${since})
      or exists (${ofAgency("absence", "recorded_at")}) or exists (${ofAgency("absence_withdrawal", "withdrawn_at")})
      or exists (${ofAgency("credit_opening", "recorded_at")})
      or exists (${ofAgency("credit_opening_withdrawal", "withdrawn_at")}) as changed`.execute(queries);
  return rows[0]?.changed ?? false;
}
