import { z } from "zod";
import { markRead } from "#appraisal/plan/dialogue/reading.ts";
import { pathOfLine, tellTheOther } from "#appraisal/plan/dialogue/tell-the-other.ts";
import { expectNotRated } from "#appraisal/plan/opening/expect-not-rated.ts";
import {
  planIndicatorUnknown,
  planSuggestionSame,
  planSuggestionWaiting,
  planTooMany,
} from "#appraisal/plan/plan.errors.ts";
import { comparisons, PlanId, planLimits, SomeWords, Words } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { planBody } from "#appraisal/plan/plan-body.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { canonicalJson } from "#appraisal/plan/version/canonical-json.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { openSuggestion } from "./open-suggestion.ts";

/** As the column keeps it: four decimals at most. */
const Target = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((target) => Math.abs(target * 1e4 - Math.round(target * 1e4)) < 1e-3, {
    params: { code: "plan.target-decimals" },
  });

const Suggestion = z.object({
  planId: PlanId,
  indicatorId: z.uuid(),
  statement: Words(500),
  comparison: z.enum(comparisons).default("at-least"),
  target: Target.nullable().default(null),
  unit: SomeWords(60),
  targetText: SomeWords(300),
  reason: Words(1000),
});
type SuggestDeed = Deed<z.output<typeof Suggestion>, PlanAtHand>;

export const suggestIndicator = command({
  name: "plan.suggest",
  route: {
    method: "POST",
    path: "/plans/{planId}/indicators/{indicatorId}/suggestions",
    summary:
      "Ask for another target or wording of an indicator, with a reason; counters what the other asked for",
    tags: ["plan"],
  },
  who: "signed-in",
  input: Suggestion,
  output: z.object({ planId: PlanId, suggestionId: z.uuid() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.may.suggest,
  run: async (deed) => {
    const { input, facts: plan, agencyId, queries, now, record } = deed;
    const { planId, indicatorId, reason } = input;
    const { statement, comparison, target, unit, targetText } = input;
    if (target === null && targetText === "")
      throw invalid([{ path: "target", code: "plan.target-missing" }]);
    await expectNotRated(deed, plan);
    const before = await indicatorNow(deed, planId, indicatorId);
    const after = { ...before, statement, comparison, target, unit, targetText };
    if (canonicalJson(before) === canonicalJson(after)) throw planSuggestionSame();
    await expectRoom(deed);
    await counterOpenOne(deed);
    const suggestionId = newId(now);
    await queries
      .insertInto("plan_suggestion")
      .values({
        ...{ agency_id: agencyId, suggestion_id: suggestionId, plan_id: planId, indicator_id: indicatorId },
        before: JSON.stringify(before),
        ...{ statement, comparison, target, unit, target_text: targetText, reason },
        suggested_by: actorOf(deed).employeeId,
        suggested_at: now,
        acting_for: plan.actingFor,
      })
      .execute();
    await markRead(deed, planId);
    record({
      kind: "plan.suggested",
      subject: { kind: "plan", id: planId },
      facts: { suggestionId, indicatorId },
    });
    const line = { kind: "indicator", id: indicatorId } as const;
    await tellTheOther(deed, "notice.plan.suggested", pathOfLine(planId, line));
    return { planId, suggestionId };
  },
});

/** The indicator as it is written now. */
export async function indicatorNow(
  { queries, agencyId }: Ground<unknown>,
  planId: string,
  indicatorId: string,
): Promise<Indicator> {
  const { results } = await planBody(queries, agencyId, planId);
  const found = results
    .flatMap(({ indicators }) => indicators)
    .find((row) => row.indicatorId === indicatorId);
  if (!found) throw planIndicatorUnknown();
  return found;
}

/** One question at a time: what the other asked for is countered; what one asked for oneself waits for an answer. */
async function counterOpenOne(deed: SuggestDeed): Promise<void> {
  const { input, facts: plan, agencyId, queries, now } = deed;
  const { planId, indicatorId, reason } = input;
  const open = await openSuggestion(deed, { planId, indicatorId });
  if (!open) return;
  const me = actorOf(deed).employeeId;
  if ((open.suggested_by === plan.employeeId) === (me === plan.employeeId)) throw planSuggestionWaiting();
  await queries
    .insertInto("plan_suggestion_answer")
    .values({
      ...{ agency_id: agencyId, suggestion_id: open.suggestion_id, plan_id: planId },
      ...{ answer: "countered", reason, answered_by: me, answered_at: now, acting_for: plan.actingFor },
    })
    .execute();
}

async function expectRoom({ input, agencyId, queries }: SuggestDeed): Promise<void> {
  const { made } = await queries
    .selectFrom("plan_suggestion")
    .select((row) => row.fn.countAll<number>().as("made"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", input.planId)
    .executeTakeFirstOrThrow();
  if (made >= planLimits.comments) throw planTooMany({ maximum: planLimits.comments });
}
