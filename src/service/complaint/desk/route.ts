import { z } from "zod";
import { pathToUnit, personOnDay } from "#organisation/index.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import { agencyClock } from "../agency-clock.ts";
import { complaintConcerned, complaintNobodyAnswers } from "../complaint.errors.ts";
import { ComplaintKey, complaintLimits, SomeWords } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { ownText } from "../sealed/released-text.ts";
import { countedUnit, touchComplaints } from "../touch-complaint.ts";
import { expectStage, moveOn } from "../work-list.ts";
import { excludedFrom, whoAnswers } from "./excluded.ts";

const Input = ComplaintKey.extend({
  revision: Revision,
  unitId: z.uuid(),
  /** Left out: who leads the unit. */
  employeeId: z.uuid().optional(),
  note: SomeWords(complaintLimits.note),
});
type Input = z.output<typeof Input>;

export const routeComplaint = command({
  name: "complaint.route",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/routings",
    summary: "Pass a complaint on to who prepares the answer; never to whom it is about",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: Input,
  output: ComplaintKey.extend({ employeeId: z.uuid() }),
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: complaint, input, now, record, notify } = deed;
    const { complaintId, number } = complaint;
    const open = expectStage(complaint, ["route", "answer", "send"], input.revision);
    const holder = await holderOf(deed);
    const before = await countedUnit(deed, complaint);
    await keepRouting(deed, holder);
    const place = { unitId: holder.unitId, holderId: holder.employeeId, dueAt: open.dueAt };
    await moveOn(deed, complaintId, { stage: "answer", ...place });
    const { timeZone } = await agencyClock(deed, now);
    await touchComplaints(deed, timeZone, [before, holder.unitId], [complaint.receivedAt]);
    notify({
      ...{ to: holder.employeeId, message: "notice.complaint.routed", facts: { number } },
      href: `/pengaduan/saya/${complaintId}`,
    });
    record({
      ...{ kind: "complaint.routed", subject: { kind: "complaint", id: complaintId } },
      facts: { number, unitId: holder.unitId },
    });
    return { complaintId, employeeId: holder.employeeId };
  },
});

type Holder = { unitId: string; employeeId: string };

/** Throws `complaint.concerned` for whom it must not reach, `complaint.nobody-answers` where nobody is left. */
async function holderOf(deed: Deed<Input, ComplaintAtHand>): Promise<Holder> {
  const { facts: complaint, input, queries, agencyId, today } = deed;
  const { unitId, employeeId } = input;
  const excluded = await excludedFrom(deed, complaint.concerned);
  if (!employeeId) {
    const found = await whoAnswers(deed, unitId, excluded);
    if (!found) throw complaintNobodyAnswers();
    return found;
  }
  if (excluded.has(employeeId)) throw complaintConcerned();
  const person = await personOnDay(queries, agencyId, employeeId, today);
  const above = person?.unitId ? await pathToUnit(queries, agencyId, person.unitId) : [];
  const units = [person?.unitId, ...above.map((unit) => unit.unitId)];
  if (!units.includes(unitId)) throw invalid([{ path: "employeeId", code: "complaint.other-unit" }]);
  return { unitId, employeeId };
}

async function keepRouting(deed: Deed<Input, ComplaintAtHand>, holder: Holder): Promise<void> {
  const { facts: complaint, input, queries, agencyId, now } = deed;
  const { complaintId } = complaint;
  const { last } = await queries
    .selectFrom("complaint_routing")
    .select((row) => row.fn.max("ordinal").as("last"))
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirstOrThrow();
  const note = await ownText(deed, complaint, input.note);
  await queries
    .insertInto("complaint_routing")
    .values({
      ...{ agency_id: agencyId, complaint_id: complaintId, ordinal: (last ?? 0) + 1, note },
      ...{ unit_id: holder.unitId, employee_id: holder.employeeId },
      ...{ routed_by: actorOf(deed).employeeId, routed_at: now },
    })
    .execute();
}
