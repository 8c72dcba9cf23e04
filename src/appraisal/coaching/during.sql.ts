import { type RawBuilder, sql } from "kysely";
import { z } from "zod";

const Step = z.object({ noteId: z.uuid(), step: z.string(), dueOn: z.string() });
const OpenMilestone = z.object({ indicatorId: z.uuid(), title: z.string(), dueOn: z.string() });
const Unconfirmed = z.object({
  dialogueId: z.uuid(),
  heldOn: z.string(),
  side: z.enum(["employee", "head"]),
});

/** What is open on a plan while the year runs: the day of the last dialogue, and what is still to be done. */
export const During = z.object({
  dialogueOn: z.string().nullable(),
  unconfirmed: z.array(Unconfirmed),
  steps: z.array(Step),
  milestones: z.array(OpenMilestone),
});
export type During = z.output<typeof During>;

/** `During` as a column of a query on plans, for pages that ask for several at once; `planId` is a column there. */
export function duringColumn(agencyId: number, planId: RawBuilder<unknown>): RawBuilder<unknown> {
  const held = sql`dialogue d where d.agency_id = ${agencyId} and d.plan_id = ${planId} and not exists (
    select from dialogue_withdrawal w where w.agency_id = ${agencyId} and w.dialogue_id = d.dialogue_id)`;
  return sql`jsonb_build_object(
    'dialogueOn', (select max(d.held_on) from ${held}),
    'unconfirmed', (
      select coalesce(jsonb_agg(jsonb_build_object('dialogueId', d.dialogue_id, 'heldOn', d.held_on, 'side', sides.side)
        order by d.held_on, d.dialogue_id, sides.side), '[]')
      from (select d.dialogue_id, d.held_on from ${held}) as d cross join (values ('employee'), ('head')) as sides (side)
      where not exists (select from dialogue_confirmation c
        where c.agency_id = ${agencyId} and c.dialogue_id = d.dialogue_id and c.side = sides.side)),
    'steps', (
      select coalesce(jsonb_agg(jsonb_build_object('noteId', n.note_id, 'step', n.next_step, 'dueOn', n.next_step_on)
        order by n.next_step_on, n.note_id), '[]')
      from coaching_note n
      where n.agency_id = ${agencyId} and n.plan_id = ${planId} and n.visibility = 'shared'
        and n.next_step is not null and not exists (select from coaching_step_done done
          where done.agency_id = ${agencyId} and done.note_id = n.note_id)
        and not exists (select from coaching_note_withdrawal gone
          where gone.agency_id = ${agencyId} and gone.note_id = n.note_id)),
    'milestones', (
      select coalesce(jsonb_agg(jsonb_build_object('indicatorId', m.indicator_id, 'title', m.title, 'dueOn', m.due_on)
        order by m.due_on, m.milestone_id), '[]')
      from milestone m
      where m.agency_id = ${agencyId} and m.plan_id = ${planId}
        and not exists (select from milestone_withdrawal w
          where w.agency_id = ${agencyId} and w.milestone_id = m.milestone_id)
        and not exists (select from milestone_reached r
          where r.agency_id = ${agencyId} and r.milestone_id = m.milestone_id
            and not exists (select from progress_withdrawal gone
              where gone.agency_id = ${agencyId} and gone.progress_id = r.progress_id))))`;
}
