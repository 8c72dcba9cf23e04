import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { fingerprint } from "#appraisal/plan/version/canonical-json.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { Answer, expectProposed } from "./answer.ts";

export const agreePlan = command({
  name: "plan.agree",
  route: {
    method: "POST",
    path: "/plans/{planId}/agreement",
    summary: "Agree a plan that the employee has proposed",
    tags: ["plan"],
  },
  who: "signed-in",
  input: Answer,
  output: Answer,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, input, agencyId, queries, now, record, notify } = deed;
    const { planId, version } = input;
    expectProposed(plan, version);
    const head = actorOf(deed);
    const { content } = await keptVersion(queries, agencyId, input);
    await queries
      .insertInto("plan_agreement")
      .values({
        agency_id: agencyId,
        plan_id: planId,
        version,
        agreed_by: head.employeeId,
        agreed_at: now,
        acting_for: plan.actingFor,
      })
      .execute();
    const facts = { version, contentSha256: fingerprint(content) };
    record({ kind: "plan.agreed", subject: { kind: "plan", id: planId }, facts });
    notify({
      to: plan.employeeId,
      message: "notice.plan.agreed",
      facts: { name: head.name, year: plan.year },
      href: `/rencana/${planId}`,
    });
    return { planId, version };
  },
});
