import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectOpenRequest } from "./open-request.ts";

export const declineFeedback = command({
  name: "feedback.decline",
  route: {
    method: "POST",
    path: "/feedback-requests/{requestId}/decline",
    summary: "Say politely that I cannot tell; no reason is asked for",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({ requestId: z.uuid() }),
  output: z.object({ requestId: z.uuid() }),
  load: (ground) => expectOpenRequest(ground, { requestId: ground.input.requestId }),
  may: () => true, // whoever was not asked knows of no question
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify } = deed;
    const { requestId } = input;
    const row = { agency_id: agencyId, request_id: requestId, declined_at: now };
    await queries.insertInto("feedback_decline").values(row).execute();
    record({ kind: "feedback.declined", subject: { kind: "plan", id: facts.planId }, facts: { requestId } });
    notify({
      to: facts.askedBy,
      message: "notice.feedback.declined",
      facts: { name: actorOf(deed).name },
      href: `/rencana/${facts.planId}/umpan-balik/minta`,
    });
    return { requestId };
  },
});
