import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { waitOf } from "./expected-wait.ts";
import { openQueue, WhichQueue } from "./open-queue.ts";
import { calledLately, callsBefore, lastCalls, waitingNow } from "./queue-rows.ts";

export const readBoard = query({
  name: "queue.board",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/queue/{unitId}",
    summary: "Which numbers were called last, and how many wait; for the waiting room and for anybody",
    tags: ["queue"],
  },
  who: "anyone",
  input: WhichQueue,
  output: z.object({
    place: z.string(),
    called: z.array(z.object({ number: z.number(), counter: z.string(), calledAt: z.date() })),
    waiting: z.number(),
    /** Of whoever draws a number now. */
    wait: z.object({ from: z.number(), to: z.number(), basis: z.enum(["today", "usual"]) }).nullable(),
  }),
  run: async (ground) => {
    const { queries, agencyId, today, now } = ground;
    const { name, unitId } = await openQueue(ground);
    const of = { agencyId, unitId, day: today };
    const [called, { waiting }, calls] = await Promise.all([
      calledLately(queries, of, shownOnBoard),
      waitingNow(queries, of),
      lastCalls(queries, of),
    ]);
    const before = () => callsBefore(queries, of);
    return {
      ...{ place: name, waiting, wait: await waitOf(waiting, { today: calls, before }, now) },
      called: called.map(({ number, counter, calledAt }) => ({ number, counter, calledAt })),
    };
  },
});

const shownOnBoard = 6; // not of the law: what is read from across a room
