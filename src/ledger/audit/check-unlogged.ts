import { sql } from "kysely";
import { z } from "zod";
import type { Database, Queries } from "#platform/database/database.ts";
import type { Findings } from "./findings.ts";

type Where = { readonly database: Database; readonly agencyId: number; readonly findings: Findings };

const pageSize = 5_000;
const waitMs = 60_000; // the log takes records in within two seconds; after this long something is wrong

const Page = z.object({
  last: z.uuid().nullable(),
  outside: z.array(z.object({ id: z.uuid(), kind: z.string(), at: z.coerce.date(), isPending: z.boolean() })),
});

/** Records that the log does not hold: put in past the application, or waiting for longer than they should. */
export async function checkUnlogged(where: Where, now: Date): Promise<void> {
  const { database, agencyId, findings } = where;
  let after: string | null = null;
  do {
    const page: z.output<typeof Page> = await database.bulk(agencyId, (queries) =>
      pageOf(queries, agencyId, after),
    );
    for (const { id, kind, at, isPending } of page.outside) {
      if (!isPending) findings.add("record-unlogged", { id, kind });
      else if (now.getTime() - at.getTime() > waitMs)
        findings.add("record-waits", { id, kind, since: at.toISOString() });
    }
    after = page.last;
  } while (after !== null);
}

async function pageOf(queries: Queries, agencyId: number, after: string | null) {
  const { rows } = await sql`
    with page as (
      select event_id, kind, happened_at from event
      where agency_id = ${agencyId} and (${after}::uuid is null or event_id > ${after}::uuid)
      order by event_id limit ${pageSize})
    select (select event_id from page order by event_id desc limit 1) as last,
      coalesce((select jsonb_agg(jsonb_build_object('id', page.event_id, 'kind', page.kind, 'at', page.happened_at,
          'isPending', pending.entry_id is not null) order by page.event_id)
        from page
          left join ledger_entry entry on entry.agency_id = ${agencyId} and entry.entry_id = page.event_id
          left join ledger_pending pending on pending.agency_id = ${agencyId} and pending.entry_id = page.event_id
        where entry.entry_id is null), '[]') as outside`.execute(queries);
  return Page.parse(rows[0]);
}
