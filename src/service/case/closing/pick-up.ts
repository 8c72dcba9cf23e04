import { command } from "#platform/procedures/command.ts";
import { caseNothingToPickUp, casePickedUp } from "../case.errors.ts";
import { Changed, SomeWords, WhichCase } from "../case.schema.ts";
import { isWithin } from "../case-at-hand.ts";
import { closedAtHand } from "./closed-at-hand.ts";

export const pickUp = command({
  name: "case.pick-up",
  route: {
    method: "POST",
    path: "/cases/{caseId}/pick-up",
    summary: "The result was handed to somebody at the counter",
    tags: ["case"],
  },
  who: "signed-in",
  input: WhichCase.extend({
    /** Whom it was handed to, where that is asked for. */
    name: SomeWords(120),
  }),
  output: Changed,
  load: closedAtHand,
  may: ({ facts: { desk, takenInBy } }) => isWithin(desk, takenInBy),
  run: async ({ facts, input, queries, agencyId, now, record }) => {
    const { caseId, closure, desk } = facts;
    if (closure.outcome !== "issued") throw caseNothingToPickUp();
    if (facts.pickedUpAt) throw casePickedUp();
    await queries
      .insertInto("case_pickup")
      .values({
        ...{ agency_id: agencyId, case_id: caseId, picked_up_at: now },
        ...{ picked_up_by: input.name, handed_over_by: desk.employeeId },
      })
      .execute();
    record({ kind: "case.picked-up", subject: { kind: "case", id: caseId } });
    return { caseId };
  },
});
