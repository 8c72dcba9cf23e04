import { z } from "zod";
import { pathToUnit, peopleOnDay, personOnDay } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { complaintNoIdentity } from "../complaint.errors.ts";
import { ComplaintKey, complaintLimits, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { ownText } from "../sealed/released-text.ts";
import { openIdentity } from "../sealed/sealed-words.ts";
import { topUnit } from "../touch-complaint.ts";
import { unitsOfComplaint } from "./concerned.ts";

const Input = ComplaintKey.extend({ reason: Words(complaintLimits.reason) });
type Input = z.output<typeof Input>;

export const revealComplainant = command({
  name: "complaint.reveal",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/reveals",
    summary: "Open a hidden name, with a reason; the complainant sees that it was opened, and why",
    tags: ["complaint"],
  },
  who: ["complaint-handler"],
  input: Input,
  output: z.object({ name: z.string(), contact: z.string() }),
  answerIsSecret: true,
  load: (ground) => onDesk(ground, { lock: true }),
  may: (ground) => mayReveal(ground, ground.facts),
  run: async (deed) => {
    const { facts: complaint, agencyId, record } = deed;
    const { complaintId, number } = complaint;
    const identity = await openIdentity(deed, { agencyId, complaintId });
    if (!identity) throw complaintNoIdentity();
    await keepReveal(deed);
    record({
      ...{ kind: "complaint.name-opened", subject: { kind: "complaint", id: complaintId } },
      facts: { number },
    });
    return identity;
  },
});

/** Never one of the office that is complained about: neither who works there nor who works below it. */
export async function mayReveal(
  ground: Pick<Ground<unknown>, "queries" | "agencyId" | "today" | "actor">,
  complaint: ComplaintAtHand,
): Promise<boolean> {
  const { queries, agencyId, today, actor } = ground;
  if (!actor?.roles.has("complaint-handler") || complaint.everConcerned.includes(actor.employeeId))
    return false;
  const person = await personOnDay(queries, agencyId, actor.employeeId, today);
  if (!person?.unitId) return true; // a handler without an office of their own
  const above = await pathToUnit(queries, agencyId, person.unitId);
  const own = new Set([person.unitId, ...above.map(({ unitId }) => unitId)]);
  const { unitId: top } = await topUnit(queries, agencyId);
  own.delete(top); // everybody is of the agency
  const people = await peopleOnDay(queries, agencyId, complaint.everConcerned, today);
  const concerned = [...people.values()].map(({ unitId }) => unitId);
  const units = [...(await unitsOfComplaint(queries, agencyId, complaint.complaintId)), ...concerned];
  return units.every((unitId) => !unitId || !own.has(unitId));
}

async function keepReveal(deed: Deed<Input, ComplaintAtHand>): Promise<void> {
  const { facts: complaint, input, queries, agencyId, now } = deed;
  const reason = await ownText(deed, complaint, input.reason); // on a second look the name is known
  await queries
    .insertInto("complaint_reveal")
    .values({
      ...{ agency_id: agencyId, complaint_id: complaint.complaintId, reveal_id: newId(now) },
      ...{ revealed_to: actorOf(deed).employeeId, reason, revealed_at: now },
    })
    .execute();
}
