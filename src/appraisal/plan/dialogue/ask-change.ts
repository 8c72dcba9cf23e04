import { Words } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { Answer, expectProposed } from "./answer.ts";

export const askPlanChange = command({
  name: "plan.ask-change",
  route: {
    method: "POST",
    path: "/plans/{planId}/change-requests",
    summary: "Hand a proposed plan back, saying what should change",
    tags: ["plan"],
  },
  who: "signed-in",
  input: Answer.extend({ reason: Words(2000) }),
  output: Answer,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, input, agencyId, queries, now, record, notify } = deed;
    const { planId, version, reason } = input;
    expectProposed(plan, version);
    const head = actorOf(deed);
    await queries
      .insertInto("plan_change_request")
      .values({
        agency_id: agencyId,
        plan_id: planId,
        version,
        reason,
        asked_by: head.employeeId,
        asked_at: now,
        acting_for: plan.actingFor,
      })
      .execute();
    record({ kind: "plan.change-asked", subject: { kind: "plan", id: planId }, facts: { version } });
    notify({
      to: plan.employeeId,
      message: "notice.plan.change-asked",
      facts: { name: head.name, year: plan.year },
      href: `/rencana/${planId}`,
    });
    return { planId, version };
  },
});
