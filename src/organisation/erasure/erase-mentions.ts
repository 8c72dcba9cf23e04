import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";

type Gone = { categories: ReadonlySet<DataCategory>; ids: readonly string[] };

const anyId = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/**
 * What others were told of the rows that went: their notices and mails name the person, and lead to a page that is no
 * more. Returns how many went.
 */
export async function eraseMentions(
  queries: Queries,
  { agencyId, employeeId }: { agencyId: number; employeeId: string },
  { categories, ids }: Gone,
): Promise<number> {
  if (!categories.has("appraisal") && !categories.has("master")) return 0;
  const gone = [...ids, employeeId];
  const names = (column: "href" | "body") => sql<boolean>`exists (
    select from regexp_matches(${sql.ref(column)}, ${anyId}, 'g') as found (id) where found.id[1] = any(${gone}::text[]))`;
  const notices =
    await sql`delete from notification where agency_id = ${agencyId} and ${names("href")}`.execute(queries);
  const mails = await sql`delete from mail where agency_id = ${agencyId} and ${names("body")}`.execute(
    queries,
  );
  return Number(notices.numAffectedRows ?? 0) + Number(mails.numAffectedRows ?? 0);
}
