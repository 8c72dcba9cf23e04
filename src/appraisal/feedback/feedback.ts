import { z } from "zod";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { asHeader, headersOf } from "#appraisal/plan/plan-at-hand.ts";
import { expectResultOfPlan } from "#appraisal/plan/result/expect-result.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { findConductValue } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import { feedbackNotYet } from "./feedback.errors.ts";
import { relationTo } from "./relation.ts";
import { expectRoom } from "./room.ts";

export const giveFeedback = command({
  name: "feedback.give",
  route: {
    method: "POST",
    path: "/plans/{planId}/feedback",
    summary: "Tell a colleague, a subordinate or one's head what was seen",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({
    planId: PlanId,
    /** What it is about: a result (the head only), a value of conduct, or the work as a whole. */
    resultId: z.uuid().optional(),
    conductValue: z.string().max(60).optional(),
    body: Words(2000),
  }),
  output: z.object({ feedbackId: z.uuid() }),
  load: async (ground) => {
    const { queries, agencyId, input } = ground;
    const row = await headersOf(queries, agencyId)
      .where("plan.plan_id", "=", input.planId)
      .executeTakeFirst();
    const plan = row && asHeader(row);
    const related = plan ? await relationTo(ground, plan.employeeId) : null;
    if (!plan || !related) throw planUnknown();
    return { plan, ...related };
  },
  may: ({ facts, input }) => facts.relation === "appraiser" || input.resultId === undefined,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify, services } = deed;
    const { plan, relation, actingFor } = facts;
    if (plan.state.kind !== "agreed") throw feedbackNotYet();
    if (input.conductValue && !findConductValue(input.conductValue, lawOn(services.law, plan.startsOn))) {
      throw invalid([{ path: "conductValue", code: "input.format" }]);
    }
    if (input.resultId) await expectResultOfPlan(deed, { planId: plan.planId, resultId: input.resultId });
    const author = actorOf(deed);
    await expectRoom(deed, { planId: plan.planId, authorId: author.employeeId });
    const feedbackId = newId(now);
    const row = {
      agency_id: agencyId,
      feedback_id: feedbackId,
      plan_id: plan.planId,
      author_id: author.employeeId,
      relation,
      result_id: input.resultId ?? null,
      conduct_value: input.resultId ? null : (input.conductValue ?? null),
      body: input.body,
      given_at: now,
      acting_for: actingFor,
    };
    await queries.insertInto("feedback").values(row).execute();
    record({ kind: "feedback.given", subject: { kind: "plan", id: plan.planId }, facts: { relation } });
    notify({
      to: plan.employeeId,
      message: "notice.feedback.given",
      facts: { name: author.name },
      href: `/tahun-saya?tahun=${plan.year}`,
    });
    return { feedbackId };
  },
});
