import { sql } from "kysely";
import { inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";
import { peopleSql } from "./people.sql.ts";
import { asPerson, type PersonOnDay } from "./person-on-day.ts";

/** Everybody who is at home in a position of one of these kinds on `day` and has not left, by name; one query. */
export async function holdersOfKinds(
  queries: Queries,
  agencyId: number,
  kinds: readonly string[],
  day: string,
): Promise<PersonOnDay[]> {
  const rows = await peopleSql(queries, agencyId, day)
    .where(
      sql<boolean>`e.employee_id in (
        select a.employee_id from appointment a
        join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
        where a.agency_id = ${agencyId} and p.kind = any(${kinds}::text[]) and ${inForceOn(day, "a")})`,
    )
    .where(
      sql<boolean>`not exists (
        select from departure gone where gone.agency_id = ${agencyId} and gone.employee_id = e.employee_id
          and gone.left_on <= ${day}::date)`,
    )
    .orderBy("e.name")
    .orderBy("e.employee_id")
    .execute();
  return rows.map(asPerson).filter(({ positionKind }) => kinds.includes(positionKind));
}
