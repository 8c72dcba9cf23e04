import { randomBytes } from "node:crypto";
import { newId } from "#platform/clock/new-id.ts";
import { verificationCode } from "#platform/documents/verification-code.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import { checkDue } from "#rules/complaint-clock/complaint-clock.ts";
import { agencyClock } from "../agency-clock.ts";
import { answerSince } from "../answer-since.ts";
import { ComplaintKey, complaintLimits, Kind, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { nextNumber } from "../lodge/next-number.ts";
import { openIdentity, sealComplaint } from "../sealed/sealed-words.ts";
import { topUnit, touchComplaints } from "../touch-complaint.ts";
import { expectStage, moveOn } from "../work-list.ts";

const Input = ComplaintKey.extend({
  revision: Revision,
  kind: Kind,
  /** The part that goes its own way. */
  body: Words(complaintLimits.body),
});

export const splitComplaint = command({
  name: "complaint.split",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/parts",
    summary: "Let a part of what was written go its own way: thanks inside a complaint, a second matter",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: Input,
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: complaint, input, agencyId, now, record } = deed;
    expectStage(complaint, ["check", "route", "answer", "send"], input.revision);
    const complaintId = newId(now);
    const number = await keepPart(deed, complaintId);
    const identity = await openIdentity(deed, { agencyId, complaintId: complaint.complaintId });
    await sealComplaint(
      deed,
      { agencyId, complaintId },
      { body: input.body, hope: "", person: "" },
      identity,
    );
    record({
      ...{ kind: "complaint.split", subject: { kind: "complaint", id: complaint.complaintId } },
      facts: { number: complaint.number, part: number, kind: input.kind },
    });
    return { complaintId };
  },
});

/** Its clock runs from when the whole came in, or was opened again. */
async function keepPart(deed: Deed<{ kind: string }, ComplaintAtHand>, complaintId: string): Promise<string> {
  const { facts: whole, input, queries, agencyId, today } = deed;
  const { at: receivedAt } = await answerSince(deed, whole);
  const { clock, law, timeZone } = await agencyClock(deed, receivedAt);
  const due = checkDue(receivedAt, clock, law);
  const number = await nextNumber(queries, agencyId, Number(today.slice(0, 4)));
  await queries
    .insertInto("complaint")
    .values({
      ...{ agency_id: agencyId, complaint_id: complaintId, number, code: verificationCode(randomBytes(7)) },
      ...{ kind: input.kind, channel: "split", hiding: whole.hiding, happened_on: whole.happenedOn },
      ...{ about_unit_id: whole.aboutUnitId, about_service_id: whole.aboutServiceId },
      ...{ received_at: receivedAt, check_due_at: due.value, split_from: whole.complaintId },
    })
    .execute();
  await moveOn(deed, complaintId, { stage: "check", dueAt: due.value });
  const unitId = whole.aboutUnitId ?? (await topUnit(queries, agencyId)).unitId;
  await touchComplaints(deed, timeZone, [unitId], [receivedAt]);
  return number;
}
