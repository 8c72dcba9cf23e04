import { z } from "zod";
import { pathOfLine, tellTheOther } from "#appraisal/plan/dialogue/tell-the-other.ts";
import { expectNotRated } from "#appraisal/plan/opening/expect-not-rated.ts";
import { planSuggestionAnswered, planSuggestionUnknown } from "#appraisal/plan/plan.errors.ts";
import { PlanId, SomeWords } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { openSuggestion } from "./open-suggestion.ts";
import { takeSuggestion } from "./take-suggestion.ts";

export const suggestionAnswers = ["accepted", "declined", "withdrawn"] as const;

const Given = z.object({
  planId: PlanId,
  suggestionId: z.uuid(),
  answer: z.enum(suggestionAnswers),
  /** Asked for where it is declined. */
  reason: SomeWords(1000),
});
type AnswerDeed = Deed<z.output<typeof Given>, PlanAtHand>;

export const answerSuggestion = command({
  name: "plan.answer-suggestion",
  route: {
    method: "POST",
    path: "/plans/{planId}/suggestions/{suggestionId}/answer",
    summary: "Accept or decline what the other asked for, or take back what I asked for",
    tags: ["plan"],
  },
  who: "signed-in",
  input: Given,
  output: z.object({ planId: PlanId, suggestionId: z.uuid(), version: z.int().nullable() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.may.suggest,
  run: async (deed) => {
    const { input, facts: plan, agencyId, queries, now, record } = deed;
    const { planId, suggestionId, answer, reason } = input;
    const asked = await openSuggestion(deed, { planId, suggestionId });
    if (!asked) throw planSuggestionUnknown();
    if (asked.answer !== null) throw planSuggestionAnswered();
    expectOthers(deed, asked.suggested_by);
    if (answer === "declined" && reason === "") throw invalid([{ path: "reason", code: "input.missing" }]);
    if (answer === "accepted") await expectNotRated(deed, plan);
    const version = answer === "accepted" ? await takeSuggestion(deed, asked) : null;
    await queries
      .insertInto("plan_suggestion_answer")
      .values({
        ...{ agency_id: agencyId, suggestion_id: suggestionId, plan_id: planId, answer, reason, version },
        answered_by: actorOf(deed).employeeId,
        answered_at: now,
        acting_for: plan.actingFor,
      })
      .execute();
    record({
      kind: `plan.suggestion-${answer}`,
      subject: { kind: "plan", id: planId },
      facts: { suggestionId, version },
    });
    const line = { kind: "indicator", id: asked.indicator_id } as const;
    await tellTheOther(deed, `notice.plan.suggestion-${answer}`, pathOfLine(planId, line));
    return { planId, suggestionId, version };
  },
});

/** What the other side asked for is accepted or declined, what one's own side asked for is taken back. */
function expectOthers(deed: AnswerDeed, suggestedBy: string): void {
  const { facts: plan, input } = deed;
  const askedByPerson = suggestedBy === plan.employeeId;
  const isOwn = askedByPerson === (plan.standing === "owner");
  if (isOwn !== (input.answer === "withdrawn")) throw notAllowed();
}
