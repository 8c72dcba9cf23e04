import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import { agencyClock } from "../agency-clock.ts";
import { ComplaintKey, complaintLimits, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { ownText } from "../sealed/released-text.ts";
import { countedUnit, touchComplaints } from "../touch-complaint.ts";
import { endWait } from "../wait.ts";
import { expectStage, takeOff } from "../work-list.ts";
import { mainByNumber, NumberOf } from "./main-of.ts";

const before = ["check", "route", "answer", "send"] as const;

export const closeAsNotOurs = command({
  name: "complaint.not-ours",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/not-ours",
    summary: "Say that it is another authority's to answer, why, and where to go (SP4N-LAPOR!)",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: ComplaintKey.extend({ revision: Revision, reason: Words(complaintLimits.note) }),
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: complaint, input, record } = deed;
    expectStage(complaint, before, input.revision);
    const reason = await ownText(deed, complaint, input.reason);
    await close(deed, { outcome: "not-ours", reason, mergedInto: null });
    record({
      ...{ kind: "complaint.not-ours", subject: { kind: "complaint", id: complaint.complaintId } },
      facts: { number: complaint.number },
    });
    return { complaintId: complaint.complaintId };
  },
});

export const mergeComplaint = command({
  name: "complaint.merge",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/merging",
    summary: "Say that it is the same as another: both complainants get the one answer",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: ComplaintKey.extend({ revision: Revision, into: NumberOf }),
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: complaint, input, record } = deed;
    expectStage(complaint, before, input.revision);
    const main = await mainByNumber(deed, complaint, { lock: true });
    await close(deed, { outcome: "merged", reason: "", mergedInto: main.complaintId });
    record({
      ...{ kind: "complaint.merged", subject: { kind: "complaint", id: complaint.complaintId } },
      facts: { number: complaint.number, into: main.number },
    });
    return { complaintId: main.complaintId };
  },
});

type Closed = { outcome: "not-ours" | "merged"; reason: string; mergedInto: string | null };

async function close(deed: Deed<unknown, ComplaintAtHand>, closed: Closed): Promise<void> {
  const { facts: complaint, queries, agencyId, now } = deed;
  const { complaintId } = complaint;
  await queries
    .insertInto("complaint_closing")
    .values({
      ...{ agency_id: agencyId, complaint_id: complaintId, outcome: closed.outcome, reason: closed.reason },
      ...{ merged_into: closed.mergedInto, closed_by: actorOf(deed).employeeId, closed_at: now },
    })
    .execute();
  await endWait(deed, complaintId);
  await takeOff(deed, complaintId);
  const { timeZone } = await agencyClock(deed, now);
  await touchComplaints(deed, timeZone, [await countedUnit(deed, complaint)], [complaint.receivedAt]);
}
