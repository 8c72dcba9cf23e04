import type { TableColumn, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import type { Series } from "./measure.schema.ts";

/** Heads as code names them, for files that programs read. */
export const seriesColumns = [
  { header: "measure", type: "text" },
  { header: "source", type: "text" },
  { header: "unit_id", type: "text" },
  { header: "unit", type: "text" },
  { header: "with_units_below", type: "text" },
  { header: "service", type: "text" },
  { header: "month", type: "text" },
  { header: "count", type: "integer" },
  { header: "missing", type: "integer" },
  { header: "value", type: "number" },
  { header: "measured_in", type: "text" },
  { header: "hidden", type: "text" },
  { header: "computed_at", type: "text" },
] as const satisfies readonly TableColumn[];

/** The same heads in the reader's language, for files that a person opens. */
export function columnsInWords(): TableColumn[] {
  return seriesColumns.map(({ header, type }) => ({ header: say(`measure.column.${header}`), type }));
}

/** One row for each unit and month, in the order of `seriesColumns`. What is hidden on the page is hidden here. */
export function rowsOfSeries(series: Series): TableRow[] {
  const { measure, months, lines, service, computedAt } = series;
  return lines.flatMap((line) =>
    months.map((month, at): TableRow => {
      const { count = 0, missing = 0, value = null, isHidden = false } = line.months[at] ?? {};
      return [
        ...[measure.code, measure.pile, line.unitId, line.name, line.isWhole ? "yes" : "no"],
        ...[service?.name ?? null, month, count, missing, value, measure.unit],
        ...[isHidden ? "yes" : "no", computedAt?.toISOString() ?? null],
      ];
    }),
  );
}
