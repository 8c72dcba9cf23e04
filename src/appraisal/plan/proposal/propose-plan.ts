import { z } from "zod";
import { planNoAppraiser } from "#appraisal/plan/plan.errors.ts";
import { PlanChange, PlanId } from "#appraisal/plan/plan.schema.ts";
import { expectWritable, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { contentNow, freeze } from "#appraisal/plan/version/freeze.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { missingFromPlan } from "./completeness.ts";

export const proposePlan = command({
  name: "plan.propose",
  route: {
    method: "POST",
    path: "/plans/{planId}/versions",
    summary: "Propose my plan to my appraiser, word for word as it stands",
    tags: ["plan"],
  },
  who: "signed-in",
  input: PlanChange,
  output: z.object({ planId: PlanId, version: z.int() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { facts: plan, input, record, notify } = deed;
    expectWritable(plan, input.revision);
    const appraiserId = await takeAppraiserOfToday(deed);
    const content = await contentNow(deed, { ...plan, appraiserId });
    const missing = missingFromPlan(content);
    if (missing.length > 0) throw invalid(missing);
    const me = actorOf(deed);
    const frozen = await freeze(deed, plan, content, { by: me.employeeId, occasion: "proposed" });
    record({ kind: "plan.proposed", subject: { kind: "plan", id: plan.planId }, facts: frozen });
    notify({
      to: appraiserId,
      message: "notice.plan.proposed",
      facts: { name: me.name, year: plan.year },
      href: `/rencana/${plan.planId}/persetujuan`,
    });
    return { planId: plan.planId, version: frozen.version };
  },
});

/**
 * A plan goes to whoever appraises today: heads change while plans are written. An earlier part of the year goes to
 * whom it names: whoever came later has not seen the work.
 */
async function takeAppraiserOfToday(
  deed: Deed<{ planId: string }, { employeeId: string; appraiserId: string; isSuperseded: boolean }>,
): Promise<string> {
  const { queries, agencyId, facts, input, today } = deed;
  if (facts.isSuperseded) return facts.appraiserId;
  const appraiser = await appraiserOnDay(queries, agencyId, facts.employeeId, today);
  if (!appraiser) throw planNoAppraiser();
  if (appraiser.employeeId === facts.appraiserId) return facts.appraiserId;
  await queries
    .updateTable("plan")
    .set({ appraiser_id: appraiser.employeeId })
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", input.planId)
    .execute();
  return appraiser.employeeId;
}
