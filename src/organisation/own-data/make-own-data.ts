import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { keptOwnData } from "./own-data-rows.ts";

/** A person's file takes seconds: a job makes it, and its page shows how far it is. */
export const makeOwnData = command({
  name: "own-data.make",
  route: {
    method: "POST",
    path: "/my-data",
    summary: "Put together all that the agency holds of the caller, as one file",
    tags: ["own-data"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ jobId: z.uuid() }),
  load: (ground) => {
    const { queries, agencyId, now } = ground;
    return keptOwnData(queries, { agencyId, employeeId: actorOf(ground).employeeId }, now);
  },
  may: () => true, // only the caller's own
  run: async (deed) => {
    const { facts: kept, queries, agencyId, now, queue, record } = deed;
    const { employeeId } = actorOf(deed);
    record({ kind: "own-data.asked", subject: { kind: "employee", id: employeeId } });
    if (kept?.making) return { jobId: kept.making }; // one at a time, however often it is pressed
    const jobId = await queue({ kind: "own-data.make", data: {} });
    const asked = { asked_at: now, job_id: jobId, made_at: null, kept_until: null, parts: 0, size_bytes: 0 };
    await queries
      .insertInto("own_data")
      .values({ agency_id: agencyId, employee_id: employeeId, ...asked })
      .onConflict((conflict) => conflict.columns(["agency_id", "employee_id"]).doUpdateSet(asked))
      .execute();
    return { jobId };
  },
});
