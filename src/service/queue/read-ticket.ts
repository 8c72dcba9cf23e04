import { sql } from "kysely";
import { z } from "zod";
import { prepared } from "#platform/database/prepared.ts";
import { query } from "#platform/procedures/query.ts";
import { isoWeekday } from "#rules/working-time/opening-hours.ts";
import { weeklyOn } from "#service/hours/weekly-on.ts";
import { waitOf } from "./expected-wait.ts";
import { openQueue, WhichQueue } from "./open-queue.ts";
import { ticketUnknown } from "./queue.errors.ts";
import { callsBefore, lastCalls } from "./queue-rows.ts";

const Row = z.object({
  number: z.number(),
  ahead: z.coerce.number(),
  counter: z.string(),
  calledAt: z.coerce.date().nullable(),
  servedAt: z.coerce.date().nullable(),
  missedAt: z.coerce.date().nullable(),
  returnedAt: z.coerce.date().nullable(),
});

export const readTicket = query({
  name: "queue.ticket",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/queue/{unitId}/tickets/{ticketId}",
    summary: "How many are before me, and how long it may take; gone with the day",
    tags: ["queue"],
  },
  who: "anyone",
  input: WhichQueue.extend({ ticketId: z.uuid() }),
  output: Row.extend({
    place: z.string(),
    wait: z.object({ from: z.number(), to: z.number(), basis: z.enum(["today", "usual"]) }).nullable(),
    /** Today's hours of the counter in minutes after midnight; null where nobody told them. */
    hours: z
      .array(z.tuple([z.number(), z.number()]).readonly())
      .readonly()
      .nullable(),
  }),
  run: async (ground) => {
    const { queries, agencyId, today, input, now } = ground;
    const { name, unitId } = await openQueue(ground);
    const { rows } = await ticket(queries, { agencyId, unitId, day: today, ticketId: input.ticketId });
    if (!rows[0]) throw ticketUnknown();
    const shown = Row.parse(rows[0]);
    const of = { agencyId, unitId, day: today };
    const [calls, weekly] = await Promise.all([
      lastCalls(queries, of),
      weeklyOn(queries, agencyId, [unitId], today),
    ]);
    const before = () => callsBefore(queries, of);
    const wait = shown.calledAt ? null : await waitOf(shown.ahead, { today: calls, before }, now);
    return { ...shown, place: name, wait, hours: weekly.get(unitId)?.[isoWeekday(today)] ?? null };
  },
});

type Of = { agencyId: number; unitId: string; day: string; ticketId: string };
const ticket = prepared((queries, { agencyId, unitId, day, ticketId }: Of) =>
  sql<z.input<typeof Row>>`
    select t.number, t.counter, t.called_at as "calledAt", t.served_at as "servedAt", t.missed_at as "missedAt",
      t.returned_at as "returnedAt",
      (select count(*) from queue_ticket b where b.agency_id = ${agencyId} and b.unit_id = ${unitId}
        and b.day = ${day}::date and b.number < t.number and b.called_at is null and b.returned_at is null) as ahead
    from queue_ticket t
    where t.agency_id = ${agencyId} and t.ticket_id = ${ticketId} and t.unit_id = ${unitId} and t.day = ${day}::date`.compile(
    queries,
  ),
);
