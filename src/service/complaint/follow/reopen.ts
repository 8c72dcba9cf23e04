import { z } from "zod";
import { holdersOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { answerDue } from "#rules/complaint-clock/complaint-clock.ts";
import { agencyClock } from "../agency-clock.ts";
import { complaintNotNow, complaintTermOver } from "../complaint.errors.ts";
import { complaintLimits, Weight, Words } from "../complaint.schema.ts";
import type { ComplaintAtHand } from "../complaint-at-hand.ts";
import { sealText } from "../sealed/sealed-words.ts";
import { moveOn } from "../work-list.ts";
import { complaintByCode, StatusAddress } from "./by-code.ts";
import { lastAnswer } from "./last-answer.ts";

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
    const answer = await lastAnswer(queries, agencyId, complaintId);
    if (complaint.open?.stage !== "complainant" || !answer) throw complaintNotNow();
    const { clock, law, timeZone } = await agencyClock(deed, now);
    if (now > answer.reopenUntil) throw complaintTermOver({ day: dayIn(timeZone, answer.reopenUntil) });
    const due = answerDue(now, await weightOf(deed), clock, law);
    await queries
      .insertInto("complaint_reopening")
      .values({
        ...{ agency_id: agencyId, complaint_id: complaintId, ordinal: answer.ordinal, due_at: due.value },
        ...{ sealed: sealText(services, { agencyId, complaintId }, input.reason), reopened_at: now },
      })
      .execute();
    await moveOn(deed, complaintId, { stage: "route", unitId: answer.unitId, dueAt: due.value });
    await tell(deed);
    record({
      ...{ kind: "complaint.reopened", subject: { kind: "complaint", id: complaintId } },
      ...{ facts: { number }, because: due.because, isForAnybody: true },
    });
    return { received: true as const };
  },
});

async function weightOf({ facts: { complaintId }, queries, agencyId }: Deed<unknown, ComplaintAtHand>) {
  const row = await queries
    .selectFrom("complaint_check")
    .select("weight")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  return Weight.catch("plain").parse(row?.weight);
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
