import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { counterUnknown } from "#service/case/case.errors.ts";
import { deskOf } from "#service/case/desk.ts";
import { Called, calledLately, waitingNow } from "./queue-rows.ts";

const Place = z.object({ unitId: z.uuid(), name: z.string() });

export const readQueue = query({
  name: "queue.read",
  route: {
    method: "GET",
    path: "/queue",
    summary: "The queue at a counter of mine: who waits, whom I called",
    tags: ["queue"],
  },
  who: "signed-in",
  input: z.object({ unitId: z.uuid().optional() }),
  output: z.object({
    counters: z.array(Place),
    counter: Place.nullable(),
    waiting: z.number(),
    next: z.number().nullable(),
    /** Called by me and not served yet. */
    mine: Called.nullable(),
    /** The newest first. */
    called: z.array(Called),
  }),
  run: async (ground) => {
    const { counters, counter, employeeId } = await counterOf(ground);
    if (!counter) return { counters: [], counter: null, waiting: 0, next: null, mine: null, called: [] };
    const { queries, agencyId, today } = ground;
    const of = { agencyId, unitId: counter.unitId, day: today };
    const [called, waiting] = await Promise.all([calledLately(queries, of, 30), waitingNow(queries, of)]);
    const mine = called.find((one) => one.calledBy === employeeId && !one.servedAt && !one.missedAt);
    return { counters: [...counters], counter, ...waiting, mine: mine ?? null, called };
  },
});

/** The counter asked for, or the first of mine. Throws `case.counter-unknown`. */
async function counterOf(ground: Ground<{ unitId?: string | undefined }>) {
  const { unitId } = ground.input;
  const { counters, employeeId } = await deskOf(ground);
  const counter = unitId ? counters.find((one) => one.unitId === unitId) : (counters[0] ?? null);
  if (counter === undefined) throw counterUnknown();
  return { counters, counter, employeeId };
}
