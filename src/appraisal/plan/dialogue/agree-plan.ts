import { z } from "zod";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { Answer, expectProposed } from "./answer.ts";
import { settle } from "./settle.ts";

/** "offered": its person has not put these words forward, and is asked to confirm them first. */
const Agreed = Answer.extend({ outcome: z.enum(["agreed", "offered"]) });
type AgreeDeed = Deed<z.output<typeof Answer>, PlanAtHand>;

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
  output: Agreed,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, input, agencyId, queries, notify } = deed;
    const { planId, version } = input;
    expectProposed(plan, version);
    const { content, personStandsBy } = await keptVersion(queries, agencyId, input);
    const { employeeId, name } = actorOf(deed);
    const facts = { name, year: plan.year };
    if (!personStandsBy) {
      await offer(deed);
      notify({
        to: plan.employeeId,
        message: "notice.plan.offered",
        facts,
        href: `/rencana/${planId}/konfirmasi`,
      });
      return { planId, version, outcome: "offered" as const };
    }
    await settle(deed, { version, content, head: { employeeId, actingFor: plan.actingFor } });
    notify({ to: plan.employeeId, message: "notice.plan.agreed", facts, href: `/rencana/${planId}` });
    return { planId, version, outcome: "agreed" as const };
  },
});

async function offer(deed: AgreeDeed): Promise<void> {
  const { facts: plan, input, agencyId, queries, now, record } = deed;
  const { planId, version } = input;
  await queries
    .insertInto("plan_offer")
    .values({
      agency_id: agencyId,
      plan_id: planId,
      version,
      revision: plan.revision,
      offered_by: actorOf(deed).employeeId,
      offered_at: now,
      acting_for: plan.actingFor,
    })
    .execute();
  record({ kind: "plan.offered", subject: { kind: "plan", id: planId }, facts: { version } });
}
