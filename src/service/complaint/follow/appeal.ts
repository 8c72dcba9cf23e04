import { z } from "zod";
import { holdersOf, unitLeaders } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { appealAnswerDue } from "#rules/complaint-clock/complaint-clock.ts";
import { agencyClock } from "../agency-clock.ts";
import { complaintNotNow, complaintTermOver } from "../complaint.errors.ts";
import { complaintLimits, Words } from "../complaint.schema.ts";
import type { ComplaintAtHand } from "../complaint-at-hand.ts";
import { sealText } from "../sealed/sealed-words.ts";
import { topUnit } from "../touch-complaint.ts";
import { moveOn } from "../work-list.ts";
import { answerAtHand } from "./answer-at-hand.ts";
import { complaintByCode, StatusAddress } from "./by-code.ts";

export const appealComplaint = command({
  name: "complaint.appeal",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/complaints/{code}/appeal",
    summary: "Turn to the head of the agency with an answer that one is not content with",
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
    if (!answer?.canAppeal) throw complaintNotNow(); // once only
    const { clock, law, timeZone } = await agencyClock(deed, now);
    if (now > answer.appealUntil) throw complaintTermOver({ day: dayIn(timeZone, answer.appealUntil) });
    const due = appealAnswerDue(now, clock, law);
    await queries
      .insertInto("complaint_appeal")
      .values({
        ...{ agency_id: agencyId, complaint_id: complaintId, due_at: due.value, appealed_at: now },
        sealed: sealText(services, { agencyId, complaintId }, input.reason),
      })
      .execute();
    await moveOn(deed, complaintId, { stage: "appeal", unitId: answer.unitId, dueAt: due.value });
    await tell(deed);
    record({
      ...{ kind: "complaint.appealed", subject: { kind: "complaint", id: complaintId } },
      ...{ facts: { number }, because: due.because, isForAnybody: true },
    });
    return { received: true as const };
  },
});

/** Who decides it, and who handles complaints; not whom it is about. */
async function tell(deed: Deed<unknown, ComplaintAtHand>): Promise<void> {
  const { facts: complaint, queries, agencyId, today, notify } = deed;
  const { unitId } = await topUnit(queries, agencyId);
  const heads = (await unitLeaders(queries, agencyId, [unitId], today)).get(unitId) ?? [];
  const handlers = await holdersOf(queries, agencyId, "complaint-handler", today);
  for (const to of new Set([...heads.map(({ employeeId }) => employeeId), ...handlers]))
    if (!complaint.concerned.includes(to))
      notify({
        ...{ to, message: "notice.complaint.appealed", facts: { number: complaint.number } },
        href: `/pengaduan/${complaint.complaintId}`,
      });
}
