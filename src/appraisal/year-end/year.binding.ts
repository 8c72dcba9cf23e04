import { sql } from "kysely";
import { statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";

/** A year's closings: how many people were written down and rated, and where it was opened again, why. */
export const yearBinding: BindingState = {
  changedBy: new Set(["year.closing-started", "year.closed", "year.reopened"]),
  read: async (queries, agencyId, ids) => {
    const rows = await queries
      .selectFrom("year_closing as c")
      .leftJoin("year_closing_end as e", (join) =>
        join.onRef("e.agency_id", "=", "c.agency_id").onRef("e.closing_id", "=", "c.closing_id"),
      )
      .leftJoin("year_reopening as r", (join) =>
        join.onRef("r.agency_id", "=", "c.agency_id").onRef("r.closing_id", "=", "c.closing_id"),
      )
      .select(["c.year", "c.closing_id as id", "c.reason", "c.started_by as startedBy"])
      .select(["c.started_at as startedAt", "e.people", "e.rated", "e.finished_at as finishedAt"])
      .select(["r.reason as reopenedFor", "r.reopened_by as reopenedBy", "r.reopened_at as reopenedAt"])
      .where("c.agency_id", "=", agencyId)
      .where(sql<boolean>`c.year = any(${ids.map(Number)}::integer[])`)
      .orderBy("c.closing_id")
      .execute();
    return statesOf(
      rows,
      ({ year }) => String(year),
      (mine) => mine.map(({ year: _, ...closing }) => closing),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    let years = queries
      .selectFrom("year_closing")
      .select("year")
      .distinct()
      .where("agency_id", "=", agencyId);
    if (after) years = years.where("year", ">", Number(after));
    const rows = await years.orderBy("year").limit(limit).execute();
    return rows.map((row) => String(row.year));
  },
};
