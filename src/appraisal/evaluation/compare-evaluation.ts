import { inWords } from "#appraisal/plan/plan-words.tsx";
import { say } from "#platform/words/words.ts";
import { ratings } from "#rules/overall-rating/overall-rating.law.ts";
import type { Compared } from "#ui/form/conflict.tsx";
import { type Entry, freshEntry, typedIn } from "#ui/form/entry.ts";
import type { EvaluationBasis } from "./evaluation-view.ts";

/** What was typed beside what is kept now, field by field, in the words of the form and in its order. */
export function compareEvaluation(
  basis: EvaluationBasis,
  typed: Entry,
  kept: Entry = freshEntry(),
): Compared[] {
  return [
    ...basis.plan.results.flatMap(({ resultId, statement, indicators }) => [
      ...indicators.map((one) => ({
        name: `realisation.${one.indicatorId}`,
        label: `${say("evaluation.realisation")}: ${one.statement}`,
      })),
      { name: `feedback.${resultId}`, label: `${say("evaluation.feedback")}: ${statement}` },
    ]),
    { name: "results", label: say("evaluation.results") },
    ...basis.conduct.map(({ code, name }) => ({
      name: `conduct.${code}`,
      label: `${say("evaluation.feedback")}: ${inWords(name)}`,
    })),
    { name: "conduct", label: say("evaluation.conduct") },
    { name: "note", label: say("evaluation.note") },
    { name: "recommendation", label: say("evaluation.recommendation") },
  ].map(({ name, label }) => ({ label, typed: shown(typed, name), kept: shown(kept, name) }));
}

/** A rating by its name, everything else as it stands in the field. */
function shown(entry: Entry, name: string): string {
  const value = typedIn(entry, name);
  const rating = ratings.find((one) => one === value);
  return rating && (name === "results" || name === "conduct") ? say(`rules.value.${rating}`) : value.trim();
}
