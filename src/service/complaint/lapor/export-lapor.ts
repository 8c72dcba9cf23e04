import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { query } from "#platform/procedures/query.ts";
import { sheetFormats } from "#platform/spreadsheets/formats.ts";
import { Category } from "../complaint.schema.ts";
import { type ExportedRow, exportedRows } from "./exported-rows.ts";
import { type LaporField, type LaporStatus, laporKinds, laporProfile } from "./lapor-profile.ts";
import { type Released, releasedWords } from "./released-words.ts";

const nothing: Released = { title: "", body: "", answer: "" };

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
    const { title, columns } = laporProfile();
    const { timeZone } = await agencyOf(ground.queries, ground.agencyId);
    const rows = await exportedRows(ground);
    const words = await releasedWords(ground, rows);
    const table = {
      name: title,
      columns: columns.map(({ heading }) => ({ header: heading, type: "text" as const, width: 24 })),
      rows: rows.map((row) => {
        const cells = cellsOf(row, words.get(row.complaintId) ?? nothing, timeZone);
        return columns.map(({ field }) => cells[field] ?? "");
      }),
    };
    const { write, mediaType } = sheetFormats[ground.input.format];
    const bytes = await new Response(write(table)).arrayBuffer();
    return new File([bytes], `pengaduan-${ground.today}.${ground.input.format}`, { type: mediaType });
  },
});

function cellsOf(
  row: ExportedRow,
  { title, body, answer }: Released,
  timeZone: string,
): Partial<Record<LaporField, string>> {
  const { statuses, kinds, categories } = laporProfile();
  const kind = laporKinds.find((code) => code === row.kind);
  const { data: category } = Category.safeParse(row.category);
  const day = (at: Date | null) => (at ? dayIn(timeZone, at) : null);
  const closedAt = row.outcome === "not-ours" ? row.closedAt : null;
  return {
    ...{ reference: row.reference, kind: kind ? kinds[kind].write : "", received: day(row.receivedAt) ?? "" },
    ...{ title, body, unit: row.unitName ?? "", category: category ? categories[category].write : "" },
    ...{ status: statuses[statusOf(row)].write, routed: day(row.routedAt) ?? row.routedOn ?? "" },
    ...{ answer, answered: day(row.answeredAt ?? closedAt) ?? row.repliedOn ?? "" },
    rating: row.rating === null ? "" : String(row.rating),
  };
}

/**
 * Done is what is closed: one that was answered waits for its complainant's word until then. What was looked at over
 * there before it came here is under way, though nobody has checked it here.
 */
function statusOf({ stage, laporStatus }: ExportedRow): LaporStatus {
  if (stage === null) return "done";
  return stage === "check" && laporStatus !== "going" ? "unchecked" : "going";
}
