import type { Queries } from "#platform/database/database.ts";
import { caseSourceUnknown } from "../case-import.errors.ts";
import { CaseMapping } from "../mapping/mapping.schema.ts";

export type CaseSource = { sourceId: string; name: string; revision: number; mapping: CaseMapping };

/** A source, held until the transaction ends. Throws `case-import.source-unknown`. */
export async function sourceByIdLocked(
  queries: Queries,
  agencyId: number,
  sourceId: string,
): Promise<CaseSource> {
  const row = await sources(queries, agencyId)
    .where("source_id", "=", sourceId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw caseSourceUnknown();
  return asSource(row);
}

/** As it is now. Throws `case-import.source-unknown`. */
export async function sourceById(queries: Queries, agencyId: number, sourceId: string): Promise<CaseSource> {
  const row = await sources(queries, agencyId).where("source_id", "=", sourceId).executeTakeFirst();
  if (!row) throw caseSourceUnknown();
  return asSource(row);
}

/** All of the agency's, by name. */
export async function caseSources(queries: Queries, agencyId: number): Promise<CaseSource[]> {
  const rows = await sources(queries, agencyId).orderBy("name").orderBy("source_id").execute();
  return rows.map(asSource);
}

function sources(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("case_source")
    .select(["source_id", "name", "revision", "mapping"])
    .where("agency_id", "=", agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof sources>["execute"]>>[number];

function asSource({ source_id, name, revision, mapping }: Row): CaseSource {
  return { sourceId: source_id, name, revision, mapping: CaseMapping.parse(mapping) };
}
