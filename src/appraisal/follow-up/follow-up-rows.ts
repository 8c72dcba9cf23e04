import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { FollowUp, FollowUpOutline } from "./follow-up.schema.ts";
import { outlinesSql, wholeSql } from "./follow-up.sql.ts";

/** Follow-ups for which `condition` holds (f, e its evaluation, plan, s the submission), newest first. */
export async function followUpsWhere(
  queries: Queries,
  agencyId: number,
  condition: RawBuilder<SqlBool>,
  limit: number,
): Promise<FollowUpOutline[]> {
  const { rows } = await sql`
    ${outlinesSql(agencyId, condition)} order by f.opened_at desc, f.follow_up_id desc limit ${limit}`.execute(
    queries,
  );
  return rows.map((row) => FollowUpOutline.parse(row));
}

/** One with everything, or undefined. */
export async function followUpById(
  queries: Queries,
  agencyId: number,
  followUpId: string,
): Promise<FollowUp | undefined> {
  const { rows } = await sql`${wholeSql(agencyId, sql`f.follow_up_id = ${followUpId}::uuid`)}`.execute(
    queries,
  );
  const [row] = rows.map((one) => FollowUp.parse(one));
  return row;
}
