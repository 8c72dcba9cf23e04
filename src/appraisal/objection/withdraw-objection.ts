import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { ObjectionKey } from "./objection.schema.ts";
import { expectOpenObjection, objectionAtHand } from "./objection-at-hand.ts";
import { tellParties } from "./tell.ts";

export const withdrawObjection = command({
  name: "objection.withdraw",
  route: {
    method: "POST",
    path: "/objections/{objectionId}/withdrawal",
    summary: "Take back my objection before it is decided",
    tags: ["objection"],
  },
  who: "signed-in",
  input: ObjectionKey,
  output: ObjectionKey,
  load: (ground) => objectionAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.party === "author",
  run: async (deed) => {
    const { facts, queries, agencyId, now, record } = deed;
    const { objection } = facts;
    expectOpenObjection(objection);
    const { objectionId, evaluationId } = objection;
    const { employeeId, name } = actorOf(deed);
    await queries
      .insertInto("objection_withdrawal")
      .values({
        ...{ agency_id: agencyId, objection_id: objectionId },
        ...{ withdrawn_by: employeeId, withdrawn_at: now },
      })
      .execute();
    record({
      kind: "objection.withdrawn",
      subject: { kind: "evaluation", id: evaluationId },
      facts: { objectionId },
    });
    tellParties(deed, objection, { message: "notice.objection.withdrawn", facts: { name } });
    return { objectionId };
  },
});
