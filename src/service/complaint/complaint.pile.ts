import { sql } from "kysely";
import type { Cell, Measure, Pile, Touched } from "#measures/measure.ts";
import { agencyOf } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { countedUnitSql } from "./counted-unit.sql.ts";

const shared = { pile: "complaint", byService: false, isPublic: true } as const;

const measures: readonly Measure[] = [
  {
    ...{ ...shared, code: "complaint.received", unit: "count", polarity: "neither", aggregation: "count" },
    ...{ ofPersons: false, aspect: "quantity" },
  },
  {
    ...{ ...shared, code: "complaint.answered-on-time", unit: "share", polarity: "higher-better" },
    ...{ aggregation: "share", ofPersons: false, aspect: "time" },
    spokenOf: ["pengaduan yang dijawab", "pengaduan warga yang dijawab", "pengaduan dijawab"],
  },
  {
    ...{ ...shared, code: "complaint.answer-median", unit: "minute", polarity: "lower-better" },
    ...{ aggregation: "median", ofPersons: false, aspect: "time" },
  },
  {
    // of units only: thanks to a person are theirs to read, and no ranking of persons
    ...{ ...shared, code: "complaint.thanks", unit: "count", polarity: "higher-better" },
    ...{ aggregation: "count", ofPersons: false, aspect: "quality" },
  },
];

/** Complaints, suggestions and questions by the unit that answers, and thanks by the unit that was thanked. */
export const complaintPile: Pile = {
  name: "complaint",
  measures,
  cells: async (queries, agencyId, touched) => {
    const { timeZone } = await agencyOf(queries, agencyId);
    const at = { agencyId, timeZone, touched };
    const [received, answers, thanks] = [
      await receivedCells(queries, at),
      await answerCells(queries, at),
      await thanksCells(queries, at),
    ];
    return new Map([
      ["complaint.received", received],
      ["complaint.answered-on-time", answers.onTime],
      ["complaint.answer-median", answers.minutes],
      ["complaint.thanks", thanks],
    ]);
  },
  span: async (queries, agencyId) => {
    const { timeZone } = await agencyOf(queries, agencyId);
    const { rows } = await sql<{ from: string | null; through: string | null }>`
      select to_char(min(moment) at time zone ${timeZone}, 'YYYY-MM') as "from",
        to_char(max(moment) at time zone ${timeZone}, 'YYYY-MM') as through
      from (
        select received_at as moment from complaint where agency_id = ${agencyId}
        union all select sent_at from complaint_answer where agency_id = ${agencyId}
        union all select passed_on_at from praise where agency_id = ${agencyId}) as moments`.execute(queries);
    const [found] = rows;
    return found?.from && found.through ? { from: found.from, through: found.through } : null;
  },
};

type At = { agencyId: number; timeZone: string; touched: readonly Touched[] };
type Place = { unitId: string; month: string };

/** What was touched, each with when its month begins and ends where the agency is: an index finds what lies between. */
function touchedSql({ touched, timeZone }: At) {
  return sql`touched as materialized (
    select unit_id, month, (month || '-01')::date::timestamp at time zone ${timeZone} as begins_at,
      ((month || '-01')::date + interval '1 month')::timestamp at time zone ${timeZone} as ends_at
    from unnest(${touched.map(({ unitId }) => unitId)}::uuid[], ${touched.map(({ month }) => month)}::text[])
      as given (unit_id, month))`;
}

async function receivedCells(queries: Queries, at: At): Promise<Cell[]> {
  const { rows } = await sql<Place & { count: string }>`
    with ${touchedSql(at)},
    months as (select distinct month, begins_at, ends_at from touched),
    counted as (
      select ${countedUnitSql(at.agencyId)} as unit_id, months.month
      from months
      join complaint c on c.agency_id = ${at.agencyId} and c.kind <> 'thanks'
        and c.received_at >= months.begins_at and c.received_at < months.ends_at
      where not exists (
        select from complaint_closing closed where closed.agency_id = c.agency_id
          and closed.complaint_id = c.complaint_id and closed.outcome in ('merged', 'not-ours')))
    select counted.unit_id as "unitId", counted.month, count(*) as count
    from counted join touched using (unit_id, month)
    group by counted.unit_id, counted.month order by counted.unit_id, counted.month`.execute(queries);
  return rows.map((row) => totalCell(row));
}

async function answerCells(queries: Queries, at: At): Promise<{ onTime: Cell[]; minutes: Cell[] }> {
  const { rows } = await sql<Place & { minutes: number; times: string; hits: string }>`
    with ${touchedSql(at)}
    select a.unit_id as "unitId", touched.month, a.worked_minutes as minutes, count(*) as times,
      count(*) filter (where a.sent_at <= a.due_at) as hits
    from touched
    join complaint_answer a on a.agency_id = ${at.agencyId} and a.unit_id = touched.unit_id
      and a.sent_at >= touched.begins_at and a.sent_at < touched.ends_at
    group by a.unit_id, touched.month, a.worked_minutes
    order by a.unit_id, touched.month, a.worked_minutes`.execute(queries);
  const places = Map.groupBy(rows, ({ unitId, month }) => `${unitId} ${month}`);
  const cells = [...places.values()].flatMap((ofPlace) => {
    const [first] = ofPlace;
    if (!first) return [];
    const count = ofPlace.reduce((sum, { times }) => sum + Number(times), 0);
    const hits = ofPlace.reduce((sum, row) => sum + Number(row.hits), 0);
    const values = ofPlace.map(({ minutes, times }) => [minutes, Number(times)] as const);
    return [{ ...placeOf(first), count, hits, values }];
  });
  return {
    onTime: cells.map(({ hits, values: _, ...cell }) => ({ ...cell, kept: { is: "hits", hits } })),
    minutes: cells.map(({ hits: _, values, ...cell }) => ({ ...cell, kept: { is: "values", values } })),
  };
}

async function thanksCells(queries: Queries, at: At): Promise<Cell[]> {
  const { rows } = await sql<Place & { count: string }>`
    with ${touchedSql(at)}
    select p.unit_id as "unitId", touched.month, count(*) as count
    from touched
    join praise p on p.agency_id = ${at.agencyId} and p.unit_id = touched.unit_id
      and p.passed_on_at >= touched.begins_at and p.passed_on_at < touched.ends_at
    group by p.unit_id, touched.month order by p.unit_id, touched.month`.execute(queries);
  return rows.map((row) => totalCell(row));
}

function placeOf({ unitId, month }: Place) {
  return { unitId, month, employeeId: null, serviceId: null, missing: 0 };
}

function totalCell({ count, ...place }: Place & { count: string }): Cell {
  const sum = Number(count);
  return { ...placeOf(place), count: sum, kept: { is: "total", sum, sumOfSquares: sum } };
}
