import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/**
 * Numbers for cases from elsewhere, "M-2026-000123" by the year in which each came in; apart from those that are told
 * at the counter here. Whoever imports at the same time waits. Hands out in order.
 */
export async function importedNumbers(
  queries: Queries,
  agencyId: number,
): Promise<(received: string) => string> {
  await sql`select pg_advisory_xact_lock(hashtext('case-import.number'), ${agencyId}::integer)`.execute(
    queries,
  );
  const { rows } = await sql<{ year: string; last: number }>`
    select substr(number, 3, 4) as year, max(substr(number, 8)::integer) as last
    from service_case
    where agency_id = ${agencyId} and number >= 'M-' and number < 'M.' and number ~ '^M-[0-9]{4}-[0-9]{6,9}$'
    group by 1`.execute(queries);
  const last = new Map(rows.map(({ year, last }) => [year, last]));
  return (received) => {
    const year = received.slice(0, 4);
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return `M-${year}-${String(next).padStart(6, "0")}`;
  };
}
