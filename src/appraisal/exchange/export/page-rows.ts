import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { IntervalCode, OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import type { Queries } from "#platform/database/database.ts";
import { namedColumns, type PageAsked, plansOfPage, ratingsOfPage } from "./plans.sql.ts";

const Plan = z.object({
  employee_id: z.uuid(),
  nip: z.string(),
  name: z.string(),
  plan_id: z.uuid(),
  version: z.int(),
  starts_on: z.string(),
  ends_on: z.string(),
  title: z.string(),
  unit_id: z.uuid(),
  unit_name: z.string(),
  appraiser_id: z.uuid(),
  appraiser_nip: z.string(),
  appraiser_name: z.string(),
});
export type PlanRow = z.output<typeof Plan>;

/** Without a rating where the plan has none: the person counts for the page and gives no row. */
const Rated = Plan.extend({
  appraiser_id: z.uuid(),
  appraiser_nip: z.string().nullable(),
  appraiser_name: z.string().nullable(),
  decider_id: z.uuid().nullable(),
  interval: IntervalCode.nullable(),
  results: Rating.nullable(),
  conduct: Rating.nullable(),
  overall: OverallRating.nullable(),
  decided_at: z.date().nullable(),
  evaluation_id: z.uuid().nullable(),
});
export type RatedRow = z.output<typeof Rated>;

/** What stands on a page, and the NIP after which the next one begins. */
export type PageOf<Row> = { rows: Row[]; next: string | null };

export async function planRows(queries: Queries, asked: PageAsked): Promise<PageOf<PlanRow>> {
  const rows = await read(queries, asked, plansOfPage(asked), "appraiser_id");
  return cut(z.array(Plan).parse(rows), asked.limit);
}

export async function ratedRows(
  queries: Queries,
  asked: PageAsked,
  interval: string | undefined,
): Promise<PageOf<RatedRow>> {
  const rows = await read(queries, asked, ratingsOfPage(asked, interval), "decider_id");
  const page = cut(z.array(Rated).parse(rows), asked.limit);
  return { ...page, rows: page.rows.filter((row) => row.interval !== null) };
}

async function read(
  queries: Queries,
  { agencyId }: PageAsked,
  rows: RawBuilder<unknown>,
  named: "appraiser_id" | "decider_id",
): Promise<unknown[]> {
  const order = named === "decider_id" ? sql`, row.interval` : sql``;
  const found = await sql`
    select row.*, ${namedColumns(named)}
    from (select ${agencyId}::integer as agency_id, page.* from (${rows}) as page) as row
    order by row.nip, row.starts_on, row.plan_id${order}`.execute(queries);
  return found.rows;
}

/** The person beyond the limit says that there is more, and no more. */
function cut<Row extends { nip: string }>(rows: Row[], limit: number): PageOf<Row> {
  const nips = [...new Set(rows.map(({ nip }) => nip))];
  if (nips.length <= limit) return { rows, next: null };
  const beyond = nips[limit];
  return { rows: rows.filter(({ nip }) => nip !== beyond), next: nips[limit - 1] ?? null };
}
