import { z } from "zod";
import { keepers } from "#organisation/office.ts";
import { command } from "#platform/procedures/command.ts";
import { erasureNotStuck } from "./erasure.errors.ts";
import { RequestId } from "./erasure.schema.ts";
import { requestAtHand } from "./request-at-hand.ts";

/** Decided is decided: what a fault held up is only done, not decided again. */
export const carryOutAgain = command({
  name: "erasure.carry-out",
  route: {
    method: "POST",
    path: "/erasure-requests/{requestId}/carrying-out",
    summary: "Carry out a granted erasure once more that a fault held up",
    tags: ["erasure"],
  },
  who: keepers,
  input: z.object({ requestId: RequestId }),
  output: z.object({ requestId: RequestId, jobId: z.uuid() }),
  load: requestAtHand,
  may: () => true, // it was decided
  run: async ({ facts: request, queries, agencyId, record, queue }) => {
    const { requestId, employeeId, state } = request;
    if (state !== "stuck") throw erasureNotStuck();
    const jobId = await queue({ kind: "erasure.carry-out", data: { requestId } });
    await queries
      .updateTable("erasure_decision")
      .set({ job_id: jobId })
      .where("agency_id", "=", agencyId)
      .where("request_id", "=", requestId)
      .execute();
    record({ kind: "erasure.tried-again", subject: { kind: "erasure", id: requestId }, about: employeeId });
    return { requestId, jobId };
  },
});
