import type { Result } from "#appraisal/plan/plan-content.ts";
import type { Form } from "#platform/http/form.ts";

/** The fields of a result as the form holds them: all texts. */
export type ResultValues = { statement: string; category: string; servesId: string; servesText: string };

/** The choice that no result of the head fits. */
export const inOwnWords = "words";

export function valuesOfResult({ statement, category, serves }: Result): ResultValues {
  const servesId = serves?.resultId ?? inOwnWords;
  return { statement, category, servesId, servesText: serves?.resultId ? "" : (serves?.statement ?? "") };
}

export function typedResult(form: Form): ResultValues {
  return {
    statement: form.text("statement"),
    category: form.text("category"),
    servesId: form.text("servesId") || inOwnWords,
    servesText: form.text("servesText"),
  };
}

/** As the commands take it. */
export function inputOfResult({ servesId, ...rest }: ResultValues) {
  return { ...rest, servesId: servesId === inOwnWords ? null : servesId };
}
