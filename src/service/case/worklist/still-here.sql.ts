import { type RawBuilder, sql } from "kysely";

/** Not of the law: what lies longer is found by its number. */
export const readyDays = 60;

/** Whether a result was issued in the last `readyDays` and not picked up. `k` is the query's row of `case_closure`. */
export function stillHere(agencyId: number, now: Date): RawBuilder<boolean> {
  return sql<boolean>`k.outcome = 'issued' and k.closed_at > ${now}::timestamptz - interval '1 day' * ${sql.lit(readyDays)}
    and not exists (select from case_pickup p where p.agency_id = ${agencyId} and p.case_id = k.case_id)`;
}
