import { z } from "zod";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { PlanId, SomeWords, Words } from "#appraisal/plan/plan.schema.ts";
import { asHeader, headersOf, type PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { expectResultOfPlan } from "#appraisal/plan/result/expect-result.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { findConductValue } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import { feedbackNotYet } from "./feedback.errors.ts";
import { audiences } from "./feedback.schema.ts";
import { type Related, relationTo } from "./relation.ts";
import { expectOpenRequest } from "./request/open-request.ts";
import { expectRoom } from "./room.ts";

const Input = z.object({
  planId: PlanId,
  /** What it is about: a result (the head only), a value of conduct, or the work as a whole. */
  resultId: z.uuid().optional(),
  conductValue: z.string().max(60).optional(),
  /** What was seen. */
  body: Words(1000),
  /** What it did, and for whom. */
  effect: SomeWords(450),
  /** What to go on with, or to try. */
  nextStep: SomeWords(450),
  audience: z.enum(audiences).default("both"),
  /** Whether its readers are told who said it; the appraiser always speaks by name. */
  named: z.boolean().default(true),
  /** The question that this answers; whoever was asked may answer without working beside the person. */
  requestId: z.uuid().optional(),
});
type Input = z.output<typeof Input>;
type Facts = Related & { plan: PlanHeader };

export const giveFeedback = command({
  name: "feedback.give",
  route: {
    method: "POST",
    path: "/plans/{planId}/feedback",
    summary: "Tell a colleague, a subordinate or one's head what was seen",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ feedbackId: z.uuid() }),
  load: planToSpeakOf,
  may: ({ facts, input }) => facts.relation === "appraiser" || input.resultId === undefined,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, services } = deed;
    const { plan, relation, actingFor } = facts;
    if (plan.state.kind !== "agreed") throw feedbackNotYet();
    if (input.conductValue && !findConductValue(input.conductValue, lawOn(services.law, plan.startsOn))) {
      throw invalid([{ path: "conductValue", code: "input.format" }]);
    }
    if (relation === "appraiser") expectOpenly(input);
    if (input.resultId) await expectResultOfPlan(deed, { planId: plan.planId, resultId: input.resultId });
    const author = actorOf(deed);
    await expectRoom(deed, { planId: plan.planId, authorId: author.employeeId });
    const feedbackId = newId(now);
    const row = {
      ...{ agency_id: agencyId, feedback_id: feedbackId, plan_id: plan.planId, author_id: author.employeeId },
      ...{ relation, result_id: input.resultId ?? null },
      conduct_value: input.resultId ? null : (input.conductValue ?? null),
      ...{ body: input.body, effect: input.effect || null, next_step: input.nextStep || null },
      ...{ audience: input.audience, named: input.named, request_id: input.requestId ?? null },
      ...{ given_at: now, acting_for: actingFor },
    };
    await queries.insertInto("feedback").values(row).execute();
    record({ kind: "feedback.given", subject: { kind: "plan", id: plan.planId }, facts: { relation } });
    await tellReaders(deed, author.name);
    return { feedbackId };
  },
});

/** Of a colleague's work; of anybody's for whoever was asked about it. */
async function planToSpeakOf(ground: Ground<Input>): Promise<Facts> {
  const { queries, agencyId, input } = ground;
  const row = await headersOf(queries, agencyId).where("plan.plan_id", "=", input.planId).executeTakeFirst();
  const plan = row && asHeader(row);
  if (!plan) throw planUnknown();
  const { requestId } = input;
  if (requestId) await expectOpenRequest(ground, { requestId, planId: plan.planId });
  const related = await relationTo(ground, plan.employeeId);
  if (related) return { plan, ...related };
  if (!requestId) throw planUnknown();
  return { plan, relation: "peer", actingFor: null };
}

/** An appraiser's word weighs, so the person hears it, and from whom. */
function expectOpenly({ named, audience }: Input): void {
  const faults = [
    ...(named ? [] : [{ path: "named", code: "feedback.appraiser-by-name" }]),
    ...(audience === "appraiser" ? [{ path: "audience", code: "feedback.appraiser-to-person" }] : []),
  ];
  if (faults.length > 0) throw invalid(faults);
}

/** Whoever hears it, and whoever asked for it. */
async function tellReaders(deed: Deed<Input, Facts>, authorName: string): Promise<void> {
  const { facts, input, queries, agencyId, today, notify, actor } = deed;
  const { plan } = facts;
  const appraiser =
    input.audience === "appraiser"
      ? (await appraiserOnDay(queries, agencyId, plan.employeeId, today))?.employeeId
      : null;
  const to = input.audience === "appraiser" ? appraiser : plan.employeeId;
  if (!to || to === actor?.employeeId) return;
  notify({
    to,
    message: input.named ? "notice.feedback.given" : "notice.feedback.given-unnamed",
    facts: input.named ? { name: authorName } : {},
    href: `/rencana/${plan.planId}/umpan-balik/terdengar`,
  });
}
