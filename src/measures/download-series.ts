import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { writeCsv } from "#platform/spreadsheets/write-csv.ts";
import { Asked, type Series } from "./measure.schema.ts";
import { parquetOf } from "./parquet.ts";
import { seriesOf } from "./read-series.ts";
import { columnsInWords, rowsOfSeries, seriesColumns } from "./series-rows.ts";

const formats = ["csv", "parquet"] as const;

export const downloadSeries = query({
  name: "measure.download",
  route: {
    method: "GET",
    path: "/measures/{code}/file",
    summary: "A measure over time as CSV or Parquet, with count, missing, source and when it was computed",
    tags: ["measure"],
  },
  who: "signed-in",
  input: Asked.extend({ format: z.enum(formats) }),
  output: z.file(),
  run: async (ground) => {
    const series = await seriesOf(ground);
    const name = `${series.measure.code}-${series.months[0]}-${series.months.at(-1)}.${ground.input.format}`;
    return ground.input.format === "csv" ? csvFile(name, series) : parquetFile(name, series);
  },
});

async function csvFile(name: string, series: Series): Promise<File> {
  const table = { name: series.measure.code, columns: columnsInWords(), rows: rowsOfSeries(series) };
  const bytes = await new Response(writeCsv(table)).arrayBuffer();
  return new File([bytes], name, { type: "text/csv; charset=utf-8" });
}

function parquetFile(name: string, series: Series): File {
  const bytes = parquetOf(seriesColumns, rowsOfSeries(series));
  return new File([bytes], name, { type: "application/vnd.apache.parquet" });
}
