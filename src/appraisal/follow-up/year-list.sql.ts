import { type RawBuilder, sql } from "kysely";
import { yearRatings } from "#appraisal/annual/year-ratings.sql.ts";

type Asked = { agencyId: number; year: number; cells: readonly string[] };

/**
 * Every rating of an evaluation that ends a year and from which something may follow or was proposed, with its unit,
 * name and whether anybody has decided anything: approved, declined, set aside, or passed over for this very rating.
 */
export function openRatingsSql({ agencyId, year, cells }: Asked): RawBuilder<unknown> {
  return sql`
    select r.evaluation_id, u.unit_id, u.name as unit_name, who.name, r.employee_id,
      (exists (
        select from follow_up f
        left join follow_up_decision d on d.agency_id = ${agencyId} and d.follow_up_id = f.follow_up_id
        left join follow_up_set_aside a on a.agency_id = ${agencyId} and a.follow_up_id = f.follow_up_id
        where f.agency_id = ${agencyId} and f.evaluation_id = r.evaluation_id
          and (d.decided_at is not null or a.set_aside_at is not null))
      or exists (
        select from follow_up_pass p
        where p.agency_id = ${agencyId} and p.evaluation_id = r.evaluation_id
          and p.results_rating = r.results_rating and p.conduct_rating = r.conduct_rating)) as is_decided
    from (${yearRatings(agencyId, (of) => sql`${of.year} = ${year}`)}) as r
    join employee who on who.agency_id = ${agencyId} and who.employee_id = r.employee_id
    join appointment held on held.agency_id = ${agencyId} and held.appointment_id = r.appointment_id
    join position place on place.agency_id = ${agencyId} and place.position_id = held.position_id
    join unit u on u.agency_id = ${agencyId} and u.unit_id = place.unit_id
    where r.evaluation_id is not null
      and ((r.results_rating || '/' || r.conduct_rating) = any(${cells}::text[]) or exists (
        select from follow_up f where f.agency_id = ${agencyId} and f.evaluation_id = r.evaluation_id))`;
}
