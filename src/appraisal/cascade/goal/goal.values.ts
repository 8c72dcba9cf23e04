import type { Form } from "#platform/http/form.ts";
import type { Entry } from "#ui/form/entry.ts";
import { type Goal, goalLimits } from "./goal.schema.ts";

/** The fields of a goal as the form holds them. */
export function valuesOfGoal({ statement, servesId, indicators }: Goal): Record<string, string> {
  const pairs = indicators.flatMap((indicator, row) => [
    [`indicators.${row}.statement`, indicator.statement],
    [`indicators.${row}.target`, indicator.target],
  ]);
  return { statement, servesId: servesId ?? "", ...Object.fromEntries(pairs) };
}

/** Rows that nothing stands in are left out, so those after them move up. */
export function typedGoal(form: Form) {
  const rows = Array.from({ length: goalLimits.indicators }, (_, row) => ({
    statement: form.text(`indicators.${row}.statement`),
    target: form.text(`indicators.${row}.target`),
  }));
  return {
    statement: form.text("statement"),
    servesId: form.optional("servesId") ?? null,
    indicators: rows.filter(({ statement, target }) => statement !== "" || target !== ""),
  };
}

const spareRows = 2;
const rowsMin = 3;

/** The rows of indicators to draw: those that are filled, and some to fill. */
export function indicatorRows(values: Entry["values"]): number[] {
  const all = Array.from({ length: goalLimits.indicators }, (_, row) => row);
  const filled = all.filter(
    (row) => values[`indicators.${row}.statement`] || values[`indicators.${row}.target`],
  );
  const last = filled.at(-1) ?? -1;
  return all.slice(0, Math.max(rowsMin, last + 1 + spareRows));
}
