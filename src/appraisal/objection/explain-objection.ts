import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { objectionExplained, objectionNotAsked } from "./objection.errors.ts";
import { ObjectionKey } from "./objection.schema.ts";
import { expectOpenObjection, objectionAtHand } from "./objection-at-hand.ts";
import { explains } from "./objection-state.ts";
import { tellParties } from "./tell.ts";

export const explainObjection = command({
  name: "objection.explain",
  route: {
    method: "POST",
    path: "/objections/{objectionId}/explanations",
    summary: "Explain my side of an objection, in writing",
    tags: ["objection"],
  },
  who: "signed-in",
  input: ObjectionKey.extend({ body: Words(4000) }),
  output: ObjectionKey,
  load: (ground) => objectionAtHand(ground, { lock: true }),
  may: ({ facts }) => explains(facts.party) !== null,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { objection } = facts;
    const party = explains(facts.party);
    if (party === null) throw notAllowed();
    expectOpenObjection(objection);
    if (objection.answerBy === null) throw objectionNotAsked();
    if (objection.explainedAt[party]) throw objectionExplained();
    const { objectionId, evaluationId } = objection;
    const { employeeId, name } = actorOf(deed);
    const written = { party, body: input.body, written_by: employeeId, written_at: now };
    await queries
      .insertInto("objection_explanation")
      .values({ agency_id: agencyId, objection_id: objectionId, ...written })
      .execute();
    record({
      kind: "objection.explained",
      subject: { kind: "evaluation", id: evaluationId },
      facts: { objectionId, party },
    });
    tellParties(deed, objection, { message: "notice.objection.explained", facts: { name } });
    return { objectionId };
  },
});
