import { sql } from "kysely";
import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { OutsideWorkClock } from "#rules/working-time/work-clock.ts";
import { counterClock } from "#service/case/case-clock.ts";
import { openQueue, WhichQueue } from "./open-queue.ts";
import { queueClosed, queueFull, queueTooOften } from "./queue.errors.ts";

/** So many tickets a day at one counter; more is a machine. */
const ticketsADay = 999;
/** A hall on one Wi-Fi when the doors open, and three hundred an hour after that. */
const hallPace = { secondsPerTry: 12, tries: 60 };

export const drawTicket = command({
  name: "queue.draw",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/queue/{unitId}/tickets",
    summary: "Draw a number in the queue of a counter; no account, no name",
    tags: ["queue"],
  },
  who: "anyone",
  input: WhichQueue,
  output: z.object({ ticketId: z.uuid(), number: z.number() }),
  load: queueToJoin,
  may: () => true, // whoever comes may wait
  run: async ({ facts: { unitId }, queries, agencyId, today, now, record }) => {
    // one after the other at one counter: the numbers of a day have no gap and follow the order of coming
    await sql`select pg_advisory_xact_lock(hashtext(${`queue ${unitId}`}), ${agencyId})`.execute(queries);
    const { last } = await queries
      .selectFrom("queue_ticket")
      .select((row) => row.fn.max("number").as("last"))
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", unitId)
      .where("day", "=", today)
      .executeTakeFirstOrThrow();
    const [ticketId, number] = [newId(now), (last ?? 0) + 1];
    if (number > ticketsADay) throw queueFull();
    await queries
      .insertInto("queue_ticket")
      .values({
        agency_id: agencyId,
        ticket_id: ticketId,
        unit_id: unitId,
        day: today,
        number,
        drawn_at: now,
      })
      .execute();
    record({
      kind: "queue.drawn",
      subject: { kind: "queue-ticket", id: ticketId },
      facts: { unitId, number },
    });
    return { ticketId, number };
  },
});

/** The pace comes first. Who works here draws for whoever has no phone, at any pace. */
async function queueToJoin(ground: Ground<z.output<typeof WhichQueue>>) {
  const { services, agencyId, input, network, actor, now } = ground;
  if (!actor) {
    const place = `queue ${agencyId} ${input.unitId}`;
    const seconds = await services.identity.strangers.takeAt(place, network, hallPace);
    if (seconds > 0) throw queueTooOften({ seconds });
  }
  const queue = await openQueue(ground);
  const clock = await counterClock(ground, queue.unitId, now);
  try {
    const closes = clock.closingOf(now, 1, "same-day");
    if (closes <= now || clock.dayOf(closes) !== clock.dayOf(now)) throw queueClosed();
  } catch (error) {
    if (error instanceof OutsideWorkClock) throw queueClosed();
    throw error;
  }
  return queue;
}
