import { z } from "zod";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

export const Closing = z.object({
  closingId: z.uuid(),
  startedBy: z.uuid(),
  startedAt: z.date(),
  reason: z.string(),
  jobId: z.uuid(),
  /** Null while its job runs, waits to be resumed, or was stopped. */
  end: z.object({ people: z.int(), rated: z.int(), finishedAt: z.date() }).nullable(),
});
export type Closing = z.output<typeof Closing>;

type Where = Pick<Ground<unknown>, "queries" | "agencyId">;

/** The closing of a year that holds; null where there is none, or it was reopened. One query. */
export async function closingOf({ queries, agencyId }: Where, year: number): Promise<Closing | null> {
  const { rows } = await closingRows(queries, { agencyId, year });
  const [row] = rows;
  if (!row) return null;
  const { people, rated, finishedAt, ...closing } = row;
  const end = people === null || rated === null || finishedAt === null ? null : { people, rated, finishedAt };
  return Closing.parse({ ...closing, end });
}

const closingRows = prepared((queries, of: { agencyId: number; year: number }) =>
  queries
    .selectFrom("year_closing as c")
    .leftJoin("year_closing_end as e", (join) =>
      join.onRef("e.agency_id", "=", "c.agency_id").onRef("e.closing_id", "=", "c.closing_id"),
    )
    .leftJoin("year_reopening as r", (join) =>
      join.onRef("r.agency_id", "=", "c.agency_id").onRef("r.closing_id", "=", "c.closing_id"),
    )
    .select(["c.closing_id as closingId", "c.started_by as startedBy", "c.started_at as startedAt"])
    .select(["c.reason", "c.job_id as jobId", "e.people", "e.rated", "e.finished_at as finishedAt"])
    .where("c.agency_id", "=", of.agencyId)
    .where("c.year", "=", of.year)
    .where("r.closing_id", "is", null)
    .orderBy("c.started_at", "desc")
    .limit(1)
    .compile(),
);
