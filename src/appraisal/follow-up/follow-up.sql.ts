import { type RawBuilder, type SqlBool, sql } from "kysely";
import { ratingOfPlan } from "#appraisal/evaluation/rating-of-plan.sql.ts";
import { employeeName } from "#organisation/index.ts";

/** Follow-ups with what a list needs (f, e its evaluation, plan, r the rating in force); the caller sets order and limit. */
export function outlinesSql(agencyId: number, condition: RawBuilder<SqlBool>): RawBuilder<unknown> {
  return sql`
    select f.follow_up_id as "followUpId", f.evaluation_id as "evaluationId", plan.plan_id as "planId", plan.year,
      plan.employee_id as "employeeId", ${employeeName("plan.employee_id")} as "employeeName", f.kind,
      jsonb_build_object('results', f.results_rating, 'conduct', f.conduct_rating,
        'overall', f.overall_rating) as rated,
      jsonb_build_object('results', r.results_rating, 'conduct', r.conduct_rating,
        'overall', r.overall_rating) as "inForce",
      exists (select from follow_up_look l where ${belongs(agencyId, "l")}
        and l.results_rating = r.results_rating and l.conduct_rating = r.conduct_rating) as "isLookedAt",
      f.opened_by as "openedById", ${employeeName("f.opened_by")} as "openedBy", f.opened_at as "openedAt",
      f.content ->> 'startsOn' as "startsOn", f.content ->> 'endsOn' as "endsOn",
      s.submitted_at as "submittedAt", s.submitted_by as "submittedById", s.decider_id as "deciderId",
      ${employeeName("s.decider_id")} as decider, s.decider_acting_for as "deciderActingFor",
      d.decided_at as "decidedAt", d.outcome as decision, d.decided_by as "decidedById",
      ${employeeName("d.decided_by")} as "decidedBy",
      d.acting_for as "decidedActingFor", o.concluded_at as "concludedAt", o.outcome,
      a.set_aside_at as "setAsideAt"
    from follow_up f
    join evaluation e on e.agency_id = ${agencyId} and e.evaluation_id = f.evaluation_id
    join plan on plan.agency_id = ${agencyId} and plan.plan_id = e.plan_id
    join lateral (${ratingOfPlan({ agencyId, planId: sql`e.plan_id`, interval: sql`e.interval` })}) as r on true
    ${recordsSql(agencyId)}
    where f.agency_id = ${agencyId} and ${condition}`;
}

/** The same with everything that was written, said and done; for one. */
export function wholeSql(agencyId: number, condition: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const of = (alias: string) => belongs(agencyId, alias);
  return sql`
    select outline.*, f.revision, f.acting_for as "actingFor", f.content, f.because,
      coalesce(s.because, '[]') as "decidersBecause", d.reason as "decisionReason", o.next_step as "nextStep",
      o.note as "outcomeNote", ${employeeName("o.concluded_by")} as "concludedBy", a.reason as "setAsideReason",
      ${employeeName("a.set_aside_by")} as "setAsideBy",
      (select coalesce(jsonb_agg(jsonb_build_object('answerId', x.answer_id, 'body', x.body, 'at', x.written_at)
        order by x.written_at, x.answer_id), '[]') from follow_up_answer x where ${of("x")}) as answers,
      (select coalesce(jsonb_agg(jsonb_build_object('actionId', x.action_id, 'doneOn', x.done_on, 'note', x.note,
        'by', ${employeeName("x.noted_by")}, 'at', x.noted_at) order by x.done_on, x.action_id), '[]')
        from follow_up_done x where ${of("x")}) as done,
      (select coalesce(jsonb_agg(jsonb_build_object('reviewId', x.review_id, 'heldOn', x.held_on, 'note', x.note,
        'by', ${employeeName("x.noted_by")}) order by x.held_on, x.review_id), '[]')
        from follow_up_review x where ${of("x")}) as reviews,
      (select coalesce(jsonb_agg(jsonb_build_object('overall', x.overall_rating, 'reason', x.reason,
        'by', ${employeeName("x.looked_by")}, 'at', x.looked_at) order by x.looked_at), '[]')
        from follow_up_look x where ${of("x")}) as looks
    from (${outlinesSql(agencyId, condition)}) as outline
    join follow_up f on f.agency_id = ${agencyId} and f.follow_up_id = outline."followUpId"
    ${recordsSql(agencyId)}`;
}

/** What made it what it is: handed in, decided, concluded, set aside. */
function recordsSql(agencyId: number): RawBuilder<unknown> {
  return sql`
    left join follow_up_submission s on ${belongs(agencyId, "s")}
    left join follow_up_decision d on ${belongs(agencyId, "d")}
    left join follow_up_outcome o on ${belongs(agencyId, "o")}
    left join follow_up_set_aside a on ${belongs(agencyId, "a")}`;
}

function belongs(agencyId: number, alias: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(`${alias}.agency_id`)} = ${agencyId}
    and ${sql.ref(`${alias}.follow_up_id`)} = f.follow_up_id`;
}
