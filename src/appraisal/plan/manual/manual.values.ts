import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { Form } from "#platform/http/form.ts";

export const manualFields = [
  "definition",
  "formula",
  "unit",
  "dataSource",
  "polarity",
  "measured",
  "responsible",
] as const;

/** The fields of a manual as the form holds them. */
export type ManualValues = Record<(typeof manualFields)[number], string>;

const polarityOf = { "at-least": "higher", "at-most": "lower", exactly: "exact" } as const;

/** What is kept, or what the indicator itself says already: its unit, and which way is better. */
export function valuesOfManual({ manual, unit, comparison }: Indicator): ManualValues {
  if (manual) return manual;
  const unsaid = { definition: "", formula: "", dataSource: "", measured: "", responsible: "" };
  return { ...unsaid, unit, polarity: polarityOf[comparison] };
}

export function typedManual(form: Form): ManualValues {
  const [definition, formula, unit] = [form.text("definition"), form.text("formula"), form.text("unit")];
  const [dataSource, responsible] = [form.text("dataSource"), form.text("responsible")];
  const [polarity, measured] = [form.text("polarity"), form.text("measured")];
  return { definition, formula, unit, dataSource, polarity, measured, responsible };
}

/** Nothing chosen is nothing sent. */
export function inputOfManual(values: ManualValues) {
  return { ...values, polarity: values.polarity || undefined, measured: values.measured || undefined };
}
