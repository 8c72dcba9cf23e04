import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import type { Json } from "#platform/database/generated.ts";

/**
 * What a record keeps as `state`: what the tables say of its subject, and the how-manieth word on it this is. Clocks and
 * ids do not tell which of two commands at once came last; this does, since the later one waited for the earlier.
 */
export type KeptState = { readonly revision: number; readonly says: Json };

const Rows = z.array(z.object({ id: z.string(), revision: z.int() }));

/** The revision of the last word on each subject that has one. Only while the subjects are held (`holdSubjects`). */
export async function lastRevisions(
  queries: Queries,
  agencyId: number,
  { kind, changedBy, ids }: { kind: string; changedBy: ReadonlySet<string>; ids: readonly string[] },
): Promise<Map<string, number>> {
  const { rows } = await sql`
    select subject_id as id, max((state ->> 'revision')::integer) as revision from event
    where agency_id = ${agencyId} and subject_kind = ${kind} and subject_id = any(${ids}::text[])
      and kind = any(${[...changedBy]}::text[]) and state is not null
    group by subject_id`.execute(queries);
  return new Map(Rows.parse(rows).map(({ id, revision }) => [id, revision]));
}
