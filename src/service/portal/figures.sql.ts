import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

const daysBack = 30;

export type Figure = { key: string; closed: number; promised: number; onTime: number; medianMinutes: number };

/** How applications of the last thirty days went, by service or by office; `onTime` of those `promised` a time. */
export async function recentFigures(
  queries: Queries,
  agencyId: number,
  now: Date,
  by: "service" | "unit",
): Promise<ReadonlyMap<string, Figure>> {
  const since = new Date(now.getTime() - daysBack * dayMs);
  const key = by === "service" ? sql.ref("service_id") : sql.ref("unit_id");
  const { rows } = await sql<Figure>`
    select ${key}::text as key, count(*)::integer as closed,
      count(due_at)::integer as promised, (count(*) filter (where closed_at <= due_at))::integer as "onTime",
      percentile_cont(0.5) within group (order by worked_minutes) as "medianMinutes"
    from case_closure
    where agency_id = ${agencyId} and closed_at > ${since} and closed_at <= ${now} and outcome <> 'withdrawn'
    group by ${key} order by ${key}`.execute(queries);
  return new Map(rows.map((row) => [row.key, row]));
}

const dayMs = 86_400_000;
