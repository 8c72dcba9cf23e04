import { z } from "zod";
import { agencyOf, unitLeaders } from "#organisation/index.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { ComplaintKey, complaintLimits, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { ownText } from "../sealed/released-text.ts";
import { topUnit } from "../touch-complaint.ts";
import { expectStage, takeOff } from "../work-list.ts";

const Input = ComplaintKey.extend({
  revision: Revision,
  outcome: z.enum(["kept", "changed"]),
  body: Words(complaintLimits.body),
  /** Which authority above decided, where the agency has no head who may. */
  decidedAbove: Words(complaintLimits.person).optional(),
});
type Input = z.output<typeof Input>;

export const decideComplaintAppeal = command({
  name: "complaint.decide-appeal",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/appeal-decision",
    summary:
      "Decide what a complainant asked the head of the agency; without a head who may, write down what the authority above decided",
    tags: ["complaint"],
  },
  who: ["agency-head", "complaint-handler"],
  input: Input,
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: (ground) => mayDecide(ground, ground.facts),
  run: async (deed) => {
    const { facts: complaint, input, record } = deed;
    const { complaintId, number } = complaint;
    expectStage(complaint, ["appeal"], input.revision);
    const isAbove = !deed.actor?.roles.has("agency-head");
    if (isAbove && !input.decidedAbove)
      throw invalid([{ path: "decidedAbove", code: "complaint.authority-missing" }]);
    await keepDecision(deed, isAbove ? (input.decidedAbove ?? null) : null);
    await takeOff(deed, complaintId);
    record({
      ...{ kind: "complaint.appeal-decided", subject: { kind: "complaint", id: complaintId } },
      facts: { number, outcome: input.outcome, by: isAbove ? "above" : "head" },
    });
    return { complaintId };
  },
});

async function keepDecision(deed: Deed<Input, ComplaintAtHand>, decidedAbove: string | null): Promise<void> {
  const { facts: complaint, input, queries, agencyId, now } = deed;
  const key = { agency_id: agencyId, complaint_id: complaint.complaintId };
  await queries
    .insertInto("complaint_appeal_decision")
    .values({
      ...{ ...key, outcome: input.outcome, body: await ownText(deed, complaint, input.body) },
      ...{ decided_by: actorOf(deed).employeeId, decided_at: now, decided_above: decidedAbove },
    })
    .execute();
  await queries
    .insertInto("complaint_closing")
    .values({ ...key, outcome: "decided", closed_by: actorOf(deed).employeeId, closed_at: now })
    .onConflict((conflict) => conflict.doNothing()) // it had been settled or merged before the appeal
    .execute();
}

type At = Pick<Ground<unknown>, "queries" | "agencyId" | "today">;

/** Who decides an appeal; a head of the agency whom it is about does not, and an agency can be without one. */
export type Decider =
  | { by: "head"; names: string[] }
  | { by: "above"; authority: string; because: "no-head" | "concerned" };

export async function whoDecides(
  { queries, agencyId, today }: At,
  { concerned }: Pick<ComplaintAtHand, "concerned">,
): Promise<Decider> {
  const { unitId } = await topUnit(queries, agencyId);
  const heads = (await unitLeaders(queries, agencyId, [unitId], today)).get(unitId) ?? [];
  const free = heads.filter(({ employeeId }) => !concerned.includes(employeeId));
  if (free.length > 0) return { by: "head", names: free.map(({ name, title }) => `${name}, ${title}`) };
  const { parentName } = await agencyOf(queries, agencyId);
  return { by: "above", authority: parentName, because: heads.length === 0 ? "no-head" : "concerned" };
}

/** The head of the agency; without one who may, who handles complaints writes down what the authority above decided. */
export async function mayDecide(
  ground: At & Pick<Ground<unknown>, "actor">,
  complaint: ComplaintAtHand,
): Promise<boolean> {
  const { actor } = ground;
  if (actor?.roles.has("agency-head")) return !complaint.concerned.includes(actor.employeeId);
  return (await whoDecides(ground, complaint)).by === "above";
}
