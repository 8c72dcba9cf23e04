import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { dialogueKinds, Suggested } from "./dialogue.ts";
import { Line } from "./line.ts";

const Row = z.object({
  kind: z.enum(dialogueKinds),
  at: z.date(),
  by: z.uuid(),
  acting_for: z.string().nullable(),
  version: z.int().nullable(),
  text: z.string(),
  id: z.uuid().nullable(),
  reply_to: z.uuid().nullable(),
  line: Line.nullable(),
  about: z.string(),
  suggested: Suggested.nullable(),
  is_unread: z.boolean(),
});
export type DialogueRow = z.output<typeof Row>;

type Asked = { agencyId: number; planId: string; readerId: string | null };

/** The whole dialogue about a plan, the oldest first, in one query. */
export async function dialogueRows(queries: Queries, asked: Asked): Promise<DialogueRow[]> {
  const { rows } = await sql`
    with of_plan as (select ${asked.agencyId}::integer as agency_id, ${asked.planId}::uuid as plan_id),
    seen as (
      select coalesce(max(read_at), '-infinity') as until from plan_reading
      natural join of_plan where reader_id = ${asked.readerId}),
    said as (${decisions} union all ${changes} union all ${suggestions} union all ${comments})
    select said.*, by is distinct from ${asked.readerId}::uuid and at > seen.until
        and kind in ('commented', 'suggested') as is_unread
    from said, seen
    order by at, version, step, id`.execute(queries);
  return z.array(Row).parse(rows);
}

const nothing = sql`null::uuid as id, null::uuid as reply_to, null::jsonb as line, '' as about, null::jsonb as suggested`;

const decisions: RawBuilder<unknown> = sql`
  select occasion as kind, 1 as step, proposed_at as at, proposed_by as by, acting_for, version, '' as text, ${nothing}
    from plan_version natural join of_plan
  union all
  select 'change-asked', 2, asked_at, asked_by, acting_for, version, reason, ${nothing}
    from plan_change_request natural join of_plan
  union all
  select 'offered', 2, offered_at, offered_by, acting_for, version, '', ${nothing} from plan_offer natural join of_plan
  union all
  select 'confirmed', 3, confirmed_at, confirmed_by, null::text, version, '', ${nothing}
    from plan_confirmation natural join of_plan
  union all
  select 'agreed', 4, agreed_at, agreed_by, acting_for, version, '', ${nothing}
    from plan_agreement natural join of_plan`;

const changes: RawBuilder<unknown> = sql`
  select 'amended', 4, agreed_at, agreed_by, acting_for, version, reason, ${nothing}
    from plan_amendment natural join of_plan
  union all
  select 'opened', 5, opened_at, opened_by, acting_for, version, reason, ${nothing}
    from plan_opening natural join of_plan
  union all
  select 'opening-ended', 6, ended.ended_at, ended.ended_by, ended.acting_for, opening.version, ended.reason, ${nothing}
    from plan_opening opening natural join of_plan
    join plan_opening_end ended on ended.agency_id = opening.agency_id and ended.opening_id = opening.opening_id`;

const indicatorLine = sql`jsonb_build_object('kind', 'indicator', 'id', asked.indicator_id)`;

const suggestions: RawBuilder<unknown> = sql`
  select 'suggested', 1, asked.suggested_at, asked.suggested_by, asked.acting_for, null::integer, asked.reason,
      asked.suggestion_id, null::uuid, ${indicatorLine}, asked.before ->> 'statement',
      jsonb_build_object('before', asked.before, 'after', asked.before || jsonb_build_object(
        'statement', asked.statement, 'comparison', asked.comparison, 'target', asked.target, 'unit', asked.unit,
        'targetText', asked.target_text))
    from plan_suggestion asked natural join of_plan
  union all
  select 'suggestion-' || given.answer, 0, given.answered_at, given.answered_by, given.acting_for, given.version,
      given.reason, asked.suggestion_id, null::uuid, ${indicatorLine}, asked.before ->> 'statement', null::jsonb
    from plan_suggestion asked natural join of_plan
    join plan_suggestion_answer given
      on given.agency_id = asked.agency_id and given.suggestion_id = asked.suggestion_id`;

const comments: RawBuilder<unknown> = sql`
  select 'commented', 3, written_at, author_id, acting_for, null::integer, body, comment_id, reply_to,
      case when result_id is not null then jsonb_build_object('kind', 'result', 'id', result_id)
        when indicator_id is not null then jsonb_build_object('kind', 'indicator', 'id', indicator_id)
        when conduct_value is not null then jsonb_build_object('kind', 'conduct', 'id', conduct_value) end,
      about, null::jsonb
    from plan_comment natural join of_plan
  union all
  select 'resolved', 4, resolved_at, resolved_by, acting_for, null, '', comment_id, null, null, '', null
    from plan_comment_resolution natural join of_plan`;
