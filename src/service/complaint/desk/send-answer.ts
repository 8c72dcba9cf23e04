import type { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import { appealUntil, reopenUntil } from "#rules/complaint-clock/complaint-clock.ts";
import { type AgencyClock, agencyClock } from "../agency-clock.ts";
import { answerSince } from "../answer-since.ts";
import { ComplaintKey, complaintLimits, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { ownText } from "../sealed/released-text.ts";
import { topUnit, touchComplaints } from "../touch-complaint.ts";
import { goOn, waitsSince } from "../wait.ts";
import { expectStage, moveOn } from "../work-list.ts";

const Input = ComplaintKey.extend({ revision: Revision, body: Words(complaintLimits.body) });
type Input = z.output<typeof Input>;

export const sendAnswer = command({
  name: "complaint.answer",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/answers",
    summary: "Send the answer to the complainant, who can then say that it is not settled",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: Input,
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: complaint, input, queries, agencyId, now, record, notify } = deed;
    const { complaintId, number } = complaint;
    const open = expectStage(complaint, ["route", "answer", "send"], input.revision);
    const around = await agencyClock(deed, now);
    const dueAt = await goOn(deed, { complaintId, dueAt: open.dueAt }, around);
    const unitId = open.unitId ?? complaint.aboutUnitId ?? (await topUnit(queries, agencyId)).unitId;
    const terms = {
      reopen: reopenUntil(now, around.clock, around.law),
      appeal: appealUntil(now, around.clock, around.law),
    };
    await keepAnswer(deed, around, { unitId, dueAt, ...terms });
    const place = { unitId, holderId: open.holderId, dueAt: terms.reopen.value };
    await moveOn(deed, complaintId, { stage: "complainant", ...place });
    await touchComplaints(deed, around.timeZone, [unitId], [complaint.receivedAt, now]);
    if (open.holderId && open.holderId !== actorOf(deed).employeeId)
      notify({
        ...{ to: open.holderId, message: "notice.complaint.answered", facts: { number } },
        href: `/pengaduan/saya/${complaintId}`,
      });
    record({
      ...{ kind: "complaint.answered", subject: { kind: "complaint", id: complaintId } },
      facts: { number, onTime: now <= dueAt },
      because: [...terms.reopen.because.slice(0, 1), ...terms.appeal.because],
    });
    return { complaintId };
  },
});

type Terms = { unitId: string; dueAt: Date; reopen: { value: Date }; appeal: { value: Date } };

async function keepAnswer(
  deed: Deed<Input, ComplaintAtHand>,
  { clock }: AgencyClock,
  { unitId, dueAt, reopen, appeal }: Terms,
): Promise<void> {
  const { facts: complaint, input, queries, agencyId, now } = deed;
  const { complaintId } = complaint;
  const { last } = await queries
    .selectFrom("complaint_answer")
    .select((row) => row.fn.max("ordinal").as("last"))
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirstOrThrow();
  const since = await answerSince(deed, complaint);
  const waits = await waitsSince(deed, complaintId, since.at);
  const waitedMinutes = waits.reduce((sum, { from, to }) => sum + clock.minutesBetween(from, to), 0);
  const workedMinutes = Math.max(0, clock.minutesBetween(since.at, now) - waitedMinutes);
  const body = await ownText(deed, complaint, input.body);
  await queries
    .insertInto("complaint_answer")
    .values({
      ...{ agency_id: agencyId, complaint_id: complaintId, ordinal: (last ?? 0) + 1 },
      ...{ unit_id: unitId, body, due_at: dueAt, worked_minutes: workedMinutes },
      ...{ sent_by: actorOf(deed).employeeId, sent_at: now },
      ...{ reopen_until: reopen.value, appeal_until: appeal.value },
    })
    .execute();
}
