import { askToLook } from "#appraisal/cascade/look/ask-to-look.ts";
import { planIndicatorUnknown } from "#appraisal/plan/plan.errors.ts";
import { comparisons } from "#appraisal/plan/plan.schema.ts";
import { targetText } from "#appraisal/target-text.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { speaking } from "#platform/words/words.ts";

type Words = {
  statement: string;
  comparison: (typeof comparisons)[number];
  target: number | null;
  unit: string;
  targetText: string;
};

/** An indicator as it stands before a change, with its result. Throws where the plan has none such. */
export async function keptIndicator(deed: Deed<{ planId: string; indicatorId: string }, unknown>) {
  const { queries, agencyId, input } = deed;
  const row = await queries
    .selectFrom("plan_indicator")
    .select(["result_id", "statement", "comparison", "target", "unit", "target_text"])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", input.planId)
    .where("indicator_id", "=", input.indicatorId)
    .executeTakeFirst();
  if (!row) throw planIndicatorUnknown();
  const comparison = comparisons.find((one) => one === row.comparison) ?? "at-least";
  return { ...row, resultId: row.result_id, comparison, targetText: row.target_text };
}

/** Whoever works for the result is asked to look again where what it is measured by, or its target, changed. */
export async function askBelowToLook(
  deed: Deed<unknown, unknown>,
  kept: Words & { resultId: string },
  changed: Words | null,
): Promise<void> {
  const [before, after] = [inWords(kept), changed && inWords(changed)];
  if (before !== after) await askToLook(deed, { kind: "indicator", id: kept.resultId, before, after });
}

/** "Median waktu penyelesaian surat: ≤ 1 hari kerja"; kept, so in the language of the forms. */
function inWords(indicator: Words): string {
  return speaking("id", () => `${indicator.statement}: ${targetText(indicator)}`);
}
