import { sql } from "kysely";
import type { Ground } from "#platform/procedures/procedure.ts";
import { notAbout } from "../not-about.sql.ts";

const exportMax = 10_000; // the newest; more than an agency of this size gets in ten years

/** A complaint with what is sent out of it; of a merged one the answer and the step are those of the main one. */
export type ExportedRow = {
  complaintId: string;
  number: string;
  reference: string;
  kind: string;
  hiding: string;
  receivedAt: Date;
  stage: string | null;
  outcome: string | null;
  /** Why it is not ours, and where to go. */
  reason: string | null;
  mainNumber: string | null;
  /** The complaint that was answered: this one, or the one with which it was merged. */
  answeredId: string;
  category: string | null;
  officeText: string | null;
  unitName: string | null;
  routedAt: Date | null;
  answer: string | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  laporStatus: string | null;
  routedOn: string | null;
  reply: string | null;
  repliedOn: string | null;
  rating: number | null;
};

type At = Pick<Ground<unknown>, "queries" | "agencyId" | "actor">;

/** Everything but thanks, which SP4N-LAPOR! has no kind for, and but what is about the reader. */
export async function exportedRows({ queries, agencyId, actor }: At): Promise<ExportedRow[]> {
  const { rows } = await sql<ExportedRow>`
    select c.complaint_id as "complaintId", c.number, coalesce(c.source_reference, c.number) as reference, c.kind,
      c.hiding, c.received_at as "receivedAt", o.stage, closed.outcome, closed.reason, main.number as "mainNumber",
      coalesce(closed.merged_into, c.complaint_id) as "answeredId", coalesce(k.category, lapor.category) as category,
      k.office_text as "officeText", unit.name as "unitName", r.routed_at as "routedAt", a.body as answer,
      a.sent_at as "answeredAt", closed.closed_at as "closedAt", lapor.status as "laporStatus",
      lapor.routed_on as "routedOn", lapor.reply, lapor.replied_on as "repliedOn", lapor.rating
    from complaint c
    left join complaint_closing closed on closed.agency_id = c.agency_id and closed.complaint_id = c.complaint_id
    left join complaint main on main.agency_id = c.agency_id and main.complaint_id = closed.merged_into
    left join open_complaint o on o.agency_id = c.agency_id
      and o.complaint_id = coalesce(closed.merged_into, c.complaint_id)
    left join complaint_check k on k.agency_id = c.agency_id and k.complaint_id = c.complaint_id
    left join complaint_lapor lapor on lapor.agency_id = c.agency_id and lapor.complaint_id = c.complaint_id
    left join lateral (
      select unit_id, routed_at from complaint_routing
      where agency_id = c.agency_id and complaint_id = coalesce(closed.merged_into, c.complaint_id)
      order by ordinal desc limit 1) r on true
    left join lateral (
      select unit_id, body, sent_at from complaint_answer
      where agency_id = c.agency_id and complaint_id = coalesce(closed.merged_into, c.complaint_id)
      order by ordinal desc limit 1) a on true
    left join unit on unit.agency_id = c.agency_id
      and unit.unit_id = coalesce(r.unit_id, a.unit_id, o.unit_id, c.about_unit_id)
    where c.agency_id = ${agencyId} and c.kind <> 'thanks' and ${notAbout("c", actor?.employeeId ?? null)}
    order by c.received_at desc, c.complaint_id desc limit ${exportMax}`.execute(queries);
  return rows;
}

/** How many there are to send out, and how many thanks stay here. */
export async function exportCounts({
  queries,
  agencyId,
  actor,
}: At): Promise<{ sent: number; thanks: number }> {
  const { rows } = await sql<{ sent: number; thanks: number }>`
    select count(*) filter (where c.kind <> 'thanks' and ${notAbout("c", actor?.employeeId ?? null)})::integer as sent,
      count(*) filter (where c.kind = 'thanks')::integer as thanks
    from complaint c where c.agency_id = ${agencyId}`.execute(queries);
  return rows[0] ?? { sent: 0, thanks: 0 };
}
