import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { sheetFormats } from "#platform/spreadsheets/formats.ts";
import { exportedRows } from "./exported-rows.ts";
import { laporTable } from "./lapor-table.ts";
import { releasedWords } from "./released-words.ts";

export const exportLapor = query({
  name: "complaint.export-lapor",
  route: {
    method: "GET",
    path: "/complaint-exports/lapor",
    summary:
      "Complaints in the columns of SP4N-LAPOR!, without the names and contacts that are known; not those about the reader",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: z.object({ format: z.enum(["csv", "xlsx"]) }),
  output: z.file(),
  run: async (ground) => {
    const { timeZone } = await agencyOf(ground.queries, ground.agencyId);
    const rows = await exportedRows(ground);
    const words = await releasedWords(ground, rows);
    const table = laporTable(rows, words, timeZone);
    const { write, mediaType } = sheetFormats[ground.input.format];
    const bytes = await new Response(write(table)).arrayBuffer();
    return new File([bytes], `pengaduan-${ground.today}.${ground.input.format}`, { type: mediaType });
  },
});
