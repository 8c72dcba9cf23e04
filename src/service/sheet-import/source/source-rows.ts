import type { Queries } from "#platform/database/database.ts";
import type { SheetNoun } from "../import-noun.ts";
import { sheetSourceUnknown } from "../sheet-import.errors.ts";
import { SheetMapping } from "../sheet-import.schema.ts";

export type SheetSource = { sourceId: string; name: string; revision: number; mapping: SheetMapping };

/** A source, held until the transaction ends. Throws `sheet-import.source-unknown`. */
export async function sourceByIdLocked(
  noun: SheetNoun,
  queries: Queries,
  agencyId: number,
  sourceId: string,
): Promise<SheetSource> {
  const row = await sources(noun, queries, agencyId)
    .where("source_id", "=", sourceId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw sheetSourceUnknown();
  return asSource(row);
}

/** All of the agency's, by name. */
export async function sheetSources(
  noun: SheetNoun,
  queries: Queries,
  agencyId: number,
): Promise<SheetSource[]> {
  const rows = await sources(noun, queries, agencyId).orderBy("name").orderBy("source_id").execute();
  return rows.map(asSource);
}

function sources(noun: SheetNoun, queries: Queries, agencyId: number) {
  return queries
    .selectFrom("sheet_source")
    .select(["source_id", "name", "revision", "mapping"])
    .where("agency_id", "=", agencyId)
    .where("noun", "=", noun);
}

type Row = Awaited<ReturnType<ReturnType<typeof sources>["execute"]>>[number];

function asSource({ source_id, name, revision, mapping }: Row): SheetSource {
  return { sourceId: source_id, name, revision, mapping: SheetMapping.parse(mapping) };
}
