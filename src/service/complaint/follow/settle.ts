import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { complaintNotNow } from "../complaint.errors.ts";
import { takeOff } from "../work-list.ts";
import { complaintByCode, StatusAddress } from "./by-code.ts";

export const settleComplaint = command({
  name: "complaint.settle",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/complaints/{code}/settled",
    summary: "Say that one's complaint is settled",
    tags: ["complaint"],
  },
  who: "anyone",
  input: StatusAddress,
  output: z.object({ received: z.literal(true) }),
  answerIsSecret: true, // whoever holds the code leaves no receipt under their own name
  load: (ground) => complaintByCode(ground, { lock: true }),
  may: () => true, // whoever holds the code may
  run: async (deed) => {
    const { facts: complaint, queries, agencyId, now, record } = deed;
    const { complaintId, number } = complaint;
    if (complaint.open?.stage !== "complainant") throw complaintNotNow();
    await queries
      .insertInto("complaint_closing")
      .values({ agency_id: agencyId, complaint_id: complaintId, outcome: "settled", closed_at: now })
      .execute();
    await takeOff(deed, complaintId);
    const subject = { kind: "complaint", id: complaintId } as const;
    record({ kind: "complaint.settled", subject, facts: { number }, isForAnybody: true });
    return { received: true as const };
  },
});
