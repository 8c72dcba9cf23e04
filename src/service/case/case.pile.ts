import { sql } from "kysely";
import { KeptShape } from "#measures/kept.ts";
import type { Cell, Kept, Measure, Pile, Touched } from "#measures/measure.ts";
import type { Queries } from "#platform/database/database.ts";

const ofCases = { pile: "case", byService: true, isPublic: true } as const;

/** What the counter's cases say: how many, how fast, and whether as promised. */
export const casePile: Pile = {
  name: "case",
  measures: [
    {
      ...{ ...ofCases, code: "case.closed", unit: "count", polarity: "higher-better" },
      ...{ aggregation: "count", ofPersons: true, aspect: "quantity" },
    },
    {
      ...{ ...ofCases, code: "case.handling-median", unit: "minute", polarity: "lower-better" },
      ...{ aggregation: "median", ofPersons: false, aspect: "time" },
      spokenOf: ["waktu penyelesaian", "waktu kerja atas permohonan", "lama penyelesaian", "waktu pelayanan"],
    },
    {
      ...{ ...ofCases, code: "case.on-time", unit: "share", polarity: "higher-better" },
      ...{ aggregation: "share", ofPersons: true, aspect: "time" },
      spokenOf: ["permohonan yang selesai", "permohonan selesai", "permohonan yang saya selesaikan"],
    },
    {
      ...{ ...ofCases, code: "case.waiting-median", unit: "minute", polarity: "lower-better" },
      ...{ aggregation: "median", ofPersons: false, aspect: "time" },
    },
  ] satisfies readonly Measure[],
  cells: async (queries, agencyId, touched) => {
    const rows = await cellRows(queries, agencyId, touched);
    return Map.groupBy(rows.map(cellOf), ({ code }) => code);
  },
  span: async (queries, agencyId) => {
    const { rows } = await sql<{ from: string | null; through: string | null }>`
      select to_char(min(c.closed_at) at time zone a.time_zone, 'YYYY-MM') as "from",
        to_char(max(c.closed_at) at time zone a.time_zone, 'YYYY-MM') as through
      from agency a left join case_closure c on c.agency_id = a.agency_id
      where a.agency_id = ${agencyId} group by a.time_zone`.execute(queries);
    const [span] = rows;
    return span?.from && span.through ? { from: span.from, through: span.through } : null;
  },
};

type CellRow = Omit<Cell, "kept"> & { code: string; kept: unknown };

function cellOf({ kept, ...row }: CellRow): Cell & { code: string } {
  const parsed: Kept = KeptShape.parse(kept);
  return { ...row, kept: parsed };
}

/**
 * One pass over the closures of the touched months. What a citizen withdrew is no work brought to an end, so it counts
 * only in the waiting. A month begins where the agency is.
 */
async function cellRows(queries: Queries, agencyId: number, touched: readonly Touched[]): Promise<CellRow[]> {
  const span = await spanOf(queries, agencyId, touched);
  const { rows } = await sql<CellRow>`
    with touched as materialized (${touchedMonths(agencyId, touched)}),
    closed as materialized (
      select t.unit_id, t.month, c.service_id, c.closed_by as employee_id, c.outcome <> 'withdrawn' as is_done,
        c.worked_minutes, s.waited_minutes, c.closed_at <= c.due_at as is_on_time, p.time_value is not null as is_promised
      from touched t
      join case_closure c on c.agency_id = ${agencyId} and c.unit_id = t.unit_id
        and c.closed_at >= t.since and c.closed_at < t.before and c.outcome <> 'mistaken'
        and c.closed_at >= ${span.since} and c.closed_at < ${span.before} -- known when it is planned: no other month is read
      join service_case s on s.agency_id = ${agencyId} and s.case_id = c.case_id
      join service_standard p on p.agency_id = ${agencyId} and p.service_id = s.service_id
        and p.version = s.standard_version),
    counted as (
      select 'case.closed' as code, unit_id, month, employee_id, service_id, count(*)::integer as count, 0 as missing,
        jsonb_build_object('is', 'total', 'sum', count(*), 'sumOfSquares', count(*)) as kept
      from closed where is_done group by unit_id, month, employee_id, service_id
      union all
      select 'case.on-time', unit_id, month, employee_id, service_id, count(is_on_time)::integer,
        count(*) filter (where is_promised and is_on_time is null)::integer,
        jsonb_build_object('is', 'hits', 'hits', count(*) filter (where is_on_time))
      from closed where is_done group by unit_id, month, employee_id, service_id
      having count(is_on_time) > 0 or count(*) filter (where is_promised) > 0),
    minutes as (
      select 'case.handling-median' as code, unit_id, month, service_id, worked_minutes as value, count(*) as times
      from closed where is_done group by unit_id, month, service_id, worked_minutes
      union all
      select 'case.waiting-median', unit_id, month, service_id, waited_minutes, count(*)
      from closed group by unit_id, month, service_id, waited_minutes)
    select code, unit_id as "unitId", month, employee_id as "employeeId", service_id as "serviceId", count, missing, kept
    from counted
    union all
    select code, unit_id, month, null, service_id, coalesce(sum(times) filter (where value is not null), 0)::integer,
      coalesce(sum(times) filter (where value is null), 0)::integer,
      jsonb_build_object('is', 'values', 'values', coalesce(
        jsonb_agg(jsonb_build_array(value, times) order by value) filter (where value is not null), '[]'))
    from minutes group by code, unit_id, month, service_id`.execute(queries);
  return rows;
}

/** The touched months, each from its first instant to that of the next. */
function touchedMonths(agencyId: number, touched: readonly Touched[]) {
  const units = touched.map(({ unitId }) => unitId);
  const months = touched.map(({ month }) => month);
  return sql`
    select t.unit_id, t.month, (t.month || '-01')::timestamp at time zone a.time_zone as since,
      ((t.month || '-01')::timestamp + interval '1 month') at time zone a.time_zone as before
    from agency a, unnest(${units}::uuid[], ${months}::text[]) as t (unit_id, month)
    where a.agency_id = ${agencyId}`;
}

/** The instants between which all touched months lie; none where nothing was touched. */
async function spanOf(queries: Queries, agencyId: number, touched: readonly Touched[]) {
  const { rows } = await sql<{ since: Date | null; before: Date | null }>`
    select min(since) as since, max(before) as before
    from (${touchedMonths(agencyId, touched)}) as touched`.execute(queries);
  return { since: rows[0]?.since ?? new Date(0), before: rows[0]?.before ?? new Date(0) };
}
