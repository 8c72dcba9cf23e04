import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { agencyClock } from "../agency-clock.ts";
import { checkOf, proposalOf, routingsOf } from "../case-rows.ts";
import { ComplaintKey, Kind, StageCode } from "../complaint.schema.ts";
import { inMyHands } from "../complaint-at-hand.ts";
import { asListed, Listed, openComplaints } from "../desk/list.ts";
import { whyDue } from "../due-of.ts";
import { historyOf } from "../history.ts";
import { openIdentity } from "../sealed/sealed-words.ts";
import { StepShown } from "../step.schema.ts";

const mineMax = 200; // more than anybody answers at once

export const myComplaints = query({
  name: "complaint.mine",
  route: {
    method: "GET",
    path: "/my-complaints",
    summary: "Complaints that I prepare the answer of, by the time that is left",
    tags: ["complaint"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ complaints: z.array(Listed) }),
  run: async (ground) => {
    const { queries, agencyId, now } = ground;
    const rows = await openComplaints(queries, agencyId)
      .where("o.holder_id", "=", actorOf(ground).employeeId)
      .where("o.stage", "in", ["answer", "send"])
      .limit(mineMax)
      .execute();
    return { complaints: rows.map((row) => asListed(row, now)) };
  },
});

export const CaseInHands = z.object({
  complaintId: z.uuid(),
  number: z.string(),
  kind: Kind,
  stage: StageCode,
  dueAt: z.date(),
  revision: z.int(),
  because: z.array(StepShown),
  officeText: z.string(),
  note: z.string(),
  proposal: z.string().nullable(),
  attachments: z.array(z.object({ ordinal: z.int(), mediaType: z.string() })),
  /** Only of who did not ask to be hidden. */
  identity: z.object({ name: z.string(), contact: z.string() }).nullable(),
});
export type CaseInHands = z.output<typeof CaseInHands>;

export const readMyComplaint = query({
  name: "complaint.read-mine",
  route: {
    method: "GET",
    path: "/my-complaints/{complaintId}",
    summary: "A complaint in one's hands, as the handler passed it on",
    tags: ["complaint"],
  },
  who: "signed-in",
  input: ComplaintKey,
  output: CaseInHands,
  run: async (ground) => {
    const { agencyId } = ground;
    const complaint = await inMyHands(ground);
    const { complaintId, number, kind, hiding, receivedAt } = complaint;
    const check = await checkOf(ground, complaintId);
    const history = await historyOf(ground, complaintId);
    const around = await agencyClock(ground, receivedAt);
    const { stage = "answer", dueAt = receivedAt, revision = 1 } = complaint.open ?? {};
    return {
      ...{ complaintId, number, kind, stage, dueAt, revision },
      because: [...whyDue(complaint, { weight: check?.weight ?? null, history }, around)],
      officeText: check?.officeText ?? "",
      note: (await routingsOf(ground, complaintId)).at(-1)?.note ?? "",
      proposal: await proposalOf(ground, complaintId),
      attachments: check?.showsAttachments ? history.attachments : [],
      identity: hiding === "named" ? await openIdentity(ground, { agencyId, complaintId }) : null,
    };
  },
});
