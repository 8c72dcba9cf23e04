import { z } from "zod";
import { holdersOf } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import { ComplaintKey, complaintLimits, Words } from "../complaint.schema.ts";
import { inMyHands } from "../complaint-at-hand.ts";
import { expectStage, moveOn } from "../work-list.ts";

export const proposeAnswer = command({
  name: "complaint.propose",
  route: {
    method: "POST",
    path: "/my-complaints/{complaintId}/proposals",
    summary: "Propose an answer to a complaint in one's hands; who handles complaints sends it",
    tags: ["complaint"],
  },
  who: "signed-in",
  input: ComplaintKey.extend({ revision: Revision, body: Words(complaintLimits.body) }),
  output: z.object({ complaintId: z.uuid() }),
  load: (ground) => inMyHands(ground, { lock: true }),
  may: () => true, // `load` finds only what is in one's hands
  run: async (deed) => {
    const { facts: complaint, input, queries, agencyId, now, today, record, notify } = deed;
    const { complaintId, number } = complaint;
    const open = expectStage(complaint, ["answer", "send"], input.revision);
    const { last } = await queries
      .selectFrom("complaint_proposal")
      .select((row) => row.fn.max("ordinal").as("last"))
      .where("agency_id", "=", agencyId)
      .where("complaint_id", "=", complaintId)
      .executeTakeFirstOrThrow();
    await queries
      .insertInto("complaint_proposal")
      .values({
        ...{ agency_id: agencyId, complaint_id: complaintId, ordinal: (last ?? 0) + 1, body: input.body },
        ...{ proposed_by: actorOf(deed).employeeId, proposed_at: now },
      })
      .execute();
    await moveOn(deed, complaintId, { ...open, stage: "send" });
    for (const to of await holdersOf(queries, agencyId, "complaint-handler", today))
      if (!complaint.concerned.includes(to))
        notify({
          to,
          message: "notice.complaint.proposed",
          facts: { number },
          href: `/pengaduan/${complaintId}`,
        });
    record({
      ...{ kind: "complaint.answer-proposed", subject: { kind: "complaint", id: complaintId } },
      facts: { number },
    });
    return { complaintId };
  },
});
