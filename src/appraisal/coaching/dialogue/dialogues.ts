import { sql } from "kysely";
import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { AgendaItem } from "./agenda-item.ts";

const Confirmation = z.object({ side: z.enum(["employee", "head"]), by: z.string(), at: z.coerce.date() });

export const Dialogue = z.object({
  dialogueId: z.uuid(),
  heldOn: z.string(),
  headId: z.uuid(),
  agenda: z.array(AgendaItem),
  agreed: z.string(),
  recordedBy: z.uuid(),
  recordedByName: z.string(),
  recordedAt: z.date(),
  /** In whose stead the head recorded it. */
  actingFor: z.string().nullable(),
  /** Both sides say that it was so; who recorded it said it by that. */
  confirmations: z.array(Confirmation),
  withdrawn: z.object({ at: z.date(), reason: z.string() }).nullable(),
});
export type Dialogue = z.output<typeof Dialogue>;

const dialoguesMax = 200;

/** The dialogues about a plan, the newest first, also what was withdrawn; one query. */
export async function dialoguesOfPlan(
  queries: Queries,
  agencyId: number,
  planId: string,
): Promise<Dialogue[]> {
  const { rows } = await sql`
    select d.dialogue_id as "dialogueId", d.held_on::text as "heldOn", d.head_id as "headId", d.agenda, d.agreed,
      d.recorded_by as "recordedBy", ${employeeName("d.recorded_by")} as "recordedByName",
      d.recorded_at as "recordedAt", d.acting_for as "actingFor",
      (select coalesce(jsonb_agg(jsonb_build_object('side', c.side, 'at', c.confirmed_at,
          'by', ${employeeName("c.confirmed_by")}) order by c.confirmed_at, c.side), '[]')
        from dialogue_confirmation c
        where c.agency_id = d.agency_id and c.dialogue_id = d.dialogue_id) as confirmations,
      w.withdrawn_at as "withdrawnAt", w.reason
    from dialogue d
    left join dialogue_withdrawal w on w.agency_id = d.agency_id and w.dialogue_id = d.dialogue_id
    where d.agency_id = ${agencyId} and d.plan_id = ${planId}
    order by d.held_on desc, d.recorded_at desc, d.dialogue_id desc
    limit ${dialoguesMax}`.execute(queries);
  return rows.map((row) => {
    const { withdrawnAt, reason, ...dialogue } = Row.parse(row);
    return { ...dialogue, withdrawn: withdrawnAt && { at: withdrawnAt, reason: reason ?? "" } };
  });
}

const Row = Dialogue.omit({ withdrawn: true }).extend({
  withdrawnAt: z.date().nullable(),
  reason: z.string().nullable(),
});

/** The one from which on things are new; withdrawn ones were none. Of those held on one day the one recorded last. */
export function lastHeld(dialogues: readonly Dialogue[]): Dialogue | null {
  return dialogues.find(({ withdrawn }) => !withdrawn) ?? null;
}
