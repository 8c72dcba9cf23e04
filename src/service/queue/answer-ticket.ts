import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { deskOf } from "#service/case/desk.ts";
import { servedTicket, type TicketAtHand, ticketAtHand } from "./ticket-at-hand.ts";

const WhichTicket = z.object({ ticketId: z.uuid() });
type WhichTicket = z.output<typeof WhichTicket>;
type Facts = { ticket: TicketAtHand };

/** Throws `queue.ticket-unknown` for whoever works at another counter. */
async function load(ground: Ground<WhichTicket>): Promise<Facts> {
  const { counters } = await deskOf(ground);
  return { ticket: await ticketAtHand(ground, ground.input.ticketId, counters) };
}

export const callAgain = command({
  name: "queue.call-again",
  route: {
    method: "POST",
    path: "/queue-tickets/{ticketId}/call",
    summary: "Call a number once more, also one that nobody came for",
    tags: ["queue"],
  },
  who: "signed-in",
  input: WhichTicket,
  output: WhichTicket,
  load,
  may: () => true, // the ticket is of a counter of theirs, or it is unknown
  run: async (deed) => {
    const { facts, queries, agencyId, now, record } = deed;
    const { ticketId, unitId, number, calledAt } = facts.ticket;
    const call = calledAt ? { called_again_at: now } : { called_at: now };
    await queries
      .updateTable("queue_ticket")
      .set({ ...call, missed_at: null, called_by: actorOf(deed).employeeId })
      .where("agency_id", "=", agencyId)
      .where("ticket_id", "=", ticketId)
      .execute();
    record({
      kind: "queue.called",
      subject: { kind: "queue-ticket", id: ticketId },
      facts: { unitId, number },
    });
    return { ticketId };
  },
});

export const missTicket = command({
  name: "queue.miss",
  route: {
    method: "POST",
    path: "/queue-tickets/{ticketId}/miss",
    summary: "Nobody came for a number that was called",
    tags: ["queue"],
  },
  who: "signed-in",
  input: WhichTicket,
  output: WhichTicket,
  load,
  may: () => true, // the ticket is of a counter of theirs, or it is unknown
  run: async ({ facts, queries, agencyId, now, record }) => {
    const { ticketId, unitId, number } = facts.ticket;
    await queries
      .updateTable("queue_ticket")
      .set({ missed_at: now, called_at: facts.ticket.calledAt ?? now })
      .where("agency_id", "=", agencyId)
      .where("ticket_id", "=", ticketId)
      .execute();
    record({
      kind: "queue.missed",
      subject: { kind: "queue-ticket", id: ticketId },
      facts: { unitId, number },
    });
    return { ticketId };
  },
});

export const serveTicket = command({
  name: "queue.serve",
  route: {
    method: "POST",
    path: "/queue-tickets/{ticketId}/serve",
    summary: "Whoever had the number was answered without an application",
    tags: ["queue"],
  },
  who: "signed-in",
  input: WhichTicket,
  output: WhichTicket,
  load,
  may: () => true, // the ticket is of a counter of theirs, or it is unknown
  run: async ({ facts, queries, agencyId, now, record }) => {
    const { ticketId, unitId, number } = facts.ticket;
    await servedTicket(queries, agencyId, ticketId, now, null);
    record({
      kind: "queue.served",
      subject: { kind: "queue-ticket", id: ticketId },
      facts: { unitId, number },
    });
    return { ticketId };
  },
});
