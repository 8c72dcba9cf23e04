import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { complaintAskThere, complaintNotNow } from "../complaint.errors.ts";
import { beforeAnswer, ComplaintKey, complaintLimits, Words } from "../complaint.schema.ts";
import { onDesk } from "../complaint-at-hand.ts";
import { sealText } from "../sealed/sealed-words.ts";
import { beginWait } from "../wait.ts";

export const askComplainant = command({
  name: "complaint.ask",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/messages",
    summary: "Ask the complainant something; they read it where they follow their complaint",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: ComplaintKey.extend({ body: Words(complaintLimits.message) }),
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: complaint, input, queries, agencyId, now, services, record } = deed;
    const { complaintId, number } = complaint;
    if (!complaint.open) throw complaintNotNow();
    if (complaint.channel === "lapor") throw complaintAskThere();
    await queries
      .insertInto("complaint_message")
      .values({
        ...{ agency_id: agencyId, complaint_id: complaintId, message_id: newId(now) },
        ...{ said_by: actorOf(deed).employeeId, said_at: now },
        sealed: sealText(services, { agencyId, complaintId }, input.body),
      })
      .execute();
    if (beforeAnswer.has(complaint.open.stage)) await beginWait(deed, complaintId);
    record({
      ...{ kind: "complaint.asked", subject: { kind: "complaint", id: complaintId } },
      facts: { number },
    });
    return { complaintId };
  },
});
