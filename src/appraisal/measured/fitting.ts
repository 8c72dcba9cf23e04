import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { MeasureUnit } from "#measures/measure.ts";

export type Offered = {
  code: string;
  unit: MeasureUnit;
  aspect: Indicator["aspect"];
  spokenOf: readonly string[];
  hasFacts: boolean;
};

/** How plans write what measures count in. */
const unitsOf: Partial<Record<MeasureUnit, RegExp>> = {
  minute: /^(?:menit|jam|hari)/,
  share: /^(?:%|persen)/,
  index: /^(?:poin|nilai|indeks)/,
};

/**
 * The measure that says what an indicator promises and that has facts where the person works: its words stand in the
 * indicator, and aspect or unit are the same. Of several the first as its room lists them; null for a bound one.
 */
export function fittingMeasure(indicator: Indicator, offered: readonly Offered[]): string | null {
  if (indicator.measured) return null;
  const statement = indicator.statement.toLowerCase();
  const fitting = offered.find(
    ({ hasFacts, spokenOf, aspect, unit }) =>
      hasFacts &&
      spokenOf.some((words) => statement.includes(words)) &&
      (aspect === indicator.aspect || unitsOf[unit]?.test(indicator.unit.toLowerCase())),
  );
  return fitting?.code ?? null;
}
