import { z } from "zod";
import { PlanDay, PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { peopleOnDay } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { feedbackClosed, feedbackNotYet } from "../feedback.errors.ts";
import { feedbackLimits } from "../feedback.schema.ts";
import { ratedPlans } from "../room.ts";
import { requestsTooMany } from "./request.errors.ts";
import { openRequestsOf } from "./requests-of-plan.ts";

const Input = z.object({
  planId: PlanId,
  /** Whom to ask: anybody at work here who can tell. */
  askedOf: z.array(z.uuid()).min(1).max(feedbackLimits.askedAtOnce),
  question: Words(500),
  dueOn: PlanDay,
});
type Input = z.output<typeof Input>;

export const askFeedback = command({
  name: "feedback.ask",
  route: {
    method: "POST",
    path: "/plans/{planId}/feedback-requests",
    summary: "Ask named colleagues what they saw of somebody's work, by a day",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ requestIds: z.array(z.uuid()) }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner" || facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, input, queries, agencyId, now, record, notify } = deed;
    await expectAskable(deed);
    const actor = actorOf(deed);
    const rows = [...new Set(input.askedOf)].map((askedOf) => ({
      ...{ agency_id: agencyId, request_id: newId(now), plan_id: plan.planId, asked_of: askedOf },
      ...{ question: input.question, due_on: input.dueOn, asked_by: actor.employeeId, asked_at: now },
    }));
    await queries.insertInto("feedback_request").values(rows).execute();
    record({
      kind: "feedback.asked",
      subject: { kind: "plan", id: plan.planId },
      facts: { people: rows.length },
    });
    for (const row of rows) {
      const href = `/rencana/${plan.planId}/umpan-balik?permintaan=${row.request_id}` as const;
      notify({
        to: row.asked_of,
        message: "notice.feedback.asked",
        facts: { name: actor.name },
        href,
      });
    }
    return { requestIds: rows.map((row) => row.request_id) };
  },
});

/** Of an agreed plan that is not rated, of people who are at work here, with a day to come. */
async function expectAskable(deed: Deed<Input, PlanAtHand>): Promise<void> {
  const { facts: plan, input, queries, agencyId, today, actor } = deed;
  if (plan.state.kind !== "agreed") throw feedbackNotYet();
  if ((await ratedPlans(queries, agencyId, [plan.planId])).has(plan.planId)) throw feedbackClosed();
  if (input.dueOn < today) throw invalid([{ path: "dueOn", code: "feedback.due-passed" }]);
  const people = await peopleOnDay(queries, agencyId, input.askedOf, today);
  const isStranger = (id: string) => !people.get(id)?.positionId;
  const isParty = (id: string) => id === plan.employeeId || id === actor?.employeeId;
  if (input.askedOf.some((id) => isStranger(id) || isParty(id)))
    throw invalid([{ path: "askedOf", code: "feedback.ask-others" }]);
  const open = await openRequestsOf(queries, agencyId, plan.planId);
  if (open + input.askedOf.length > feedbackLimits.openRequests)
    throw requestsTooMany({ maximum: feedbackLimits.openRequests });
}
