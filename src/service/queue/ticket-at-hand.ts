import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Place } from "#service/case/desk.ts";
import { ticketServed, ticketUnknown } from "./queue.errors.ts";

export type TicketAtHand = {
  ticketId: string;
  unitId: string;
  number: number;
  calledAt: Date | null;
  missedAt: Date | null;
  /** From the drawing until the call, by the wall clock: so long somebody sat there. */
  waitedMinutes: number | null;
};

const minuteMs = 60_000;

/**
 * A ticket of today at one of these counters that is not served yet, locked. Throws `queue.ticket-unknown` and
 * `queue.ticket-served`.
 */
export async function ticketAtHand(
  ground: Ground<unknown>,
  ticketId: string,
  counters: readonly Pick<Place, "unitId">[],
): Promise<TicketAtHand> {
  const { queries, agencyId, today, now } = ground;
  const row = await queries
    .selectFrom("queue_ticket")
    .select(["unit_id", "number", "drawn_at", "called_at", "missed_at", "served_at"])
    .where("agency_id", "=", agencyId)
    .where("ticket_id", "=", ticketId)
    .where("day", "=", today)
    .forUpdate()
    .executeTakeFirst();
  if (!row || !counters.some(({ unitId }) => unitId === row.unit_id)) throw ticketUnknown();
  if (row.served_at) throw ticketServed();
  const waitedMs = (row.called_at ?? now).getTime() - row.drawn_at.getTime();
  return {
    ...{
      ticketId,
      unitId: row.unit_id,
      number: row.number,
      calledAt: row.called_at,
      missedAt: row.missed_at,
    },
    waitedMinutes: Math.max(0, Math.floor(waitedMs / minuteMs)),
  };
}

/** Whoever holds it was served, with a case or with an answer. */
export async function servedTicket(
  queries: Queries,
  agencyId: number,
  ticketId: string,
  now: Date,
  caseId: string | null,
): Promise<void> {
  await queries
    .updateTable("queue_ticket")
    .set((row) => ({
      served_at: now,
      case_id: caseId,
      called_at: row.fn.coalesce("called_at", row.val(now)),
    }))
    .where("agency_id", "=", agencyId)
    .where("ticket_id", "=", ticketId)
    .execute();
}
