import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { Answer, expectOffered } from "./answer.ts";
import { settle } from "./settle.ts";

export const confirmPlan = command({
  name: "plan.confirm",
  route: {
    method: "POST",
    path: "/plans/{planId}/confirmation",
    summary: "Agree to the version of my plan that my appraiser offers",
    tags: ["plan"],
  },
  who: "signed-in",
  input: Answer,
  output: Answer,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { facts: plan, input, agencyId, queries, now, record, notify } = deed;
    const { planId, version } = input;
    expectOffered(plan, version);
    const me = actorOf(deed);
    const offer = await queries
      .selectFrom("plan_offer")
      .select(["offered_by", "acting_for"])
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("version", "=", version)
      .executeTakeFirstOrThrow();
    await queries
      .insertInto("plan_confirmation")
      .values({
        agency_id: agencyId,
        plan_id: planId,
        version,
        confirmed_by: me.employeeId,
        confirmed_at: now,
      })
      .execute();
    record({ kind: "plan.confirmed", subject: { kind: "plan", id: planId }, facts: { version } });
    const { content } = await keptVersion(queries, agencyId, input);
    const head = { employeeId: offer.offered_by, actingFor: offer.acting_for };
    await settle(deed, { version, content, head });
    const facts = { name: me.name, year: plan.year };
    notify({ to: head.employeeId, message: "notice.plan.confirmed", facts, href: `/rencana/${planId}` });
    return { planId, version };
  },
});
