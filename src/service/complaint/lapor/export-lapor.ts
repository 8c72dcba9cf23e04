import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { sheetFormats } from "#platform/spreadsheets/formats.ts";
import { sayIfKnown } from "#platform/words/words.ts";
import { openIdentity, openWords } from "../sealed/sealed-words.ts";
import { withoutIdentity } from "../sealed/without-identity.ts";
import { type LaporField, laporKinds, laporProfile } from "./lapor-profile.ts";

const rowsMax = 10_000; // the newest; more than an agency of this size gets in ten years
const titleMax = 100;

export const exportLapor = query({
  name: "complaint.export-lapor",
  route: {
    method: "GET",
    path: "/complaint-exports/lapor",
    summary:
      "Complaints in the columns of SP4N-LAPOR!, without names and contacts; not those about the reader",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: z.object({ format: z.enum(["csv", "xlsx"]) }),
  output: z.file(),
  run: async (ground) => {
    const { title, columns } = laporProfile();
    const { timeZone } = await agencyOf(ground.queries, ground.agencyId);
    const rows = await exportedRows(ground);
    const texts = await textsOf(ground, rows);
    const table = {
      name: title,
      columns: columns.map(({ heading }) => ({ header: heading, type: "text" as const, width: 24 })),
      rows: rows.map((row) => {
        const cells = cellsOf(row, texts.get(row.complaintId) ?? "", timeZone);
        return columns.map(({ field }) => cells[field] ?? "");
      }),
    };
    const { write, mediaType } = sheetFormats[ground.input.format];
    const bytes = await new Response(write(table)).arrayBuffer();
    return new File([bytes], `pengaduan-${ground.today}.${ground.input.format}`, { type: mediaType });
  },
});

type Row = {
  complaintId: string;
  reference: string;
  kind: string;
  channel: string;
  hiding: string;
  receivedAt: Date;
  stage: string | null;
  category: string | null;
  officeText: string | null;
  unitName: string | null;
  routedAt: Date | null;
  answer: string | null;
  answeredAt: Date | null;
};

async function exportedRows({ queries, agencyId, actor }: Ground<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.complaint_id as "complaintId", coalesce(c.source_reference, c.number) as reference, c.kind, c.channel,
      c.hiding, c.received_at as "receivedAt", o.stage, k.category, k.office_text as "officeText",
      unit.name as "unitName", r.routed_at as "routedAt", a.body as answer, a.sent_at as "answeredAt"
    from complaint c
    left join open_complaint o on o.agency_id = c.agency_id and o.complaint_id = c.complaint_id
    left join complaint_check k on k.agency_id = c.agency_id and k.complaint_id = c.complaint_id
    left join lateral (
      select unit_id, routed_at from complaint_routing
      where agency_id = c.agency_id and complaint_id = c.complaint_id order by ordinal desc limit 1) r on true
    left join lateral (
      select unit_id, body, sent_at from complaint_answer
      where agency_id = c.agency_id and complaint_id = c.complaint_id order by ordinal desc limit 1) a on true
    left join unit on unit.agency_id = c.agency_id
      and unit.unit_id = coalesce(r.unit_id, a.unit_id, o.unit_id, c.about_unit_id)
    where c.agency_id = ${agencyId} and c.kind <> 'thanks'
      and (o.complaint_id is not null or a.sent_at is not null)
      and not exists (
        select from complaint_about about where about.agency_id = c.agency_id
          and about.complaint_id = c.complaint_id and about.employee_id = ${actor?.employeeId ?? null})
    order by c.received_at desc, c.complaint_id desc limit ${rowsMax}`.execute(queries);
  return rows;
}

/** What may leave of each: what the handler released; of who hides nothing else, of others without how to find them. */
async function textsOf(ground: Ground<unknown>, rows: readonly Row[]): Promise<Map<string, string>> {
  const { agencyId } = ground;
  const texts = new Map(rows.map(({ complaintId, officeText }) => [complaintId, officeText ?? ""]));
  const others = rows.filter(({ officeText, hiding }) => officeText === null && hiding !== "hidden");
  const words = await openWords(
    ground,
    agencyId,
    others.map(({ complaintId }) => complaintId),
  );
  for (const { complaintId, hiding } of others) {
    const identity = hiding === "named" ? await openIdentity(ground, { agencyId, complaintId }) : null;
    texts.set(complaintId, withoutIdentity(words.get(complaintId)?.body ?? "", identity));
  }
  return texts;
}

function cellsOf(row: Row, text: string, timeZone: string): Partial<Record<LaporField, string>> {
  const { statuses, kinds } = laporProfile();
  const isDone = row.answeredAt !== null && (row.stage === null || row.stage === "complainant");
  const status = isDone ? "done" : row.stage === "check" ? "unchecked" : "going";
  const kind = laporKinds.find((code) => code === row.kind);
  const day = (at: Date | null) => (at ? dayIn(timeZone, at) : "");
  return {
    ...{ reference: row.reference, kind: kind ? kinds[kind].write : "", received: day(row.receivedAt) },
    ...{ title: (text.split("\n")[0] ?? "").slice(0, titleMax), body: text, unit: row.unitName ?? "" },
    category: row.category ? sayIfKnown(`complaint.category.${row.category}`) : "",
    ...{ status: statuses[status].write, routed: day(row.routedAt) },
    ...{ answer: row.answer ?? "", answered: day(row.answeredAt) },
  };
}
