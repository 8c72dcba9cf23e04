import { z } from "zod";
import { holdersOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { answerDueAgain, checkDue } from "#rules/complaint-clock/complaint-clock.ts";
import { agencyClock } from "../agency-clock.ts";
import { complaintNotNow, complaintTermOver } from "../complaint.errors.ts";
import { complaintLimits, Weight, Words } from "../complaint.schema.ts";
import type { ComplaintAtHand } from "../complaint-at-hand.ts";
import { sealText } from "../sealed/sealed-words.ts";
import { countedUnit, touchComplaints } from "../touch-complaint.ts";
import { moveOn } from "../work-list.ts";
import { type AnswerAtHand, answerAtHand } from "./answer-at-hand.ts";
import { complaintByCode, StatusAddress } from "./by-code.ts";

export const reopenComplaint = command({
  name: "complaint.reopen",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/complaints/{code}/reopening",
    summary: "Say that one's complaint is not settled: it is looked into again",
    tags: ["complaint"],
  },
  who: "anyone",
  input: StatusAddress.extend({ reason: Words(complaintLimits.message) }),
  output: z.object({ received: z.literal(true) }),
  answerIsSecret: true, // whoever holds the code leaves no receipt under their own name
  load: (ground) => complaintByCode(ground, { lock: true }),
  may: () => true, // whoever holds the code may
  run: async (deed) => {
    const { facts: complaint, input, queries, agencyId, now, services, record } = deed;
    const { complaintId, number } = complaint;
    const answer = await answerAtHand(deed, complaint);
    if (!answer?.canReopen) throw complaintNotNow();
    const { clock, law, timeZone } = await agencyClock(deed, now);
    if (now > answer.reopenUntil) throw complaintTermOver({ day: dayIn(timeZone, answer.reopenUntil) });
    const weight = await weightOf(deed);
    const due = weight ? answerDueAgain(now, weight, clock, law) : checkDue(now, clock, law);
    const sealed = sealText(services, { agencyId, complaintId }, input.reason);
    const row = { sealed, due_at: due.value, reopened_at: now };
    if (answer.isShared) await unmerge(deed, answer, row);
    else
      await queries
        .insertInto("complaint_reopening")
        .values({ ...row, agency_id: agencyId, complaint_id: complaintId, ordinal: answer.ordinal })
        .execute();
    const stage = weight ? "route" : "check"; // merged before anybody had checked it
    await moveOn(deed, complaintId, { stage, unitId: answer.unitId, dueAt: due.value });
    if (answer.isShared)
      await touchComplaints(deed, timeZone, [await countedUnit(deed, complaint)], [complaint.receivedAt]);
    await tell(deed);
    record({
      ...{ kind: "complaint.reopened", subject: { kind: "complaint", id: complaintId } },
      ...{ facts: { number }, because: due.because, isForAnybody: true },
    });
    return { received: true as const };
  },
});

/** On its own way again: what the merging was stays written down, and it counts as received once more. */
async function unmerge(
  { facts: { complaintId }, queries, agencyId }: Deed<unknown, ComplaintAtHand>,
  { answerOf, ordinal }: AnswerAtHand,
  row: { sealed: Buffer; due_at: Date; reopened_at: Date },
): Promise<void> {
  const ended = await queries
    .deleteFrom("complaint_closing")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .where("merged_into", "is not", null)
    .returning(["merged_into", "closed_by", "closed_at"])
    .executeTakeFirstOrThrow();
  await queries
    .insertInto("complaint_unmerging")
    .values({
      ...{ ...row, agency_id: agencyId, complaint_id: complaintId },
      ...{
        merged_into: ended.merged_into ?? answerOf,
        merged_by: ended.closed_by,
        merged_at: ended.closed_at,
      },
      ...{ answer_of: answerOf, answer_ordinal: ordinal },
    })
    .execute();
}

/** Null where nobody has checked it. */
async function weightOf({ facts: { complaintId }, queries, agencyId }: Deed<unknown, ComplaintAtHand>) {
  const row = await queries
    .selectFrom("complaint_check")
    .select("weight")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row ? Weight.parse(row.weight) : null;
}

async function tell(deed: Deed<unknown, ComplaintAtHand>): Promise<void> {
  const { facts: complaint, queries, agencyId, today, notify } = deed;
  for (const to of await holdersOf(queries, agencyId, "complaint-handler", today))
    if (!complaint.concerned.includes(to))
      notify({
        ...{ to, message: "notice.complaint.reopened", facts: { number: complaint.number } },
        href: `/pengaduan/${complaint.complaintId}`,
      });
}
