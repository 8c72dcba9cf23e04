import { type RawBuilder, type SqlBool, sql } from "kysely";
import { ratingOfPlan } from "#appraisal/evaluation/rating-of-plan.sql.ts";
import { calendarYear } from "#appraisal/period/years.ts";

/** `open`: the intervals of the year that can be rated by now. */
export type ComparedAsked = { agencyId: number; importId: string; year: number; open: readonly string[] };

/**
 * Lines of an import beside what stands here, as of now and not as of the upload: key, ordinal, row_number, nip, name,
 * employee_id, interval, starts_on, ends_on, plan_id, kind, results, conduct, overall (of the file), our_results,
 * our_conduct, our_overall, evaluation_id, national_id, appraiser_name. A line with a last day meets the plan that holds
 * this day, else the last plan of the year. `which` narrows the lines (line) before anything is looked up for them.
 */
export function linesInFile(asked: ComparedAsked, which: RawBuilder<SqlBool>): RawBuilder<unknown> {
  return sql`select met.*, ${kindOf(asked)} as kind from (${metLines(asked, which)}) as met`;
}

function metLines(asked: ComparedAsked, which: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const { agencyId, importId, year } = asked;
  return sql`
    select 'a' || lpad(line.ordinal::text, 9, '0') as key, line.ordinal, line.row_number, line.nip,
      coalesce(person.name, line.name) as name, person.employee_id, line.interval, line.starts_on, line.ends_on,
      plan.plan_id, line.results_rating as results, line.conduct_rating as conduct, line.overall_rating as overall,
      line.appraiser_name, coalesce(force.results_rating, own.results_rating) as our_results,
      coalesce(force.conduct_rating, own.conduct_rating) as our_conduct,
      coalesce(force.overall_rating, own.overall_rating) as our_overall, force.evaluation_id,
      case when force.overall_rating is null then own.rating_id else force.national_id end as national_id,
      kept.results_rating as kept_results, kept.conduct_rating as kept_conduct, kept.overall_rating as kept_overall,
      ${isSecond(asked)} as is_second
    from rating_import_line line
    left join employee person on person.agency_id = ${agencyId} and person.nip = line.nip
    left join lateral (${planMet(asked, "line")}) as plan on true
    left join lateral (${ratingOfPlan({ agencyId, planId: sql`plan.plan_id`, interval: sql`line.interval` })}) as force on true
    left join national_rating own on own.agency_id = ${agencyId} and own.employee_id = person.employee_id
      and own.year = ${year} and own.interval = line.interval and own.plan_id is null and own.ended_at is null
      and (plan.plan_id is null or own.ends_on between plan.starts_on and plan.ends_on)
    left join rating_difference_kept kept on kept.agency_id = ${agencyId} and kept.import_id = line.import_id
      and kept.ordinal = line.ordinal
    where line.agency_id = ${agencyId} and line.import_id = ${importId} and ${which}`;
}

/** The plan of `person` that a line, here called `alias`, is about. */
function planMet({ agencyId, year }: ComparedAsked, alias: "line" | "other"): RawBuilder<unknown> {
  const endsOn = sql.ref(`${alias}.ends_on`);
  return sql`
    select plan.plan_id, plan.starts_on, plan.ends_on from plan
    where plan.agency_id = ${agencyId} and plan.employee_id = person.employee_id and plan.year = ${year}
      and (${endsOn} is null or ${endsOn} between plan.starts_on and plan.ends_on)
    order by plan.ends_on desc, plan.plan_id limit 1`;
}

/**
 * Whether another line is about the same: the same plan and interval, or without a plan the same person and interval.
 * Only one rating can stand there, and it is the one that ends last, as the last plan of a year gives the year's rating.
 */
function isSecond(asked: ComparedAsked): RawBuilder<boolean> {
  const { agencyId, importId, year } = asked;
  const { endsOn: last } = calendarYear(year);
  return sql`exists (
    select from rating_import_line other
    where other.agency_id = ${agencyId} and other.import_id = ${importId} and other.nip = line.nip
      and other.interval = line.interval and other.ordinal <> line.ordinal
      and (coalesce(other.ends_on, ${last}), -other.ordinal) > (coalesce(line.ends_on, ${last}), -line.ordinal)
      and (select met.plan_id from (${planMet(asked, "other")}) as met) is not distinct from plan.plan_id)`;
}

/** A difference that was kept is open again once any part of what stands here is another one than when it was kept. */
function kindOf({ open }: ComparedAsked): RawBuilder<string> {
  return sql<string>`case
    when met.employee_id is null then 'unknown'
    when met.interval <> all(${open}::text[]) then 'not-ended'
    when met.is_second then 'second'
    when met.our_overall is null then 'only-in-file'
    when (met.results, met.conduct, met.overall) = (met.our_results, met.our_conduct, met.our_overall) then 'same'
    when (met.kept_results, met.kept_conduct, met.kept_overall) = (met.our_results, met.our_conduct, met.our_overall)
      then 'kept'
    else 'differs' end`;
}

/**
 * Everybody rated here whom the file lacks, in the same columns, of the intervals that it speaks of at all. `who` narrows
 * the people (person).
 */
export function linesOnlyHere(asked: ComparedAsked, who: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const { agencyId, importId, year } = asked;
  return sql`
    select 'b' || person.nip || force.interval || plan.plan_id::text as key, null::integer as ordinal,
      null::integer as row_number, person.nip, person.name, person.employee_id, force.interval,
      null::date as starts_on, null::date as ends_on, plan.plan_id, null::text as results, null::text as conduct,
      null::text as overall, null::text as appraiser_name, force.results_rating as our_results,
      force.conduct_rating as our_conduct, force.overall_rating as our_overall, force.evaluation_id,
      force.national_id, 'only-here' as kind
    from plan
    join rating_in_force force on force.agency_id = ${agencyId} and force.plan_id = plan.plan_id
    join employee person on person.agency_id = ${agencyId} and person.employee_id = plan.employee_id
    where plan.agency_id = ${agencyId} and plan.year = ${year} and ${who}
      and force.interval in (
        select interval from rating_import_line where agency_id = ${agencyId} and import_id = ${importId})
      and not exists (
        select from rating_import_line other
        where other.agency_id = ${agencyId} and other.import_id = ${importId} and other.nip = person.nip
          and other.interval = force.interval
          and (select met.plan_id from (${planMet(asked, "other")}) as met) = plan.plan_id)`;
}
