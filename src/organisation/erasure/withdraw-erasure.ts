import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { RequestId } from "./erasure.schema.ts";
import { expectWaiting, requestAtHand } from "./request-at-hand.ts";

export const withdrawErasure = command({
  name: "erasure.withdraw",
  route: {
    method: "POST",
    path: "/erasure-requests/{requestId}/withdrawal",
    summary: "Take back a request to erase that nobody has decided on yet",
    tags: ["erasure"],
  },
  who: "signed-in",
  input: z.object({ requestId: RequestId }),
  output: z.object({ requestId: RequestId }),
  load: requestAtHand,
  may: ({ facts, actor }) => facts.askedBy.employeeId === actor?.employeeId,
  run: async (deed) => {
    const { facts: request, input, queries, agencyId, now, record } = deed;
    expectWaiting(request);
    const { requestId } = input;
    const row = { agency_id: agencyId, request_id: requestId, withdrawn_by: actorOf(deed).employeeId };
    await queries
      .insertInto("erasure_withdrawal")
      .values({ ...row, withdrawn_at: now })
      .execute();
    const subject = { kind: "erasure", id: requestId };
    record({ kind: "erasure.withdrawn", subject, about: request.employeeId });
    return { requestId };
  },
});
