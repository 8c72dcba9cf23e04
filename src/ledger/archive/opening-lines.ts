import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { canonicalJson } from "../proof/canonical-json.ts";
import { recordColumns, recordContent } from "../record/record-content.ts";

/** What opens these entries, a line of JSON each; keys need no opening, and an erased record has only its name. */
export async function openingLines(
  queries: Queries,
  agencyId: number,
  { first, ids }: { first: number; ids: readonly string[] },
): Promise<string> {
  const rows = await queries
    .selectFrom("event")
    .select(recordColumns)
    .select("salt")
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`event_id = any(${ids}::uuid[])`)
    .execute();
  const records = new Map(rows.map((row) => [row.eventId, row]));
  const lines = ids.map((id, at) => {
    const record = records.get(id);
    const index = first + at;
    if (!record) return "";
    if (record.salt === null) return `${canonicalJson({ erased: id, index })}\n`;
    const { salt } = record;
    return `${canonicalJson({ content: recordContent(record), index, salt: salt.toString("base64") })}\n`;
  });
  return lines.join("");
}
