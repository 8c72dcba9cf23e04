import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { query } from "#platform/procedures/query.ts";
import { entriesSql } from "./entries.sql.ts";
import { LibraryEntry, LibrarySearch } from "./library.schema.ts";

const pageSize = 20;

export const searchLibrary = query({
  name: "library.search",
  route: {
    method: "GET",
    path: "/indicator-library",
    summary: "Good indicators: of agreed plans whose owners share them, and examples written for Ampera",
    tags: ["library"],
  },
  who: "signed-in",
  input: LibrarySearch,
  output: z.object({
    entries: z.array(LibraryEntry),
    previous: z.string().nullable(),
    next: z.string().nullable(),
  }),
  run: async (ground) => {
    const { input } = ground;
    if (input.hidden === "yes" && !ground.actor?.roles.has("personnel")) throw notAllowed();
    const { entries, more } = await pageOf(ground);
    const backwards = input.before !== undefined;
    const [first, last] = [entries[0]?.key ?? null, entries.at(-1)?.key ?? null];
    return {
      entries,
      previous: (backwards ? more : input.after !== undefined) ? first : null,
      next: backwards || more ? last : null,
    };
  },
});

/** One page in the order of the keys, which is that of the statements; and whether there is more that way. */
async function pageOf({ queries, agencyId, input }: Ground<LibrarySearch>) {
  const forwards = input.before === undefined;
  const direction = forwards ? sql`asc` : sql`desc`;
  const { rows } = await sql`
    select * from (${entriesSql(agencyId)}) as entry
    where ${sql.join([isMeant(input), isBeyondEdge(input)], sql` and `)}
    order by entry.key ${direction}
    limit ${pageSize + 1}`.execute(queries);
  const entries = rows.slice(0, pageSize).map((row) => LibraryEntry.parse(row));
  return { entries: forwards ? entries : entries.reverse(), more: rows.length > pageSize };
}

function isMeant({ words, kind, aspect, field, hidden }: LibrarySearch): RawBuilder<SqlBool> {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
  const conditions = [
    hidden === "yes" ? sql`entry.hidden is not null` : sql`entry.hidden is null`,
    ...asked.map((word) => sql`position(${word} in lower(entry.statement)) > 0`),
    ...(kind ? [sql`${kind} = any (entry.kinds)`] : []),
    ...(aspect ? [sql`entry.aspect = ${aspect}`] : []),
    ...(field ? [sql`entry.field = ${field}`] : []),
  ];
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

function isBeyondEdge({ after, before }: LibrarySearch): RawBuilder<SqlBool> {
  if (after !== undefined) return sql<SqlBool>`entry.key > ${after}`;
  return before === undefined ? sql<SqlBool>`true` : sql<SqlBool>`entry.key < ${before}`;
}
