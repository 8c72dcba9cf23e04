import { type RawBuilder, sql } from "kysely";
import { heldInSpan, placeSql } from "#organisation/index.ts";

/** Where somebody's plan of the year stands: as `PlanState`, and not begun; what is offered lies with its person, too. */
export const yearStates = ["not-started", "draft", "proposed", "change-asked", "agreed"] as const;

export type YearAsked = {
  agencyId: number;
  year: number;
  startsOn: string;
  /** The last day that is looked at: nobody is expected to plan before they have begun. */
  to: string;
  /** The last day on which its plans are to be agreed. */
  deadline: string;
  /** From their first day on, for whoever begins in mid-year. */
  daysToPlan: number;
};

/**
 * Who should have a plan of the year, and where it stands: agency_id, employee_id, name, nip, left_on, title,
 * unit_id, unit_name, plan_id, appraiser_id, state, due_on. These are the people who hold or held a definitive
 * position in it, and whoever has begun a plan. Who comes in mid-year has as many days to agree on one as everybody
 * has in January. Who left before the year, or before their plan was due and without one, is not asked for any.
 * A person's last plan counts, and the unit where they are by the last day looked at.
 */
export function yearPeople(asked: YearAsked): RawBuilder<unknown> {
  const { agencyId, year, startsOn, to, deadline, daysToPlan } = asked;
  return sql`
    select served.agency_id, served.employee_id, served.name, served.nip, served.left_on,
      place.title, place.unit_id, place.unit_name, plan.plan_id, plan.appraiser_id, due.due_on, ${stateSql} as state
    from (${heldInSpan({ agencyId, from: startsOn, to })}) as served
    left join lateral (
      select plan.plan_id, plan.appraiser_id, plan.appointment_id, plan.starts_on from plan
      where plan.agency_id = ${agencyId} and plan.year = ${year} and plan.employee_id = served.employee_id
      order by plan.starts_on desc limit 1) as plan on true
    join lateral (${placeSql(agencyId, placeOf)}) as place on true
    left join plan_agreement agreement
      on agreement.agency_id = ${agencyId} and agreement.plan_id = plan.plan_id
    left join lateral (
      select proposed.version from plan_version proposed
      where proposed.agency_id = ${agencyId} and proposed.plan_id = plan.plan_id
      order by proposed.version desc limit 1) as proposal on true
    left join plan_change_request request on request.agency_id = ${agencyId}
      and request.plan_id = plan.plan_id and request.version = proposal.version
    left join plan_offer offer on offer.agency_id = ${agencyId}
      and offer.plan_id = plan.plan_id and offer.version = proposal.version
    cross join lateral (select greatest(
      ${deadline}::date, coalesce(served.held_since, plan.starts_on) + ${daysToPlan}::integer) as due_on) as due
    where (served.left_on is null or served.left_on > ${startsOn}::date)
      and (plan.plan_id is not null or served.left_on is null or served.left_on > due.due_on)`;
}

/** Not coalesce: behind row-level security an index is looked up by a case, not by that. */
const placeOf = sql<string>`
  case when served.appointment_id is null then plan.appointment_id else served.appointment_id end`;

const stateSql = sql`case
  when plan.plan_id is null then 'not-started'
  when agreement.plan_id is not null then 'agreed'
  when proposal.version is null then 'draft'
  when request.plan_id is not null or offer.plan_id is not null then 'change-asked'
  else 'proposed' end`;
