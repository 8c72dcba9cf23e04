import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { openQueue, WhichQueue } from "./open-queue.ts";
import { ticketCalled, ticketUnknown } from "./queue.errors.ts";

const Input = WhichQueue.extend({ ticketId: z.uuid() });
type Input = z.output<typeof Input>;

export const giveBackTicket = command({
  name: "queue.give-back",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/queue/{unitId}/tickets/{ticketId}/return",
    summary: "Give a number back before it is called; by whoever holds its address",
    tags: ["queue"],
  },
  who: "anyone",
  input: Input,
  output: z.object({ ticketId: z.uuid() }),
  load: ticketToReturn,
  may: () => true, // whoever holds the address holds the ticket
  run: async ({ facts: { unitId, number }, input: { ticketId }, queries, agencyId, now, record }) => {
    await queries
      .updateTable("queue_ticket")
      .set({ returned_at: now })
      .where("agency_id", "=", agencyId)
      .where("ticket_id", "=", ticketId)
      .execute();
    record({
      kind: "queue.returned",
      subject: { kind: "queue-ticket", id: ticketId },
      facts: { unitId, number },
    });
    return { ticketId };
  },
});

/** Of today and not called yet, locked. */
async function ticketToReturn(ground: Ground<Input>): Promise<{ unitId: string; number: number }> {
  const { queries, agencyId, today, input } = ground;
  const { unitId } = await openQueue(ground);
  const row = await queries
    .selectFrom("queue_ticket")
    .select(["number", "called_at", "returned_at"])
    .where("agency_id", "=", agencyId)
    .where("ticket_id", "=", input.ticketId)
    .where("unit_id", "=", unitId)
    .where("day", "=", today)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw ticketUnknown();
  if (row.called_at || row.returned_at) throw ticketCalled();
  return { unitId, number: row.number };
}
