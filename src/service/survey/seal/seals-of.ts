import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { sealsSql } from "./seal-hash.ts";

export type SealsFound = { readonly sealed: number; readonly broken: readonly string[] };

/** Whether a unit's answers are still those that were sealed on the days from one to another; the days that are not. */
export async function sealsOf(
  queries: Queries,
  { agencyId, unitId, from, to }: { agencyId: number; unitId: string; from: string; to: string },
): Promise<SealsFound> {
  const which = sql`answer.unit_id = ${unitId} and answer.seal_day between ${from} and ${to}`;
  const { rows } = await sql<{ day: string; holds: boolean }>`
    select seal.day, coalesce(now.answers = seal.answers and now.sha256 = seal.sha256, false) as holds
    from survey_seal seal left join (${sealsSql(agencyId, which)}) as now on now.day = seal.day
    where seal.agency_id = ${agencyId} and seal.unit_id = ${unitId} and seal.day between ${from} and ${to}
    order by seal.day`.execute(queries);
  return { sealed: rows.length, broken: rows.filter(({ holds }) => !holds).map(({ day }) => day) };
}
