import { sql } from "kysely";
import { z } from "zod";
import { peopleOnDay } from "#organisation/index.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import { answerDue, answerDueAgain } from "#rules/complaint-clock/complaint-clock.ts";
import { laterByWaits } from "#rules/complaint-clock/wait.ts";
import { agencyClock } from "../agency-clock.ts";
import { answerSince } from "../answer-since.ts";
import { Category, ComplaintKey, complaintLimits, Kind, Weight, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { releasedText } from "../sealed/released-text.ts";
import { countedUnit, touchComplaints } from "../touch-complaint.ts";
import { waitsSince } from "../wait.ts";
import { expectStage, moveOn } from "../work-list.ts";
import { nameConcerned } from "./concerned.ts";
import { excludedFrom } from "./excluded.ts";

const aboutMax = 5;

const Input = ComplaintKey.extend({
  revision: Revision,
  kind: Kind.exclude(["thanks"]),
  category: Category,
  weight: Weight,
  /** What an office may read of it. */
  officeText: Words(complaintLimits.body),
  showsAttachments: z.boolean().default(false),
  /** Whom it is about. */
  about: z.array(z.uuid()).max(aboutMax).default([]),
});
type Input = z.output<typeof Input>;

export const checkComplaint = command({
  name: "complaint.check",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/check",
    summary: "Say how much has to be looked into, whom it is about, and what an office may read of it",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: Input,
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: complaint, input, now, record } = deed;
    const { complaintId } = complaint;
    const open = expectStage(complaint, ["check", "route", "answer"], input.revision);
    const since = await answerSince(deed, complaint);
    const { clock, law, timeZone } = await agencyClock(deed, since.at);
    const plain = (since.isAgain ? answerDueAgain : answerDue)(since.at, input.weight, clock, law);
    const later = laterByWaits(plain.value, await waitsSince(deed, complaintId, since.at), clock, law);
    const due = { value: later.value, because: [...plain.because, ...later.because] };
    await keepCheck(deed, due.value);
    if (input.kind !== complaint.kind)
      await touchComplaints(deed, timeZone, [await countedUnit(deed, complaint)], [complaint.receivedAt]);
    await keepAbout(deed);
    const excluded = await excludedFrom(deed, input.about);
    const stays = open.holderId !== null && !excluded.has(open.holderId);
    const place = stays ? open : { stage: "route" as const };
    await moveOn(deed, complaintId, { ...place, dueAt: due.value });
    record({
      ...{ kind: "complaint.checked", subject: { kind: "complaint", id: complaintId }, because: due.because },
      facts: {
        number: complaint.number,
        weight: input.weight,
        category: input.category,
        at: now.toISOString(),
      },
    });
    return { complaintId };
  },
});

/** Both texts stay: what was written is sealed as it came, an office reads this one. */
async function keepCheck(deed: Deed<Input, ComplaintAtHand>, answerDueAt: Date): Promise<void> {
  const { facts: complaint, input, queries, agencyId, now } = deed;
  const key = { agency_id: agencyId, complaint_id: complaint.complaintId };
  const officeText = await releasedText(deed, complaint, input.officeText);
  const row = {
    ...{ category: input.category, weight: input.weight, office_text: officeText },
    ...{ shows_attachments: input.showsAttachments, answer_due_at: answerDueAt },
    ...{ checked_by: actorOf(deed).employeeId, checked_at: now },
  };
  await queries
    .insertInto("complaint_check")
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(["agency_id", "complaint_id"]).doUpdateSet(row))
    .execute();
  await queries
    .updateTable("complaint")
    .set({ kind: input.kind })
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaint.complaintId)
    .execute();
}

async function keepAbout(deed: Deed<Input, ComplaintAtHand>): Promise<void> {
  const { facts: complaint, input, queries, agencyId, now, today } = deed;
  const people = await peopleOnDay(queries, agencyId, input.about, today);
  if (input.about.some((id) => !people.has(id))) throw invalid([{ path: "about", code: "input.format" }]);
  const by = actorOf(deed).employeeId;
  await queries
    .updateTable("complaint_about")
    .set({ cleared_by: by, cleared_at: now })
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaint.complaintId)
    .where("cleared_at", "is", null)
    .where("employee_id", "<>", sql<string>`all(${input.about}::uuid[])`)
    .execute();
  await nameConcerned(deed, complaint.complaintId, input.about, by);
}
