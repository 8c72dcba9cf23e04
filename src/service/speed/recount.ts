import { type RawBuilder, sql } from "kysely";
import type { Touched } from "#measures/measure.ts";
import type { Queries } from "#platform/database/database.ts";
import { roundedSql } from "./minutes.ts";

const tables = ["case_time", "case_time_slot", "case_tally", "case_hour", "case_output"] as const;

type Of = { agencyId: number; timeZone: string };

/**
 * Counts the cases of these units and months anew, in the caller's transaction. What came in then and what ended then
 * is read once each, whatever is in the other months.
 */
export async function recount(queries: Queries, of: Of, touched: readonly Touched[]): Promise<void> {
  const span = touchedSql(of, touched);
  for (const table of tables)
    await sql`
      delete from ${sql.table(table)} t using (${span}) as x
      where t.agency_id = ${of.agencyId} and t.unit_id = x.unit_id and t.month = x.month`.execute(queries);
  await sql`
    with span as materialized (${span}),
    came as materialized (${cameSql(of)}),
    ended as materialized (${endedSql(of)}),
    timed as (${timedSql()}),
    times as (${insertTimes(of)}),
    slots as (${insertSlots(of)}),
    tallies as (${insertTallies(of)}),
    hours as (${insertHours(of)})
    ${insertOutput(of)}`.execute(queries);
}

/** The units and months with the instants between which they lie where the agency is. */
function touchedSql({ timeZone }: Of, touched: readonly Touched[]): RawBuilder<unknown> {
  const units = touched.map(({ unitId }) => unitId);
  const months = touched.map(({ month }) => month);
  const begins = sql`(m || '-01')::date`;
  return sql`
    select distinct u as unit_id, m as month,
      ${begins}::timestamp at time zone ${timeZone} as since,
      (${begins} + interval '1 month')::timestamp at time zone ${timeZone} as before
    from unnest(${units}::uuid[], ${months}::text[]) as given (u, m)`;
}

