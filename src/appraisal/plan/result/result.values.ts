import type { Result } from "#appraisal/plan/plan-content.ts";
import type { Form } from "#platform/http/form.ts";

/** The fields of a result as the form holds them: all texts. */
export type ResultValues = {
  statement: string;
  category: string;
  /** A result of the head, "goal:…", or in own words. */
  servesId: string;
  servesText: string;
  how: string;
};

/** The choice that no result of the head and no goal fits. */
export const inOwnWords = "words";

const goalPrefix = "goal:";

/** The choice of a goal, among results of the head that are chosen by their plain id. */
export function goalChoice(goalId: string): string {
  return goalPrefix + goalId;
}

export function valuesOfResult({ statement, category, serves }: Result): ResultValues {
  const chosen = serves?.resultId ?? (serves?.goalId ? goalChoice(serves.goalId) : null);
  return {
    ...{ statement, category, how: serves?.how ?? "" },
    servesId: chosen ?? inOwnWords,
    servesText: chosen ? "" : (serves?.statement ?? ""),
  };
}

export function typedResult(form: Form): ResultValues {
  return {
    statement: form.text("statement"),
    category: form.text("category"),
    servesId: form.text("servesId") || inOwnWords,
    servesText: form.text("servesText"),
    how: form.text("how"),
  };
}

/** As the commands take it. */
export function inputOfResult({ servesId: chosen, how, ...rest }: ResultValues) {
  const isGoal = chosen.startsWith(goalPrefix);
  return {
    ...rest,
    servesId: isGoal || chosen === inOwnWords ? null : chosen,
    goalId: isGoal ? chosen.slice(goalPrefix.length) : null,
    how: how || null,
  };
}
