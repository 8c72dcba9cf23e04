import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command } from "#platform/procedures/command.ts";
import { caseNotPickedUp, casePickUpKept } from "../case.errors.ts";
import { Changed, WhichCase } from "../case.schema.ts";
import { isWithin } from "../case-at-hand.ts";
import { keepException } from "../case-exceptions.ts";
import { closedAtHand } from "./closed-at-hand.ts";

export const takeBackPickUp = command({
  name: "case.take-back-pick-up",
  route: {
    method: "POST",
    path: "/cases/{caseId}/pick-up-undone",
    summary: "The result was not handed out after all: on the same day, by the counter",
    tags: ["case"],
  },
  who: "signed-in",
  input: WhichCase,
  output: Changed,
  load: closedAtHand,
  may: ({ facts: { desk, takenInBy } }) => isWithin(desk, takenInBy),
  run: async ({ facts, queries, agencyId, today, now, record }) => {
    const { caseId, pickedUpAt, desk } = facts;
    if (!pickedUpAt) throw caseNotPickedUp();
    const { timeZone } = await agencyOf(queries, agencyId);
    if (dayIn(timeZone, pickedUpAt) !== today) throw casePickUpKept();
    await queries
      .deleteFrom("case_pickup")
      .where("agency_id", "=", agencyId)
      .where("case_id", "=", caseId)
      .execute();
    const kept = { caseId, about: [], reason: "", by: desk.employeeId, now };
    await keepException(queries, agencyId, { ...kept, kind: "pickup-undone" });
    record({ kind: "case.pick-up-undone", subject: { kind: "case", id: caseId } });
    return { caseId };
  },
});
