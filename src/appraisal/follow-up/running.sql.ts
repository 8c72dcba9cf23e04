import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { Kind } from "./follow-up.schema.ts";

const Step = z.object({ actionId: z.string(), body: z.string(), dueOn: z.string().nullable() });

/** What runs after a rating, with what was agreed for its days and what was done of it. */
export const Running = z.object({
  followUpId: z.uuid(),
  kind: Kind,
  actions: z.array(Step),
  reviewDays: z.array(z.string()),
  done: z.array(z.string()),
  held: z.array(z.string()),
});
export type Running = z.output<typeof Running>;

/** `Running[]` as a column of a query on plans: what was approved after their ratings and is not over. */
export function runningColumn(agencyId: number, planId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('followUpId', f.follow_up_id, 'kind', f.kind,
      'actions', f.content -> 'actions', 'reviewDays', f.content -> 'reviewDays',
      'done', (select coalesce(jsonb_agg(x.action_id), '[]') from follow_up_done x
        where x.agency_id = ${agencyId} and x.follow_up_id = f.follow_up_id),
      'held', (select coalesce(jsonb_agg(x.held_on), '[]') from follow_up_review x
        where x.agency_id = ${agencyId} and x.follow_up_id = f.follow_up_id)) order by f.follow_up_id), '[]')
    from evaluation rated
    join follow_up f on f.agency_id = ${agencyId} and f.evaluation_id = rated.evaluation_id
    join follow_up_decision d on d.agency_id = ${agencyId} and d.follow_up_id = f.follow_up_id
      and d.outcome = 'approved'
    where rated.agency_id = ${agencyId} and rated.plan_id = ${planId}
      and not exists (select from follow_up_outcome o
        where o.agency_id = ${agencyId} and o.follow_up_id = f.follow_up_id)
      and not exists (select from follow_up_set_aside a
        where a.agency_id = ${agencyId} and a.follow_up_id = f.follow_up_id))`;
}
