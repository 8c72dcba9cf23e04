import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { isTold, shownCells } from "#statistics/disclosure.ts";
import { dayMinutesOf } from "../hours/day-minutes.ts";
import type { Weekly } from "../hours/hours.schema.ts";
import type { Reality } from "./portal.schema.ts";

const daysBack = 30;

export type Told = Omit<NonNullable<Reality>, "dayMinutes">;
type Figure = { key: string; closed: number; promised: number; onTime: number; medianMinutes: number };

/**
 * How applications of the last thirty days went, by service or by office; `onTime` of those that were promised a time.
 * Of fewer than five nothing is told, nor of those from which so few could be reckoned.
 */
export async function recentRealities(
  queries: Queries,
  agencyId: number,
  now: Date,
  by: "service" | "unit",
): Promise<ReadonlyMap<string, Told>> {
  const figures = await recentFigures(queries, agencyId, now, by);
  const cells = figures.map((figure) => ({ ...figure, counts: [figure.closed] }));
  const total = figures.reduce((sum, { closed }) => sum + closed, 0);
  return new Map(shownCells(cells, [total]).map((figure) => [figure.key, realityOf(figure)]));
}

/** With how long its counter is open a day, so that long times can be told in days. */
export function inDays(told: Told | undefined, weekly: Weekly | null): Reality {
  return told ? { ...told, dayMinutes: dayMinutesOf(weekly) } : null;
}

function realityOf({ closed, promised, onTime, medianMinutes }: Figure): Told {
  return { closed, onTimeShare: promised > 0 && isTold(promised) ? onTime / promised : null, medianMinutes };
}

async function recentFigures(
  queries: Queries,
  agencyId: number,
  now: Date,
  by: "service" | "unit",
): Promise<Figure[]> {
  const since = new Date(now.getTime() - daysBack * dayMs);
  const key = by === "service" ? sql.ref("service_id") : sql.ref("unit_id");
  const { rows } = await sql<Figure>`
    select ${key}::text as key, count(*)::integer as closed,
      count(due_at)::integer as promised, (count(*) filter (where closed_at <= due_at))::integer as "onTime",
      percentile_cont(0.5) within group (order by worked_minutes) as "medianMinutes"
    from case_closure
    where agency_id = ${agencyId} and closed_at > ${since} and closed_at <= ${now} and outcome not in ('withdrawn', 'mistaken')
    group by ${key} order by ${key}`.execute(queries);
  return rows;
}

const dayMs = 86_400_000;
