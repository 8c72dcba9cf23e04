import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { sheetFormats } from "#platform/spreadsheets/formats.ts";
import { openIdentities, openWords } from "../sealed/sealed-words.ts";
import { withoutIdentity, withoutName } from "../sealed/without-identity.ts";
import { type LaporComplaint, laporTable } from "./lapor-table.ts";

const rowsMax = 10_000; // the newest; more than an agency of this size gets in ten years

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
    const { timeZone } = await agencyOf(ground.queries, ground.agencyId);
    const table = laporTable(await withoutNames(ground, await exportedRows(ground)), timeZone);
    const { write, mediaType } = sheetFormats[ground.input.format];
    const bytes = await new Response(write(table)).arrayBuffer();
    return new File([bytes], `pengaduan-${ground.today}.${ground.input.format}`, { type: mediaType });
  },
});

type Row = Omit<LaporComplaint, "text"> & { complaintId: string; hiding: string; officeText: string | null };

async function exportedRows({ queries, agencyId, actor }: Ground<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.complaint_id as "complaintId", coalesce(c.source_reference, c.number) as reference, c.kind, c.hiding,
      c.received_at as "receivedAt", o.stage, k.category, k.office_text as "officeText",
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

/**
 * Each without how to find its complainant: the text is what the handler released, else, of who does not hide, what they
 * wrote. A name that is no secret in this house is none of another's either: it goes from text and answer as well.
 */
async function withoutNames(ground: Ground<unknown>, rows: readonly Row[]): Promise<LaporComplaint[]> {
  const { agencyId } = ground;
  const unreleased = rows.filter(({ officeText, hiding }) => officeText === null && hiding !== "hidden");
  const words = await openWords(ground, agencyId, idsOf(unreleased));
  const identities = await openIdentities(ground, agencyId, idsOf(rows));
  return rows.map(({ officeText, ...row }) => {
    const identity = identities.get(row.complaintId) ?? null;
    const text = officeText ?? words.get(row.complaintId)?.body ?? "";
    const answer = row.answer === null ? null : withoutName(row.answer, identity);
    return { ...row, text: withoutIdentity(text, identity), answer };
  });
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ complaintId }) => complaintId);
}
