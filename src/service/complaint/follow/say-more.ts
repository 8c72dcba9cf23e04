import { z } from "zod";
import { holdersOf } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { command } from "#platform/procedures/command.ts";
import { complaintMessagesFull, complaintNotNow } from "../complaint.errors.ts";
import { complaintLimits, Words } from "../complaint.schema.ts";
import { nameConcerned } from "../desk/concerned.ts";
import { deskOf, namedAtDesk } from "../desk/named-at-desk.ts";
import { openText, sealText } from "../sealed/sealed-words.ts";
import { goOnAfterReply } from "../wait.ts";
import { complaintByCode, StatusAddress } from "./by-code.ts";

export const sayMore = command({
  name: "complaint.say",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/complaints/{code}/messages",
    summary: "Say something more about one's complaint, or answer a question",
    tags: ["complaint"],
  },
  who: "anyone",
  input: StatusAddress.extend({ body: Words(complaintLimits.message) }),
  output: z.object({ received: z.literal(true) }),
  answerIsSecret: true, // whoever holds the code leaves no receipt under their own name
  load: (ground) => complaintByCode(ground, { lock: true }),
  may: () => true, // whoever holds the code may
  run: async (deed) => {
    const { facts: complaint, input, queries, agencyId, now, today, services, record, notify } = deed;
    const { complaintId, number } = complaint;
    if (!complaint.open) throw complaintNotNow();
    const said = await queries
      .selectFrom("complaint_message")
      .select("sealed")
      .where("agency_id", "=", agencyId)
      .where("complaint_id", "=", complaintId)
      .where("said_by", "is", null)
      .orderBy("message_id", "desc")
      .execute();
    if (said.length >= complaintLimits.messages)
      throw complaintMessagesFull({ maximum: complaintLimits.messages });
    const whose = { agencyId, complaintId };
    const isSentAgain = said[0] !== undefined && openText(services, whose, said[0].sealed) === input.body;
    if (!isSentAgain) {
      const row = { agency_id: agencyId, complaint_id: complaintId, message_id: newId(now), said_at: now };
      await queries
        .insertInto("complaint_message")
        .values({ ...row, sealed: sealText(services, whose, input.body) })
        .execute();
      await goOnAfterReply(deed, { ...complaint.open, complaintId });
      const words = { title: "", body: input.body, hope: "", person: "" };
      const named = complaint.kind === "thanks" ? [] : namedAtDesk(await deskOf(deed), words);
      await nameConcerned(deed, complaintId, named, null);
      for (const to of await holdersOf(queries, agencyId, "complaint-handler", today))
        if (!complaint.concerned.includes(to) && !named.includes(to))
          notify({
            to,
            message: "notice.complaint.said",
            facts: { number },
            href: `/pengaduan/${complaintId}`,
          });
    }
    const subject = { kind: "complaint", id: complaintId } as const;
    record({ kind: "complaint.said", subject, facts: { number }, isForAnybody: true });
    return { received: true as const };
  },
});
