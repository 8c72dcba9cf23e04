import { dayIn } from "#platform/clock/clock.ts";
import { Category } from "../complaint.schema.ts";
import type { ExportedRow } from "./exported-rows.ts";
import { type LaporField, type LaporStatus, laporKinds, laporProfile } from "./lapor-profile.ts";
import type { Released } from "./released-words.ts";

const nothing: Released = { title: "", body: "", answer: "" };

/** Complaints under the headings of SP4N-LAPOR!, as `readLapor` reads them. */
export function laporTable(
  rows: readonly ExportedRow[],
  words: ReadonlyMap<string, Released>,
  timeZone: string,
) {
  const { title, columns } = laporProfile();
  return {
    name: title,
    columns: columns.map(({ heading }) => ({ header: heading, type: "text" as const, width: 24 })),
    rows: rows.map((row) => {
      const cells = cellsOf(row, words.get(row.complaintId) ?? nothing, timeZone);
      return columns.map(({ field }) => cells[field] ?? "");
    }),
  };
}

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
