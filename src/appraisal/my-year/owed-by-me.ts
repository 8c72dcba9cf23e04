import { sql } from "kysely";
import { z } from "zod";
import { openRequestsTo } from "#appraisal/feedback/request/open-requests.sql.ts";
import { openRoundsFor } from "#appraisal/feedback-round/list-rounds.sql.ts";
import { Running, runningColumn } from "#appraisal/follow-up/running.sql.ts";
import { openRenewals } from "#appraisal/plan/renewal/open-renewals.sql.ts";
import { employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** More than that are a list, not lines of a page. */
const shownMax = 20;

export const OwedByMe = z.object({
  /** Earlier parts of somebody's year that were agreed with me, and that nobody has rated. */
  parts: z.array(z.object({ planId: z.uuid(), name: z.string(), startsOn: z.string(), endsOn: z.string() })),
  /** People whom I appraise now, who need a new plan. */
  renewals: z.array(z.object({ planId: z.uuid(), name: z.string() })),
  /** Of the personnel office: how many in the agency need one. */
  inAgency: z.int(),
  /** What runs after my ratings. */
  followUps: z.array(Running),
  /** What I was asked about others' work. */
  asked: z.array(z.object({ requestId: z.uuid(), about: z.string(), dueOn: z.string() })),
  /** Rounds about leaders that I was asked into. */
  rounds: z.array(z.object({ roundId: z.uuid(), leaderName: z.string(), closesOn: z.string() })),
});
export type OwedByMe = z.output<typeof OwedByMe>;

/** What others wait for from me: because of moves in mid-year, and because they asked how somebody works; one query. */
export async function owedByMe(ground: Ground<unknown>, year: number): Promise<OwedByMe> {
  const { queries, agencyId } = ground;
  const { employeeId: me, roles } = actorOf(ground);
  const open = openRenewals(agencyId, year);
  const inAgency = roles.has("personnel") ? sql`(select count(*)::integer from (${open}) as open)` : sql`0`;
  const { rows } = await sql`
    select ${partsSql(agencyId, me, year)} as parts,
      (select coalesce(json_agg(json_build_object('planId', mine.plan_id, 'name', mine.name)), '[]') from (
        select open.plan_id, e.name from (${open}) as open
        join employee e on e.agency_id = ${agencyId} and e.employee_id = open.employee_id
        where exists (select from plan_renewal_notice told where told.agency_id = ${agencyId}
          and told.plan_id = open.plan_id and told.appraiser_id = ${me})
        order by e.name, open.plan_id limit ${shownMax}) as mine) as renewals,
      ${inAgency} as "inAgency", ${runningSql(agencyId, me)} as "followUps",
      (select coalesce(json_agg(q), '[]') from (${openRequestsTo(queries, agencyId, me)}) as q) as asked,
      (select coalesce(json_agg(r), '[]') from (${openRoundsFor(ground)}) as r) as rounds`.execute(queries);
  return OwedByMe.parse(rows[0]);
}

function runningSql(agencyId: number, me: string) {
  return sql`(
    select coalesce(jsonb_agg(one), '[]')
    from plan
    cross join lateral jsonb_array_elements(${runningColumn(agencyId, sql`plan.plan_id`)}) as one
    where plan.agency_id = ${agencyId} and plan.employee_id = ${me})`;
}

function partsSql(agencyId: number, me: string, year: number) {
  return sql`(
    select coalesce(json_agg(json_build_object('planId', part.plan_id, 'name', part.name,
      'startsOn', part.starts_on, 'endsOn', part.ends_on)), '[]')
    from (
      select plan.plan_id, plan.starts_on, plan.ends_on, ${employeeName("plan.employee_id")} as name
      from plan
      join plan_agreement agreed on agreed.agency_id = ${agencyId} and agreed.plan_id = plan.plan_id
      where plan.agency_id = ${agencyId} and plan.appraiser_id = ${me}
        and plan.year between ${year - 1} and ${year} and plan.employee_id <> ${me}
        and exists (select from plan later
          where later.agency_id = ${agencyId} and later.employee_id = plan.employee_id
            and later.year = plan.year and later.starts_on > plan.starts_on)
        and not exists (select from evaluation rated
          where rated.agency_id = ${agencyId} and rated.plan_id = plan.plan_id and rated.interval = 'annual')
        and not exists (select from national_rating known
          where known.agency_id = ${agencyId} and known.plan_id = plan.plan_id and known.interval = 'annual'
            and known.ended_at is null)
      order by plan.ends_on, plan.plan_id limit ${shownMax}) as part)`;
}
