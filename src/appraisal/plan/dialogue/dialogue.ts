import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";

/** A version is the person's proposal, or what the head's expectations made of it while reading. */
export const dialogueKinds = [
  "proposed",
  "expectations-written",
  "change-asked",
  "agreed",
  "commented",
] as const;

/** One thing that was said or decided between a person and the head about a plan. */
export const DialogueEvent = z.object({
  kind: z.enum(dialogueKinds),
  at: z.date(),
  by: z.object({ employeeId: z.uuid(), name: z.string().nullable() }),
  /** The position in whose stead the head decided. */
  actingFor: z.string().nullable(),
  version: z.int().nullable(),
  text: z.string(),
  /** The result that a comment is about. */
  resultId: z.uuid().nullable(),
});
export type DialogueEvent = z.output<typeof DialogueEvent>;

const Row = z.object({
  kind: z.enum(dialogueKinds),
  at: z.date(),
  by: z.uuid(),
  acting_for: z.string().nullable(),
  version: z.int().nullable(),
  text: z.string(),
  result_id: z.uuid().nullable(),
});
export type DialogueRow = z.output<typeof Row>;

/** The whole dialogue about a plan, the oldest first, in one query. */
export async function dialogueRows(
  queries: Queries,
  agencyId: number,
  planId: string,
): Promise<DialogueRow[]> {
  const { rows } = await sql`
    select case when proposed_by = employee_id then 'proposed' else 'expectations-written' end as kind,
           1 as step, proposed_at as at, proposed_by as by, acting_for, version,
           '' as text, null::uuid as result_id, null::uuid as comment_id
      from plan_version join plan using (agency_id, plan_id)
     where agency_id = ${agencyId} and plan_id = ${planId}
    union all
    select 'change-asked', 2, asked_at, asked_by, acting_for, version, reason, null, null
      from plan_change_request where agency_id = ${agencyId} and plan_id = ${planId}
    union all
    select 'agreed', 2, agreed_at, agreed_by, acting_for, version, '', null, null
      from plan_agreement where agency_id = ${agencyId} and plan_id = ${planId}
    union all
    select 'commented', 3, written_at, author_id, acting_for, null, body, result_id, comment_id
      from plan_comment where agency_id = ${agencyId} and plan_id = ${planId}
    order by at, version, step, comment_id`.execute(queries);
  return z.array(Row).parse(rows);
}
