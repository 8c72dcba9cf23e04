import { z } from "zod";
import { personOnDay, unitLeaders } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import { agencyClock } from "../agency-clock.ts";
import { complaintNotNow } from "../complaint.errors.ts";
import { ComplaintKey, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { releasedText } from "../sealed/released-text.ts";
import { touchComplaints } from "../touch-complaint.ts";
import { expectStage, takeOff } from "../work-list.ts";

const Input = ComplaintKey.extend({
  revision: Revision,
  /** What reaches who is thanked. */
  body: Words(2000),
  unitId: z.uuid(),
  /** Left out: everybody of the unit. */
  employeeId: z.uuid().optional(),
});
type Input = z.output<typeof Input>;

export const passOnThanks = command({
  name: "complaint.pass-on-thanks",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/praise",
    summary: "Let thanks reach whom they are meant for",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: Input,
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: thanks, input, now, record, notify } = deed;
    const { complaintId, number } = thanks;
    expectStage(thanks, ["check"], input.revision);
    if (thanks.kind !== "thanks") throw complaintNotNow();
    const { unitId, people } = await whomItReaches(deed);
    await keepPraise(deed, unitId);
    await takeOff(deed, complaintId);
    const { timeZone } = await agencyClock(deed, now);
    await touchComplaints(deed, timeZone, [unitId, thanks.aboutUnitId], [thanks.receivedAt, now]);
    for (const to of people)
      notify({ to, message: "notice.complaint.thanked", facts: {}, href: "/terima-kasih" });
    record({
      ...{ kind: "praise.passed-on", subject: { kind: "complaint", id: complaintId }, facts: { number } },
      ...(input.employeeId ? { about: input.employeeId } : {}),
    });
    return { complaintId };
  },
});

/** The person, whose unit of today counts; or who leads the unit. */
async function whomItReaches({ input, queries, agencyId, today }: Deed<Input, ComplaintAtHand>) {
  if (input.employeeId) {
    const person = await personOnDay(queries, agencyId, input.employeeId, today);
    if (!person?.unitId) throw invalid([{ path: "employeeId", code: "input.format" }]);
    return { unitId: person.unitId, people: [input.employeeId] };
  }
  const unit = await queries
    .selectFrom("unit")
    .select("unit_id as unitId")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", input.unitId)
    .executeTakeFirst();
  if (!unit) throw invalid([{ path: "unitId", code: "input.format" }]);
  const leaders = await unitLeaders(queries, agencyId, [unit.unitId], today);
  return { ...unit, people: (leaders.get(unit.unitId) ?? []).map(({ employeeId }) => employeeId) };
}

async function keepPraise(deed: Deed<Input, ComplaintAtHand>, unitId: string): Promise<void> {
  const { facts: thanks, input, queries, agencyId, now } = deed;
  const { complaintId } = thanks;
  const by = actorOf(deed).employeeId;
  await queries
    .insertInto("praise")
    .values({
      ...{ agency_id: agencyId, praise_id: newId(now), complaint_id: complaintId, unit_id: unitId },
      ...{ employee_id: input.employeeId ?? null, body: await releasedText(deed, thanks, input.body) },
      ...{ passed_on_by: by, passed_on_at: now },
    })
    .execute();
  await queries
    .insertInto("complaint_closing")
    .values({
      ...{ agency_id: agencyId, complaint_id: complaintId, outcome: "thanked" },
      ...{ closed_by: by, closed_at: now },
    })
    .execute();
}
