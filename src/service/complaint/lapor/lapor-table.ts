import { dayIn } from "#platform/clock/clock.ts";
import { sayIfKnown } from "#platform/words/words.ts";
import { type LaporField, laporKinds, laporProfile } from "./lapor-profile.ts";

const titleMax = 100;

/** A complaint as it may leave the house. */
export type LaporComplaint = {
  reference: string;
  kind: string;
  receivedAt: Date;
  /** Null: nobody has to do anything any more. */
  stage: string | null;
  category: string | null;
  text: string;
  unitName: string | null;
  routedAt: Date | null;
  answer: string | null;
  answeredAt: Date | null;
};

/** Complaints under the headings of SP4N-LAPOR!, as `readLapor` reads them. */
export function laporTable(complaints: readonly LaporComplaint[], timeZone: string) {
  const { title, columns } = laporProfile();
  return {
    name: title,
    columns: columns.map(({ heading }) => ({ header: heading, type: "text" as const, width: 24 })),
    rows: complaints.map((complaint) => {
      const cells = cellsOf(complaint, timeZone);
      return columns.map(({ field }) => cells[field] ?? "");
    }),
  };
}

function cellsOf(complaint: LaporComplaint, timeZone: string): Partial<Record<LaporField, string>> {
  const { statuses, kinds } = laporProfile();
  const { stage, text, answeredAt } = complaint;
  const isDone = answeredAt !== null && (stage === null || stage === "complainant");
  const status = isDone ? "done" : stage === "check" ? "unchecked" : "going";
  const kind = laporKinds.find((code) => code === complaint.kind);
  const day = (at: Date | null) => (at ? dayIn(timeZone, at) : "");
  return {
    ...{ reference: complaint.reference, kind: kind ? kinds[kind].write : "" },
    ...{ received: day(complaint.receivedAt), title: titleOf(text), body: text },
    ...{ unit: complaint.unitName ?? "", status: statuses[status].write, routed: day(complaint.routedAt) },
    category: complaint.category ? sayIfKnown(`complaint.category.${complaint.category}`) : "",
    ...{ answer: complaint.answer ?? "", answered: day(answeredAt) },
  };
}

/** The first line, whole characters of it: half of one would not be the beginning of the text any more. */
function titleOf(text: string): string {
  return [...(text.split("\n")[0] ?? "")].slice(0, titleMax).join("");
}
