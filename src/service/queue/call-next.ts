import { sql } from "kysely";
import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { SomeWords } from "#service/case/case.schema.ts";
import { deskOf } from "#service/case/desk.ts";
import { queueEmpty } from "./queue.errors.ts";

export const callNext = command({
  name: "queue.call-next",
  route: {
    method: "POST",
    path: "/queue/{unitId}/call",
    summary: "Call the next number to a counter",
    tags: ["queue"],
  },
  who: "signed-in",
  input: z.object({
    unitId: z.uuid(),
    /** Where to come to: "Loket 2". */
    counter: SomeWords(20),
  }),
  output: z.object({ ticketId: z.uuid(), number: z.number() }),
  load: deskOf,
  may: ({ facts, input }) => facts.counters.some(({ unitId }) => unitId === input.unitId),
  run: async (deed) => {
    const { input, queries, agencyId, today, now, record } = deed;
    const { unitId, counter } = input;
    // two officers at the same moment call two numbers
    const { rows } = await sql<{ ticketId: string; number: number }>`
      update queue_ticket set called_at = ${now}, counter = ${counter}, called_by = ${actorOf(deed).employeeId}
      where agency_id = ${agencyId} and ticket_id = (
        select ticket_id from queue_ticket
        where agency_id = ${agencyId} and unit_id = ${unitId} and day = ${today}::date and called_at is null
          and returned_at is null
        order by number limit 1 for update skip locked)
      returning ticket_id as "ticketId", number`.execute(queries);
    const [called] = rows;
    if (!called) throw queueEmpty();
    const { ticketId, number } = called;
    record({
      kind: "queue.called",
      subject: { kind: "queue-ticket", id: ticketId },
      facts: { unitId, number },
    });
    return { ticketId, number };
  },
});
