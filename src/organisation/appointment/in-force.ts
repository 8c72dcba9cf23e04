import { type RawBuilder, type SqlBool, sql } from "kysely";

/** A day "YYYY-MM-DD", or the column of a query in which there are many. */
export type DayInSql = string | RawBuilder<unknown>;

/** Whether the row `alias` of a dated table holds on `day`. */
export function inForceOn(day: DayInSql, alias: string): RawBuilder<SqlBool> {
  const [starts, ends] = [sql.ref(`${alias}.starts_on`), sql.ref(`${alias}.ends_on`)];
  return sql<SqlBool>`(${starts} <= ${day}::date and (${ends} is null or ${ends} >= ${day}::date))`;
}

/**
 * The order in which the appointments of one day count: the definitive one, then who fills a vacancy (Plt), then who
 * stands in for a short absence (Plh); of several alike the newest.
 */
export function firstThatCounts(alias: string): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`(${of("kind")} = 'definitive') desc, ${of("kind")} desc, ${of("starts_on")} desc, ${of("appointment_id")}`;
}
