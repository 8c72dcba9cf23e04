import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { refreshBatch } from "./refresh.ts";

/** Of each pile; after a large import the clock goes on with the rest. */
const batchesMax = 10;

/** What the clock does each minute, at once: for who keeps the services and will not wait. */
export const refreshNow = command({
  name: "measure.refresh",
  route: {
    method: "POST",
    path: "/measures/refresh",
    summary: "Compute anew what was touched, now",
    tags: ["measure"],
  },
  who: ["service-manager", "personnel", "administrator"],
  input: z.object({}),
  output: z.object({ unitMonths: z.int(), cells: z.int() }),
  load: async () => null,
  may: () => true, // figures follow from facts, whoever asks
  run: async ({ queries, agencyId, now, services, record }) => {
    const done = { unitMonths: 0, cells: 0 };
    for (const pile of services.measures.piles) {
      for (let at = 0; at < batchesMax; at += 1) {
        const batch = await refreshBatch(queries, { agencyId, pile, law: services.law, now });
        done.unitMonths += batch.unitMonths;
        done.cells += batch.cells;
        if (batch.unitMonths === 0) break;
      }
    }
    record({ kind: "measure.refreshed", subject: { kind: "agency", id: String(agencyId) }, facts: done });
    return done;
  },
});
