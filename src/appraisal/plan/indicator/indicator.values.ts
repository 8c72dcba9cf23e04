import { aspects } from "#appraisal/plan/plan.schema.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { invalid } from "#platform/errors/refusal.ts";
import type { Form } from "#platform/http/form.ts";
import type { IndicatorDraft } from "#rules/indicator-advice/signals.ts";
import { readNumber, showNumber } from "#ui/locale.ts";

/** The fields of an indicator as the form holds them: all texts, the target in the reader's own writing. */
export type IndicatorValues = Record<
  "statement" | "aspect" | "perspective" | "comparison" | "target" | "unit" | "targetText",
  string
>;

export function valuesOfIndicator(indicator: Indicator): IndicatorValues {
  const { statement, aspect, perspective, comparison, target, unit, targetText } = indicator;
  const typed = target === null ? "" : showNumber(target, 4);
  return { statement, aspect, perspective: perspective ?? "", comparison, target: typed, unit, targetText };
}

/** A percent sign typed behind the number is its unit, where no unit is given. */
export function typedIndicator(form: Form): IndicatorValues {
  const typed = form.text("target").trim();
  const isPercent = typed.endsWith("%") && ["", "%"].includes(form.text("unit").trim());
  return {
    statement: form.text("statement"),
    aspect: form.text("aspect"),
    perspective: form.text("perspective"),
    comparison: form.text("comparison"),
    target: isPercent ? typed.slice(0, -1).trim() : typed,
    unit: isPercent ? "%" : form.text("unit"),
    targetText: form.text("targetText"),
  };
}

/** As the commands take it. Throws, naming the field, where the target is no number in the reader's language. */
export function inputOfIndicator(values: IndicatorValues) {
  const target = values.target === "" ? null : readNumber(values.target);
  if (target === undefined) throw invalid([{ path: "target", code: "plan.target-unreadable" }]);
  const { statement, unit, targetText } = values;
  return {
    ...{ statement, unit, targetText, target },
    aspect: values.aspect || undefined,
    perspective: values.perspective || null,
    comparison: values.comparison || undefined,
  };
}

/** As the rules of advice look at what was typed so far. */
export function draftOfValues({
  statement,
  aspect,
  target,
  unit,
  targetText,
}: IndicatorValues): IndicatorDraft {
  const chosen = aspects.find((candidate) => candidate === aspect) ?? "";
  return { statement, aspect: chosen, unit, target: `${target} ${targetText}`.trim() };
}
