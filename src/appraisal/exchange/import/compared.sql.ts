import { type RawBuilder, sql } from "kysely";
import { ratingOfPlan } from "#appraisal/evaluation/rating-of-plan.sql.ts";

/** `open`: the intervals of the year that can be rated by now. */
export type ComparedAsked = { agencyId: number; importId: string; year: number; open: readonly string[] };

/**
 * Every line of an import beside what stands here, and everybody rated here whom the file lacks, as of now and not as
 * of the upload: key, ordinal, row_number, nip, name, employee_id, interval, starts_on, ends_on, plan_id, kind,
 * results, conduct, overall (of the file), our_results, our_conduct, our_overall, evaluation_id, national_id,
 * appraiser_name. A line with a last day meets the plan that holds this day, else the last plan of the year.
 */
export function comparedLines(asked: ComparedAsked): RawBuilder<unknown> {
  return sql`
    with met as materialized (${metLines(asked)})
    select met.*, ${kindOf(asked)} as kind from met
    union all
    ${onlyHere(asked)}`;
}

function metLines({ agencyId, importId, year }: ComparedAsked): RawBuilder<unknown> {
  return sql`
    select 'a' || lpad(line.ordinal::text, 9, '0') as key, line.ordinal, line.row_number, line.nip,
      coalesce(person.name, line.name) as name, person.employee_id, line.interval, line.starts_on, line.ends_on,
      plan.plan_id, line.results_rating as results, line.conduct_rating as conduct, line.overall_rating as overall,
      line.appraiser_name, coalesce(force.results_rating, own.results_rating) as our_results,
      coalesce(force.conduct_rating, own.conduct_rating) as our_conduct,
      coalesce(force.overall_rating, own.overall_rating) as our_overall, force.evaluation_id,
      coalesce(force.national_id, own.rating_id) as national_id, kept.overall_rating as kept_overall
    from rating_import_line line
    left join employee person on person.agency_id = ${agencyId} and person.nip = line.nip
    left join lateral (
      select plan.plan_id from plan
      where plan.agency_id = ${agencyId} and plan.employee_id = person.employee_id and plan.year = ${year}
        and (line.ends_on is null or line.ends_on between plan.starts_on and plan.ends_on)
      order by plan.ends_on desc, plan.plan_id limit 1) as plan on true
    left join lateral (${ratingOfPlan({ agencyId, planId: sql`plan.plan_id`, interval: sql`line.interval` })}) as force on true
    left join national_rating own on own.agency_id = ${agencyId} and own.employee_id = person.employee_id
      and own.year = ${year} and own.interval = line.interval and own.plan_id is null and own.ended_at is null
    left join rating_difference_kept kept on kept.agency_id = ${agencyId} and kept.import_id = line.import_id
      and kept.ordinal = line.ordinal
    where line.agency_id = ${agencyId} and line.import_id = ${importId}`;
}

/** A difference that was kept is open again once what stands here is another rating than the one that was kept. */
function kindOf({ open }: ComparedAsked): RawBuilder<string> {
  return sql<string>`case
    when met.employee_id is null then 'unknown'
    when met.interval <> all(${open}::text[]) then 'not-ended'
    when met.our_overall is null then 'only-in-file'
    when (met.results, met.conduct, met.overall) = (met.our_results, met.our_conduct, met.our_overall) then 'same'
    when met.kept_overall = met.our_overall then 'kept'
    else 'differs' end`;
}

/** Of the intervals that the file speaks of at all. */
function onlyHere({ agencyId, year }: ComparedAsked): RawBuilder<unknown> {
  return sql`
    select 'b' || person.nip || force.interval || plan.plan_id::text as key, null::integer, null::integer, person.nip,
      person.name, person.employee_id, force.interval, null::date, null::date, plan.plan_id, null, null, null, null,
      force.results_rating, force.conduct_rating, force.overall_rating, force.evaluation_id, force.national_id, null,
      'only-here'
    from plan
    join rating_in_force force on force.agency_id = ${agencyId} and force.plan_id = plan.plan_id
    join employee person on person.agency_id = ${agencyId} and person.employee_id = plan.employee_id
    where plan.agency_id = ${agencyId} and plan.year = ${year}
      and force.interval in (select interval from met)
      and (plan.plan_id, force.interval) not in (
        select met.plan_id, met.interval from met where met.plan_id is not null)`; // hashed, however few were expected
}
