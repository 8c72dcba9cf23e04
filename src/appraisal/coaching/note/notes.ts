import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";

export const visibilities = ["shared", "private"] as const;

export const CoachingNote = z.object({
  noteId: z.uuid(),
  authorId: z.uuid(),
  authorName: z.string(),
  actingFor: z.string().nullable(),
  visibility: z.enum(visibilities),
  talkedOn: z.string(),
  seen: z.string(),
  agreed: z.string(),
  /** What comes next, by when, and since when it is done; nothing once the note is taken back. */
  step: z.object({ text: z.string(), dueOn: z.string(), doneAt: z.date().nullable() }).nullable(),
  withdrawn: z.object({ at: z.date(), reason: z.string() }).nullable(),
});
export type CoachingNote = z.output<typeof CoachingNote>;

/** Per plan; more than a talk every other day. */
export const notesMax = 200;

/** What `readerId` may read of a plan's notes: what is shared, and their own preparation; the newest first. */
export async function notesOfPlan(
  queries: Queries,
  agencyId: number,
  { planId, readerId }: { planId: string; readerId: string },
): Promise<CoachingNote[]> {
  const { rows } = await sql`
    select n.note_id as "noteId", n.author_id as "authorId", ${employeeName("n.author_id")} as "authorName",
      n.acting_for as "actingFor", n.visibility, n.talked_on::text as "talkedOn", n.seen, n.agreed,
      n.next_step as step, n.next_step_on::text as "dueOn", d.done_at as "doneAt",
      w.withdrawn_at as "withdrawnAt", w.reason
    from coaching_note n
    left join coaching_step_done d on d.agency_id = n.agency_id and d.note_id = n.note_id
    left join coaching_note_withdrawal w on w.agency_id = n.agency_id and w.note_id = n.note_id
    where n.agency_id = ${agencyId} and n.plan_id = ${planId} and ${readableBy(readerId)}
    order by n.talked_on desc, n.note_id desc
    limit ${notesMax}`.execute(queries);
  return rows.map((row) => {
    const { step, dueOn, doneAt, withdrawnAt, reason, ...note } = Row.parse(row);
    const withdrawn = withdrawnAt && { at: withdrawnAt, reason: reason ?? "" };
    return { ...note, withdrawn, step: step && dueOn && !withdrawn ? { text: step, dueOn, doneAt } : null };
  });
}

const Row = CoachingNote.omit({ step: true, withdrawn: true }).extend({
  step: z.string().nullable(),
  dueOn: z.string().nullable(),
  doneAt: z.date().nullable(),
  withdrawnAt: z.date().nullable(),
  reason: z.string().nullable(),
});

/** Preparation is its author's alone. */
function readableBy(readerId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(n.visibility = 'shared' or n.author_id = ${readerId})`;
}
