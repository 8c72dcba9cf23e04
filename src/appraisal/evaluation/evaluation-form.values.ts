import { showNumber } from "#ui/locale.ts";
import type { EvaluationDraft } from "./evaluation.schema.ts";
import type { EvaluationBasis } from "./evaluation-view.ts";

/**
 * What the form begins with: the draft where one was kept; else what the record says already, the number reached with
 * its unit, so that the head only corrects.
 */
export function valuesOfDraft({
  draft,
  facts,
  plan,
}: EvaluationBasis & { draft: EvaluationDraft | null }): Record<string, string> {
  const units = new Map(
    plan.results.flatMap((result) => result.indicators.map((one) => [one.indicatorId, one.unit])),
  );
  const known = facts.flatMap(({ indicatorId, value }): [string, string][] =>
    value === null
      ? []
      : [[`realisation.${indicatorId}`, `${showNumber(value)} ${units.get(indicatorId) ?? ""}`.trim()]],
  );
  if (!draft) return Object.fromEntries(known);
  const { realisations, resultFeedback, conductFeedback, recommendation } = draft.content;
  return {
    ...Object.fromEntries(known),
    ...prefixed("realisation", realisations),
    ...prefixed("feedback", resultFeedback),
    ...prefixed("conduct", conductFeedback),
    recommendation,
    note: draft.note,
    results: draft.results ?? "",
    conduct: draft.conduct ?? "",
  };
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([id, text]) => [`${prefix}.${id}`, text]));
}
