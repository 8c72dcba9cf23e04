import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Objections with all that belongs to each, newest first; the caller names their people and sets the limit. */
export function objectionSql(agencyId: number, condition: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const belongs = (alias: string) =>
    sql`${sql.ref(`${alias}.agency_id`)} = ${agencyId} and ${sql.ref(`${alias}.objection_id`)} = o.objection_id`;
  return sql`
    select o.agency_id, o.objection_id as "objectionId", o.evaluation_id as "evaluationId", e.plan_id as "planId",
      e.interval, plan.year, plan.employee_id as "employeeId", e.decided_by as "appraiserId",
      r.reviewer_id as "reviewerId", r.acting_for as "reviewerActingFor", r.named_by as "namedById",
      coalesce(r.reason, '') as "namingReason",
      e.results_rating as "ratedResults", e.conduct_rating as "ratedConduct", e.overall_rating as "ratedOverall",
      o.filed_at as "filedAt", o.last_day::text as "lastDay", o.reasons, o.because as "filedBecause",
      q.asked_at as "askedAt", q.answer_by::text as "answerBy", coalesce(q.question, '') as question,
      x.body as "employeeExplanation", x.written_at as "employeeExplainedAt",
      y.body as "appraiserExplanation", y.written_at as "appraiserExplainedAt",
      w.withdrawn_at as "withdrawnAt", d.decided_at as "decidedAt", d.outcome, d.reasons as decision,
      d.results_rating as "decidedResults", d.conduct_rating as "decidedConduct",
      d.overall_rating as "decidedOverall", d.acting_for as "decidedActingFor",
      coalesce(d.because, '[]') as "decidedBecause",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'evidenceId', v.evidence_id, 'title', v.title, 'url', v.url) order by v.evidence_id), '[]')
        from objection_evidence v where ${belongs("v")}) as evidence
    from objection o
    join evaluation e on e.agency_id = ${agencyId} and e.evaluation_id = o.evaluation_id
    join plan on plan.agency_id = ${agencyId} and plan.plan_id = e.plan_id
    left join lateral (
      select r.reviewer_id, r.acting_for, r.named_by, r.reason from objection_reviewer r
      where ${belongs("r")} order by r.ordinal desc limit 1) as r on true
    left join objection_question q on ${belongs("q")}
    left join objection_explanation x on ${belongs("x")} and x.party = 'employee'
    left join objection_explanation y on ${belongs("y")} and y.party = 'appraiser'
    left join objection_withdrawal w on ${belongs("w")}
    left join objection_decision d on ${belongs("d")}
    where o.agency_id = ${agencyId} and ${condition}
    order by o.filed_at desc, o.objection_id desc`;
}
