import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { turnsOf, turnsSql } from "./appraisers-over-time.ts";

/** Since which day whoever appraises somebody on `day` has done so without a break; null where nobody does. */
export async function appraiserSince(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  day: string,
): Promise<string | null> {
  const { rows } = await sql<{ turns: unknown }>`
    select ${turnsSql(agencyId, employeeId)} as turns`.execute(queries);
  const turns = turnsOf(rows[0]?.turns).filter((turn) => turn.day <= day);
  const appraiserId = turns.at(-1)?.appraiserId ?? null;
  if (appraiserId === null) return null;
  const before = turns.findLastIndex((turn) => turn.appraiserId !== appraiserId);
  return turns[before + 1]?.day ?? null;
}
