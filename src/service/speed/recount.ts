import { type RawBuilder, sql } from "kysely";
import type { Touched } from "#measures/measure.ts";
import type { Queries } from "#platform/database/database.ts";
import { roundedSql } from "./minutes.ts";

const tables = ["case_time", "case_time_slot", "case_tally", "case_hour", "case_output"] as const;

type Of = { agencyId: number; timeZone: string };

/**
 * Counts the cases of these units and months anew, in the caller's transaction: reads each of them a few times,
 * whatever is in the other months.
 */
export async function recount(queries: Queries, of: Of, touched: readonly Touched[]): Promise<void> {
  const span = touchedSql(of, touched);
  for (const table of tables)
    await sql`
      delete from ${sql.table(table)} t using ${span} as x
      where t.agency_id = ${of.agencyId} and t.unit_id = x.unit_id and t.month = x.month`.execute(queries);
  for (const count of [countTimes, countSlots, countTally, countHours, countOutput])
    await count(of, span).execute(queries);
}

type Counting = (of: Of, span: RawBuilder<unknown>) => RawBuilder<unknown>;

/** The units and months with the instants between which they lie where the agency is. */
function touchedSql({ timeZone }: Of, touched: readonly Touched[]): RawBuilder<unknown> {
  const units = touched.map(({ unitId }) => unitId);
  const months = touched.map(({ month }) => month);
  const begins = sql`(m || '-01')::date`;
  return sql`(
    select distinct u as unit_id, m as month,
      ${begins}::timestamp at time zone ${timeZone} as since,
      (${begins} + interval '1 month')::timestamp at time zone ${timeZone} as before
    from unnest(${units}::uuid[], ${months}::text[]) as given (u, m))`;
}

/** The cases that came in then, each with its end where it has one. */
function receivedSql({ agencyId }: Of, span: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    from ${span} as x
    join service_case c on c.agency_id = ${agencyId} and c.unit_id = x.unit_id
      and c.received_at >= x.since and c.received_at < x.before
    left join case_closure e on e.agency_id = ${agencyId} and e.case_id = c.case_id`;
}

const countTimes: Counting = (of, span) => sql`
  insert into case_time (agency_id, unit_id, month, service_id, kind, minutes, ended, withdrawn)
  select ${of.agencyId}, unit_id, month, service_id, kind, minutes,
    count(*) filter (where kind = 'waited' or outcome <> 'withdrawn'),
    count(*) filter (where kind = 'worked' and outcome = 'withdrawn')
  from (
    select c.unit_id, x.month, c.service_id, e.outcome, timed.kind, ${roundedSql(sql`timed.minutes`)} as minutes
    ${receivedSql(of, span)}
    cross join lateral (values ('waited', c.waited_minutes), ('worked', e.worked_minutes)) as timed (kind, minutes)
    where timed.minutes is not null) as each
  group by unit_id, month, service_id, kind, minutes`;

const countSlots: Counting = (of, span) => sql`
  insert into case_time_slot (agency_id, unit_id, month, weekday, hour, kind, minutes, ended, withdrawn)
  select ${of.agencyId}, unit_id, month, weekday, hour, kind, minutes,
    count(*) filter (where kind = 'waited' or outcome <> 'withdrawn'),
    count(*) filter (where kind = 'worked' and outcome = 'withdrawn')
  from (
    select c.unit_id, x.month, e.outcome, timed.kind, ${roundedSql(sql`timed.minutes`)} as minutes,
      ${weekdaySql(of, sql`c.received_at`)} as weekday, ${hourSql(of, sql`c.received_at`)} as hour
    ${receivedSql(of, span)}
    cross join lateral (values ('waited', c.waited_minutes), ('worked', e.worked_minutes)) as timed (kind, minutes)
    where timed.minutes is not null) as each
  group by unit_id, month, weekday, hour, kind, minutes`;

const countTally: Counting = (of, span) => sql`
  insert into case_tally (agency_id, unit_id, month, service_id, received, wait_unknown, closed, withdrawn, promised, in_time)
  select ${of.agencyId}, c.unit_id, x.month, c.service_id, count(*), count(*) filter (where c.waited_minutes is null),
    count(e.case_id), count(*) filter (where e.outcome = 'withdrawn'),
    count(e.due_at) filter (where e.outcome <> 'withdrawn'),
    count(*) filter (where e.outcome <> 'withdrawn' and e.closed_at <= e.due_at)
  ${receivedSql(of, span)}
  group by c.unit_id, x.month, c.service_id`;

/** Who took in or closed a case is seen at work in that hour of that day, once. */
const countHours: Counting = (of, span) => sql`
  insert into case_hour (agency_id, unit_id, month, weekday, hour, arrived, person_hours)
  select ${of.agencyId}, unit_id, month, weekday, hour, sum(arrived), count(distinct (day, who)) filter (where who is not null)
  from (
    select c.unit_id, x.month, 1 as arrived, c.entered_by as who, ${momentSql(of, sql`c.received_at`)}
    ${receivedSql(of, span)}
    union all
    select e.unit_id, x.month, 0, e.closed_by, ${momentSql(of, sql`e.closed_at`)}
    ${closedSql(of, span)}) as seen
  group by unit_id, month, weekday, hour`;

const countOutput: Counting = (of, span) => sql`
  insert into case_output (agency_id, unit_id, month, service_id, employee_id, closed, withdrawn, points)
  select ${of.agencyId}, e.unit_id, x.month, e.service_id, e.closed_by,
    count(*) filter (where e.outcome <> 'withdrawn'), count(*) filter (where e.outcome = 'withdrawn'),
    coalesce(sum(s.complexity_weight) filter (where e.outcome <> 'withdrawn'), 0)
  ${closedSql(of, span)}
  join service_case c on c.agency_id = ${of.agencyId} and c.case_id = e.case_id
  join service_standard s on s.agency_id = ${of.agencyId} and s.service_id = c.service_id and s.version = c.standard_version
  group by e.unit_id, x.month, e.service_id, e.closed_by`;

function closedSql({ agencyId }: Of, span: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    from ${span} as x
    join case_closure e on e.agency_id = ${agencyId} and e.unit_id = x.unit_id
      and e.closed_at >= x.since and e.closed_at < x.before`;
}

function momentSql(of: Of, at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${weekdaySql(of, at)} as weekday, ${hourSql(of, at)} as hour, (${at} at time zone ${of.timeZone})::date as day`;
}

function weekdaySql({ timeZone }: Of, at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`extract(isodow from ${at} at time zone ${timeZone})::smallint`;
}

function hourSql({ timeZone }: Of, at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`extract(hour from ${at} at time zone ${timeZone})::smallint`;
}
