import { type RawBuilder, sql } from "kysely";
import type { DueAsked } from "./due-asked.ts";

/** Each thing that is due: side (of whom it is asked), kind, subject_id, part, plan_id, about_id, due_on, words. */
export function dueAtHand(asked: DueAsked): RawBuilder<unknown> {
  const kinds = [plansToWrite, plansToAnswer, progress, milestones, evaluations, results, dialogues, steps];
  return sql.join(
    [...kinds, confirmations].map((kind) => kind(asked)),
    sql` union all `,
  );
}

const both = sql`(values ('employee'), ('head')) as sides (side)`;

function plansToWrite({ until }: DueAsked) {
  return sql`
    select 'employee' as side, 'plan-write' as kind, coalesce(plan_id, employee_id) as subject_id, '' as part,
      plan_id, employee_id as about_id, due_on, '' as words
    from planner where state <> 'proposed' and due_on <= ${until.plan}::date`;
}

function plansToAnswer({ agencyId, until, timeZone }: DueAsked) {
  return sql`
    select 'head', 'plan-answer', planner.plan_id, '', planner.plan_id, planner.employee_id, planner.due_on, ''
    from planner
    where planner.state = 'proposed' and (planner.due_on <= ${until.plan}::date or (
      select max(proposed_at) at time zone ${timeZone} from plan_version
      where agency_id = ${agencyId} and plan_id = planner.plan_id)::date <= ${until.answer}::date)`;
}

/** The running part of the year comes to its end, and nothing of it is on record. */
function progress({ agencyId, until }: DueAsked) {
  return sql`
    select 'employee', 'progress', running.plan_id, running.code, running.plan_id, running.employee_id,
      running.ends_on, ''
    from running
    where running.ends_on <= ${until.progress}::date and not exists (
      select from progress p
      where p.agency_id = ${agencyId} and p.plan_id = running.plan_id
        and p.reached_on between running.starts_on and running.ends_on
        and not exists (select from progress_withdrawal w
          where w.agency_id = ${agencyId} and w.progress_id = p.progress_id))`;
}

function milestones({ agencyId, until }: DueAsked) {
  return sql`
    select 'employee', 'milestone', m.milestone_id, m.indicator_id::text, m.plan_id, agreed.employee_id, m.due_on,
      m.title
    from agreed join milestone m on m.agency_id = ${agencyId} and m.plan_id = agreed.plan_id
    where not agreed.is_paused and m.due_on <= ${until.milestone}::date
      and not exists (select from milestone_withdrawal w
        where w.agency_id = ${agencyId} and w.milestone_id = m.milestone_id)
      and not exists (
        select from milestone_reached r
        where r.agency_id = ${agencyId} and r.milestone_id = m.milestone_id
          and not exists (select from progress_withdrawal gone
            where gone.agency_id = ${agencyId} and gone.progress_id = r.progress_id))`;
}

/** What can be rated (`opensOn` of evaluation/intervals.ts), and has been lying for some time. */
function evaluations({ agencyId, until }: DueAsked) {
  return sql`
    select 'head', 'evaluation', met.plan_id, met.code, met.plan_id, met.employee_id, met.ends_on, ''
    from met
    where case met.code when 'annual' then date_trunc('month', met.ends_on)::date else met.ends_on end
        <= ${until.evaluation}::date
      and not exists (select from evaluation e
        where e.agency_id = ${agencyId} and e.plan_id = met.plan_id and e.interval = met.code)`;
}

function results({ agencyId, until, timeZone }: DueAsked) {
  return sql`
    select 'employee', 'result', e.evaluation_id, '', written.plan_id, written.employee_id,
      (e.decided_at at time zone ${timeZone})::date, e.interval
    from written join evaluation e on e.agency_id = ${agencyId} and e.plan_id = written.plan_id
    where (e.decided_at at time zone ${timeZone})::date <= ${until.result}::date
      and not exists (select from evaluation_receipt r
        where r.agency_id = ${agencyId} and r.evaluation_id = e.evaluation_id)`;
}

function dialogues({ agencyId, until }: DueAsked) {
  return sql`
    select sides.side, 'dialogue', running.plan_id, running.code, running.plan_id, running.employee_id,
      running.ends_on, ''
    from running cross join ${both}
    where running.ends_on <= ${until.dialogue}::date and not exists (
      select from dialogue d
      where d.agency_id = ${agencyId} and d.plan_id = running.plan_id
        and d.held_on between running.starts_on and running.ends_on
        and not exists (select from dialogue_withdrawal w
          where w.agency_id = ${agencyId} and w.dialogue_id = d.dialogue_id))`;
}

function steps({ agencyId, until }: DueAsked) {
  return sql`
    select sides.side, 'step', n.note_id, '', n.plan_id, written.employee_id, n.next_step_on, n.next_step
    from written join coaching_note n on n.agency_id = ${agencyId} and n.plan_id = written.plan_id
    cross join ${both}
    where n.visibility = 'shared' and n.next_step_on <= ${until.step}::date
      and not exists (select from coaching_step_done d
        where d.agency_id = ${agencyId} and d.note_id = n.note_id)
      and not exists (select from coaching_note_withdrawal w
        where w.agency_id = ${agencyId} and w.note_id = n.note_id)`;
}

/** The side that has not yet said that it was so. */
function confirmations({ agencyId, until, timeZone }: DueAsked) {
  return sql`
    select sides.side, 'confirmation', d.dialogue_id, '', d.plan_id, written.employee_id, d.held_on, ''
    from written join dialogue d on d.agency_id = ${agencyId} and d.plan_id = written.plan_id
    cross join ${both}
    where (d.recorded_at at time zone ${timeZone})::date <= ${until.confirmation}::date
      and not exists (select from dialogue_withdrawal w
        where w.agency_id = ${agencyId} and w.dialogue_id = d.dialogue_id)
      and not exists (select from dialogue_confirmation c
        where c.agency_id = ${agencyId} and c.dialogue_id = d.dialogue_id and c.side = sides.side)`;
}
