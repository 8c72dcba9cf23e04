import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import { addDays } from "#platform/clock/clock.ts";
import { appraisersSql } from "./appraisers.sql.ts";

/** The newest days on which something changed that are looked at. */
const turnsMax = 100;

const Turn = z.object({
  day: z.string(),
  appraiserId: z.string().nullable(),
  appraiserName: z.string().nullable(),
  delegated: z.boolean().nullable(),
  kind: z.string().nullable(),
  title: z.string().nullable(),
});
export type Turn = z.output<typeof Turn>;

/** Whom the positions made somebody's appraiser, and as what, from one day to another. */
export type AppraiserSpan = {
  appraiserId: string;
  appraiserName: string;
  title: string;
  startsOn: string;
  endsOn: string | null;
};

/**
 * Who appraises on each day on which that may have changed, as a JSON array in the order of the days: when the person
 * or anybody above them got or left a position, and when a delegation began or ended, also by a departure.
 */
export function turnsSql(agencyId: number, employeeId: string): RawBuilder<unknown> {
  const whose = sql`select ${employeeId}::uuid as employee_id`;
  return sql`(
    with recursive own as (
      select a.position_id, a.starts_on, a.ends_on from appointment a
      where a.agency_id = ${agencyId} and a.employee_id = ${employeeId}
    ),
    above as (
      select p.reports_to_id as position_id
      from own join position p on p.agency_id = ${agencyId} and p.position_id = own.position_id
      union
      select p.reports_to_id
      from above join position p on p.agency_id = ${agencyId} and p.position_id = above.position_id
    ),
    dated as (
      select starts_on, ends_on from own
      union all
      select a.starts_on, a.ends_on
      from above join appointment a on a.agency_id = ${agencyId} and a.position_id = above.position_id
      union all
      select d.starts_on, d.ends_on from appraiser_delegation d
      where d.agency_id = ${agencyId} and d.employee_id = ${employeeId}
      union all
      select gone.left_on, null
      from appraiser_delegation d
      join departure gone on gone.agency_id = ${agencyId} and gone.employee_id in (d.employee_id, d.appraiser_id)
      where d.agency_id = ${agencyId} and d.employee_id = ${employeeId}
    ),
    turns as (
      select day from (select starts_on as day from dated union select ends_on + 1 from dated) as days
      where day >= (select min(starts_on) from own)
      order by day desc limit ${turnsMax}
    )
    select coalesce(json_agg(turn order by turn.day), '[]') from (
      select turns.day, found.appraiser_id as "appraiserId", e.name as "appraiserName", found.delegated,
        found.kind, found.title
      from turns
      left join lateral (${appraisersSql(agencyId, sql`turns.day`, whose)}) as found on true
      left join employee e on e.agency_id = ${agencyId} and e.employee_id = found.appraiser_id) as turn
  )`;
}

/** The answer of `turnsSql`. */
export function turnsOf(found: unknown): Turn[] {
  return z.array(Turn).parse(found);
}

/** Those turns as spans, the newest first; days on which nobody or a delegate appraises are left out. */
export function spansOf(found: unknown): AppraiserSpan[] {
  const turns = turnsOf(found);
  const changes = turns.filter((turn, index) => !isSame(turn, turns[index - 1]));
  return changes
    .flatMap((turn, index) => {
      const next = changes[index + 1];
      if (turn.appraiserId === null || turn.delegated) return [];
      return [
        {
          appraiserId: turn.appraiserId,
          appraiserName: turn.appraiserName ?? "",
          title: titleHeld(turn.kind ?? "", turn.title ?? ""),
          startsOn: turn.day,
          endsOn: next ? addDays(next.day, -1) : null,
        },
      ];
    })
    .toReversed();
}

function isSame(one: Turn, other: Turn | undefined): boolean {
  const parts = ["appraiserId", "delegated", "kind", "title"] as const;
  return other !== undefined && parts.every((part) => one[part] === other[part]);
}