/** Within its month: the bounds lead a few months to the index, the name of the month keeps many from being tried each. */
function inSpan({ timeZone }: Of, at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${at} >= x.since and ${at} < x.before and to_char(${at} at time zone ${timeZone}, 'YYYY-MM') = x.month`;
}

/** The cases that came in then, each with its end where it has one. */
function cameSql(of: Of): RawBuilder<unknown> {
  return sql`
    select c.unit_id, x.month, c.service_id, c.entered_by, c.waited_minutes, ${momentSql(of, sql`c.received_at`)},
      e.outcome, e.worked_minutes, e.due_at, e.closed_at
    from span x
    join service_case c on c.agency_id = ${of.agencyId} and c.unit_id = x.unit_id and ${inSpan(of, sql`c.received_at`)}
    left join case_closure e on e.agency_id = ${of.agencyId} and e.case_id = c.case_id
    where e.outcome is distinct from 'mistaken'`;
}

/** The cases that ended then, with the weight of the standard that they were promised. */
function endedSql(of: Of): RawBuilder<unknown> {
  return sql`
    select e.unit_id, x.month, e.service_id, e.closed_by, e.outcome, ${momentSql(of, sql`e.closed_at`)},
      s.complexity_weight as weight
    from span x
    join case_closure e on e.agency_id = ${of.agencyId} and e.unit_id = x.unit_id and ${inSpan(of, sql`e.closed_at`)}
      and e.outcome <> 'mistaken'
    join service_case c on c.agency_id = ${of.agencyId} and c.case_id = e.case_id
    join service_standard s on s.agency_id = ${of.agencyId} and s.service_id = c.service_id
      and s.version = c.standard_version`;
}

/** Each case once for how long it waited and once for how long it was worked on, as far as that is known. */
function timedSql(): RawBuilder<unknown> {
  return sql`
    select unit_id, month, service_id, weekday, hour, 'waited' as kind,
      ${roundedSql(sql`waited_minutes`)} as minutes, 1 as ended, 0 as withdrawn
    from came where waited_minutes is not null
    union all
    select unit_id, month, service_id, weekday, hour, 'worked', ${roundedSql(sql`worked_minutes`)},
      (outcome <> 'withdrawn')::integer, (outcome = 'withdrawn')::integer
    from came where worked_minutes is not null`;
}

function insertTimes({ agencyId }: Of): RawBuilder<unknown> {
  return sql`
    insert into case_time (agency_id, unit_id, month, service_id, kind, minutes, ended, withdrawn)
    select ${agencyId}, unit_id, month, service_id, kind, ${counts}
    from (
      select unit_id, month, service_id, kind, minutes, sum(ended) as ended, sum(withdrawn) as withdrawn
      from timed group by unit_id, month, service_id, kind, minutes) as counted
    group by unit_id, month, service_id, kind`;
}

function insertSlots({ agencyId }: Of): RawBuilder<unknown> {
  return sql`
    insert into case_time_slot (agency_id, unit_id, month, side, slot, kind, minutes, ended, withdrawn)
    select ${agencyId}, unit_id, month, side, slot, kind, ${counts}
    from (
      select unit_id, month, side, slot, kind, minutes, sum(ended) as ended, sum(withdrawn) as withdrawn
      from timed, lateral (values ('weekday', weekday), ('hour', hour)) as sides (side, slot)
      group by unit_id, month, side, slot, kind, minutes) as counted
    group by unit_id, month, side, slot, kind`;
}

/** Values side by side with how often they came: a row for each would cost more to write than to count. */
const counts = sql`array_agg(minutes order by minutes), array_agg(ended order by minutes), array_agg(withdrawn order by minutes)`;

function insertTallies({ agencyId }: Of): RawBuilder<unknown> {
  return sql`
    insert into case_tally (agency_id, unit_id, month, service_id, received, wait_unknown, closed, withdrawn, promised,
      in_time)
    select ${agencyId}, unit_id, month, service_id, count(*), count(*) filter (where waited_minutes is null),
      count(outcome), count(*) filter (where outcome = 'withdrawn'), count(due_at) filter (where outcome <> 'withdrawn'),
      count(*) filter (where outcome <> 'withdrawn' and closed_at <= due_at)
    from came group by unit_id, month, service_id`;
}

/** Who took in or closed a case is seen at work in that hour of that day, once. */
function insertHours({ agencyId }: Of): RawBuilder<unknown> {
  return sql`
    insert into case_hour (agency_id, unit_id, month, weekday, hour, arrived, person_hours)
    select ${agencyId}, unit_id, month, weekday, hour, sum(arrived), count(*) filter (where who is not null)
    from (
      select unit_id, month, weekday, hour, day, who, sum(arrived) as arrived
      from (
        select unit_id, month, weekday, hour, day, entered_by as who, 1 as arrived from came
        union all
        select unit_id, month, weekday, hour, day, closed_by, 0 from ended) as seen
      group by unit_id, month, weekday, hour, day, who) as shifts
    group by unit_id, month, weekday, hour`;
}

function insertOutput({ agencyId }: Of): RawBuilder<unknown> {
  return sql`
    insert into case_output (agency_id, unit_id, month, service_id, employee_id, closed, withdrawn, points)
    select ${agencyId}, unit_id, month, service_id, closed_by, count(*) filter (where outcome <> 'withdrawn'),
      count(*) filter (where outcome = 'withdrawn'), coalesce(sum(weight) filter (where outcome <> 'withdrawn'), 0)
    from ended group by unit_id, month, service_id, closed_by`;
}

function momentSql({ timeZone }: Of, at: RawBuilder<unknown>): RawBuilder<unknown> {
  const local = sql`${at} at time zone ${timeZone}`;
  return sql`extract(isodow from ${local})::smallint as weekday, extract(hour from ${local})::smallint as hour,
    (${local})::date as day`;
}
