import type { EvaluationDraft } from "./evaluation.schema.ts";
import type { EvaluationBasis } from "./evaluation-view.ts";
import { realisationDraft } from "./realisation.ts";

/**
 * What the form begins with: the draft where one was kept; else what the record says already, as a sentence that the
 * head only corrects. Ratings are never begun for anybody.
 */
export function valuesOfDraft(
  basis: EvaluationBasis & { draft: EvaluationDraft | null; revision: number },
): Record<string, string> {
  const { draft, revision } = basis;
  if (!draft || revision === 0) return prefixed("realisation", drafted(basis));
  const { realisations, resultFeedback, conductFeedback, recommendation } = draft.content;
  return {
    ...prefixed("realisation", realisations),
    ...prefixed("feedback", resultFeedback),
    ...prefixed("conduct", conductFeedback),
    recommendation,
    note: draft.note,
    results: draft.results ?? "",
    conduct: draft.conduct ?? "",
  };
}

function drafted({ plan, facts }: EvaluationBasis): Record<string, string> {
  const known = new Map(facts.map((fact) => [fact.indicatorId, fact]));
  return Object.fromEntries(
    plan.results.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => {
        const fact = known.get(indicator.indicatorId);
        const text = fact ? realisationDraft(indicator, fact) : "";
        return text ? [[indicator.indicatorId, text]] : [];
      }),
    ),
  );
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([id, text]) => [`${prefix}.${id}`, text]));
}
