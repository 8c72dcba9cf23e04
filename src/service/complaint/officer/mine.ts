import { sql } from "kysely";
import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { agencyClock } from "../agency-clock.ts";
import { checkOf, proposalsOf, routingsOf } from "../case-rows.ts";
import { ComplaintKey, Kind, StageCode } from "../complaint.schema.ts";
import { inMyHands } from "../complaint-at-hand.ts";
import { asListed, Listed, listedRows } from "../desk/listed.ts";
import { whyDue } from "../due-of.ts";
import { historyOf } from "../history.ts";
import { openIdentity } from "../sealed/sealed-words.ts";
import { StepShown } from "../step.schema.ts";
import { waitingSince, waitsSince } from "../wait.ts";

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
    const { queries, agencyId, now, today } = ground;
    const { employeeId } = actorOf(ground);
    const rows = await listedRows(queries, agencyId, {
      where: sql`o.holder_id = ${employeeId} and o.stage in ('answer', 'send')`,
      ...{ order: sql`o.due_at, o.complaint_id`, limit: mineMax, today },
    });
    return { complaints: rows.map((row) => asListed(row, row.officeText ?? "", now)) };
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
  proposals: z.array(z.object({ ordinal: z.int(), body: z.string(), by: z.string(), at: z.date() })),
  /** What was sent to the complainant, in the words in which it was sent. */
  answers: z.array(z.object({ ordinal: z.int(), body: z.string(), sentAt: z.date() })),
  /** The complainant is asked something meanwhile. */
  waitsSince: z.date().nullable(),
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
    const waits = await waitsSince(ground, complaintId, receivedAt);
    const around = await agencyClock(ground, receivedAt);
    const { stage = "answer", dueAt = receivedAt, revision = 1 } = complaint.open ?? {};
    return {
      ...{ complaintId, number, kind, stage, dueAt, revision },
      because: [...whyDue(complaint, { weight: check?.weight ?? null, history, waits }, around)],
      officeText: check?.officeText ?? "",
      note: (await routingsOf(ground, complaintId)).at(-1)?.note ?? "",
      proposals: await proposalsOf(ground, complaintId),
      answers: history.answers.map(({ ordinal, body, sentAt }) => ({ ordinal, body, sentAt })),
      waitsSince: await waitingSince(ground, complaintId),
      attachments: check?.showsAttachments ? history.attachments : [],
      identity: hiding === "named" ? await openIdentity(ground, { agencyId, complaintId }) : null,
    };
  },
});
