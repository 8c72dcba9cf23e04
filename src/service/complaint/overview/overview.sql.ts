import { type RawBuilder, sql } from "kysely";
import { unitGroups } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Lasted } from "#statistics/survival.ts";
import { countedUnitSql } from "../counted-unit.sql.ts";

/** What came in within a year, where the reader may look; left out: the whole agency. */
export type Asked = {
  agencyId: number;
  timeZone: string;
  year: number;
  now: Date;
  ledBy: readonly string[] | undefined;
};

export const sides = ["whole", "unit", "category", "month"] as const;
export type Side = (typeof sides)[number];

export type Tally = {
  side: Side;
  key: string;
  name: string | null;
  received: number;
  answeredInTime: number;
  answeredLate: number;
  waitingInTime: number;
  waitingLate: number;
  open: number;
  overdue: number;
};

/** How many there are of each kind: in the whole, and by what stands below the head, category and month. */
export async function tallies(queries: Queries, asked: Asked): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    with ${facts(asked)}
    select ${sideAndKey}, max(unit_name) filter (where unit_id is not null) as name, count(*)::integer as received,
      count(*) filter (where is_answered and not is_late)::integer as "answeredInTime",
      count(*) filter (where is_answered and is_late)::integer as "answeredLate",
      count(*) filter (where not is_answered and not is_late)::integer as "waitingInTime",
      count(*) filter (where not is_answered and is_late)::integer as "waitingLate",
      count(*) filter (where is_open)::integer as open, count(*) filter (where is_overdue)::integer as overdue
    from facts group by grouping sets ((), (unit_id), (category), (month))
    order by 1, 2`.execute(queries);
  return rows;
}

export type Lasts = Lasted & { side: Side; key: string; until: "answer" | "closing" };

/** After how many days it happened, or for how many it has not. */
export async function lasting(queries: Queries, asked: Asked): Promise<Lasts[]> {
  const { rows } = await sql<Lasts>`
    with ${facts(asked)}, spans as (
      select unit_id, category, month, 'answer' as until, answer_days as time, is_answered as has_ended from facts
      union all
      select unit_id, category, month, 'closing', closing_days, is_closed from facts)
    select ${sideAndKey}, until, time, count(*) filter (where has_ended)::integer as ended,
      count(*) filter (where not has_ended)::integer as open
    from spans
    group by grouping sets ((until, time), (unit_id, until, time), (category, until, time), (month, until, time))
    order by 1, 2, until, time`.execute(queries);
  return rows;
}

const sideAndKey = sql`
  case when grouping(unit_id) = 0 then 'unit' when grouping(category) = 0 then 'category'
    when grouping(month) = 0 then 'month' else 'whole' end as side,
  coalesce(case when grouping(unit_id) = 0 then unit_id::text end, case when grouping(category) = 0 then category end,
    case when grouping(month) = 0 then month end, '') as key`;

/**
 * One row a complaint. What was merged or is another authority's to answer is left out, as in the measure of what came
 * in (complaintPile); it counts where that counts it. Days are those of the calendar where the agency is.
 */
function facts({ agencyId, timeZone, year, now, ledBy }: Asked): RawBuilder<unknown> {
  const dayOf = (at: RawBuilder<unknown>) => sql`(${at} at time zone ${timeZone})::date`;
  const received = dayOf(sql`c.received_at`);
  const startOf = (of: number) => sql`${`${of}-01-01`}::date::timestamp at time zone ${timeZone}`;
  return sql`reach as materialized (${unitGroups(agencyId, { ledBy })}),
    facts as materialized (
      select reach.group_id as unit_id, reach.group_name as unit_name, coalesce(checked.category, 'unchecked') as category,
        to_char(c.received_at at time zone ${timeZone}, 'YYYY-MM') as month,
        a.sent_at is not null as is_answered,
        coalesce(a.sent_at > a.due_at, o.due_at < ${now}, false) as is_late,
        o.complaint_id is not null as is_open,
        coalesce(o.stage <> 'complainant' and o.due_at < ${now}, false) as is_overdue,
        closed.closed_at is not null and o.complaint_id is null as is_closed,
        ${dayOf(sql`coalesce(a.sent_at, closed.closed_at, ${now}::timestamptz)`)} - ${received} as answer_days,
        ${dayOf(sql`case when o.complaint_id is null then coalesce(closed.closed_at, ${now}::timestamptz)
          else ${now}::timestamptz end`)} - ${received} as closing_days
      from complaint c
      left join complaint_answer a on a.agency_id = c.agency_id and a.complaint_id = c.complaint_id and a.ordinal = 1
      left join complaint_check checked on checked.agency_id = c.agency_id and checked.complaint_id = c.complaint_id
      left join open_complaint o on o.agency_id = c.agency_id and o.complaint_id = c.complaint_id
      left join complaint_closing closed on closed.agency_id = c.agency_id and closed.complaint_id = c.complaint_id
      join reach on reach.unit_id = ${countedUnitSql(agencyId)}
      where c.agency_id = ${agencyId} and c.kind <> 'thanks'
        and c.received_at >= ${startOf(year)} and c.received_at < ${startOf(year + 1)}
        and coalesce(closed.outcome, '') not in ('merged', 'not-ours'))`;
}
