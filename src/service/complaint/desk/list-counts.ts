import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { StageCode } from "../complaint.schema.ts";
import { isLateSql, openOrClosed } from "./listed.ts";

/** How many there are on each side of the list. */
export const DeskCounts = z.object({
  open: z.int(),
  late: z.int(),
  closed: z.int(),
  stages: z.partialRecord(StageCode, z.int()),
});
export type DeskCounts = z.output<typeof DeskCounts>;

type At = Pick<Ground<unknown>, "queries" | "agencyId" | "now">;
type Row = { stage: string | null; count: number; late: number };

/** Of the complaints `c` for which `wanted` holds. */
export async function deskCounts(
  { queries, agencyId, now }: At,
  wanted: RawBuilder<unknown>,
): Promise<DeskCounts> {
  const { rows } = await sql<Row>`
    select o.stage, count(*)::integer as count, count(*) filter (where ${isLateSql(now)})::integer as late
    from complaint c
    ${openOrClosed}
    where c.agency_id = ${agencyId} and (o.complaint_id is not null or closed.complaint_id is not null)
      and ${wanted}
    group by o.stage order by o.stage`.execute(queries);
  const open = rows.filter(({ stage }) => stage !== null);
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return {
    open: sum(open.map(({ count }) => count)),
    late: sum(open.map(({ late }) => late)),
    closed: sum(rows.filter(({ stage }) => stage === null).map(({ count }) => count)),
    stages: Object.fromEntries(open.map(({ stage, count }) => [StageCode.parse(stage), count])),
  };
}
