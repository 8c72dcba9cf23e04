import { z } from "zod";
import { unitLeaders } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { ComplaintKey, complaintLimits, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { ownText } from "../sealed/released-text.ts";
import { topUnit } from "../touch-complaint.ts";
import { expectStage, takeOff } from "../work-list.ts";

export const decideComplaintAppeal = command({
  name: "complaint.decide-appeal",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/appeal-decision",
    summary: "Decide what a complainant asked the head of the agency",
    tags: ["complaint"],
  },
  who: ["agency-head", "complaint-handler"],
  input: ComplaintKey.extend({
    revision: Revision,
    outcome: z.enum(["kept", "changed"]),
    body: Words(complaintLimits.body),
  }),
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: (ground) => mayDecide(ground, ground.facts),
  run: async (deed) => {
    const { facts: complaint, input, queries, agencyId, now, record } = deed;
    const { complaintId, number } = complaint;
    expectStage(complaint, ["appeal"], input.revision);
    await queries
      .insertInto("complaint_appeal_decision")
      .values({
        ...{ agency_id: agencyId, complaint_id: complaintId, outcome: input.outcome },
        ...{ body: await ownText(deed, complaint, input.body) },
        ...{ decided_by: actorOf(deed).employeeId, decided_at: now },
      })
      .execute();
    await queries
      .insertInto("complaint_closing")
      .values({
        ...{ agency_id: agencyId, complaint_id: complaintId, outcome: "decided" },
        ...{ closed_by: actorOf(deed).employeeId, closed_at: now },
      })
      .onConflict((conflict) => conflict.doNothing()) // it had been settled before the appeal
      .execute();
    await takeOff(deed, complaintId);
    record({
      ...{ kind: "complaint.appeal-decided", subject: { kind: "complaint", id: complaintId } },
      facts: { number, outcome: input.outcome },
    });
    return { complaintId };
  },
});

/**
 * The head of the agency; where it is about them, who handles complaints writes down what the authority above decided.
 */
export async function mayDecide(
  { queries, agencyId, today, actor }: Pick<Ground<unknown>, "queries" | "agencyId" | "today" | "actor">,
  complaint: ComplaintAtHand,
): Promise<boolean> {
  if (actor?.roles.has("agency-head")) return !complaint.concerned.includes(actor.employeeId);
  const { unitId } = await topUnit(queries, agencyId);
  const heads = (await unitLeaders(queries, agencyId, [unitId], today)).get(unitId) ?? [];
  return heads.every(({ employeeId }) => complaint.concerned.includes(employeeId));
}
