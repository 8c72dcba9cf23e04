import { sql } from "kysely";
import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { entriesSql } from "./entries.sql.ts";
import { libraryEntryUnknown, libraryHidden, libraryNotHidden } from "./library.errors.ts";
import { EntryKey, LibraryEntry } from "./library.schema.ts";

export const hideEntry = command({
  name: "library.hide",
  route: {
    method: "POST",
    path: "/indicator-library/hidings",
    summary: "Show an entry to nobody any more, with the reason",
    tags: ["library"],
  },
  who: ["personnel"],
  input: z.object({ key: EntryKey, reason: Words(500) }),
  output: z.object({ hidingId: z.uuid() }),
  load: (ground) => entryNamed(ground, ground.input.key),
  may: () => true,
  run: async (deed) => {
    const { facts: entry, input, queries, agencyId, now, record } = deed;
    if (entry.hidden) throw libraryHidden();
    const hidingId = newId(now);
    await queries
      .insertInto("library_hiding")
      .values({
        ...{ agency_id: agencyId, hiding_id: hidingId, entry_key: input.key, reason: input.reason },
        hidden_by: actorOf(deed).employeeId,
        hidden_at: now,
      })
      .execute();
    record({ kind: "library.hidden", subject: { kind: "library-entry", id: hidingId }, facts: input });
    return { hidingId };
  },
});

export const showEntry = command({
  name: "library.show",
  route: {
    method: "POST",
    path: "/indicator-library/hidings/end",
    summary: "Show an entry again that was hidden",
    tags: ["library"],
  },
  who: ["personnel"],
  input: z.object({ key: EntryKey }),
  output: z.object({ hidingId: z.uuid() }),
  load: (ground) => entryNamed(ground, ground.input.key),
  may: () => true,
  run: async (deed) => {
    const { facts: entry, queries, agencyId, now, record } = deed;
    if (!entry.hidden) throw libraryNotHidden();
    const { hidingId } = entry.hidden;
    await queries
      .insertInto("library_hiding_end")
      .values({ agency_id: agencyId, hiding_id: hidingId, ended_by: actorOf(deed).employeeId, ended_at: now })
      .execute();
    record({ kind: "library.shown", subject: { kind: "library-entry", id: hidingId }, facts: {} });
    return { hidingId };
  },
});

async function entryNamed({ queries, agencyId }: Ground<unknown>, key: string): Promise<LibraryEntry> {
  const { rows } =
    await sql`select * from (${entriesSql(agencyId)}) as entry where entry.key = ${key}`.execute(queries);
  if (!rows[0]) throw libraryEntryUnknown();
  return LibraryEntry.parse(rows[0]);
}
