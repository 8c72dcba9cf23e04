import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Whether somebody has paused a kind of reminder: what they chose last counts, and who chose nothing is reminded. */
export function isPausedSql(
  agencyId: number,
  employeeId: RawBuilder<unknown>,
  kind: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce((
    select chosen.choice = 'pause' from reminder_choice chosen
    where chosen.agency_id = ${agencyId} and chosen.employee_id = ${employeeId} and chosen.kind = ${kind}
    order by chosen.chosen_at desc limit 1), false)`;
}
