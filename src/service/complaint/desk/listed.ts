import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { Category, closings, Kind, StageCode } from "../complaint.schema.ts";

export const Listed = z.object({
  complaintId: z.uuid(),
  number: z.string(),
  /** Its number in SP4N-LAPOR!, where it came from there. */
  trackingId: z.string().nullable(),
  kind: Kind,
  /** How it begins, as far as the reader may read it. */
  subject: z.string(),
  category: Category.nullable(),
  serviceName: z.string().nullable(),
  /** Null: closed. */
  stage: StageCode.nullable(),
  closing: z.enum(closings).nullable(),
  /** With whom it is. */
  unitName: z.string().nullable(),
  aboutUnitName: z.string().nullable(),
  receivedAt: z.date(),
  /** Of one that waits. */
  dueAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  isLate: z.boolean(),
  /** The complainant was asked, and has not replied. */
  waitsForReply: z.boolean(),
});
export type Listed = z.output<typeof Listed>;

export type ListedRow = {
  complaintId: string;
  number: string;
  trackingId: string | null;
  kind: string;
  hiding: string;
  category: string | null;
  officeText: string | null;
  serviceName: string | null;
  stage: string | null;
  closing: string | null;
  unitName: string | null;
  aboutUnitName: string | null;
  receivedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  waitsForReply: boolean;
};

type Wanted = { where: RawBuilder<unknown>; order: RawBuilder<unknown>; limit: number; today: string };

/** Rows of a list; `c` is the complaint, `o` what is open of it, `closed` how it ended, `waiting` a question to reply to. */
export async function listedRows(
  queries: Queries,
  agencyId: number,
  { where, order, limit, today }: Wanted,
): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select c.complaint_id as "complaintId", c.number, c.source_reference as "trackingId", c.kind, c.hiding,
      coalesce(k.category, lapor.category) as category, k.office_text as "officeText",
      standard.name as "serviceName", o.stage, closed.outcome as closing, unit.name as "unitName",
      about.name as "aboutUnitName", c.received_at as "receivedAt", o.due_at as "dueAt",
      closed.closed_at as "closedAt", waiting.complaint_id is not null as "waitsForReply"
    from complaint c
    ${openOrClosed}
    left join complaint_check k on k.agency_id = c.agency_id and k.complaint_id = c.complaint_id
    left join complaint_lapor lapor on lapor.agency_id = c.agency_id and lapor.complaint_id = c.complaint_id
    left join unit on unit.agency_id = c.agency_id and unit.unit_id = o.unit_id
    left join unit about on about.agency_id = c.agency_id and about.unit_id = c.about_unit_id
    left join lateral (
      select s.name from service_standard s
      join service_standard_publication p on p.agency_id = s.agency_id and p.service_id = s.service_id
        and p.version = s.version and p.holds_from <= ${today}
      where s.agency_id = c.agency_id and s.service_id = c.about_service_id
      order by s.version desc limit 1) standard on true
    where c.agency_id = ${agencyId} and ${where}
    order by ${order} limit ${limit}`.execute(queries);
  return rows;
}

/** What is open of a complaint `c`, how it ended, and whether a question waits for a reply. */
export const openOrClosed = sql`
  left join open_complaint o on o.agency_id = c.agency_id and o.complaint_id = c.complaint_id
  left join complaint_closing closed on closed.agency_id = c.agency_id and closed.complaint_id = c.complaint_id
  left join complaint_wait waiting on waiting.agency_id = c.agency_id
    and waiting.complaint_id = c.complaint_id and waiting.ended_at is null`;

/** Late is what the house has to do, and has not; a complainant who has not replied is not the house. */
export function isLateSql(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(o.due_at < ${now} and o.stage <> 'complainant' and waiting.complaint_id is null)`;
}

/** With the words that the reader may read. */
export function asListed(row: ListedRow, subject: string, now: Date): Listed {
  const { hiding: _, officeText: __, ...shown } = row;
  const isLate =
    row.dueAt !== null &&
    row.stage !== "complainant" &&
    !row.waitsForReply &&
    row.dueAt.getTime() < now.getTime();
  return {
    ...{ ...shown, subject: beginningOf(subject), isLate, kind: Kind.parse(row.kind) },
    stage: StageCode.nullable().parse(row.stage),
    closing: Listed.shape.closing.parse(row.closing),
    category: Category.nullable().parse(row.category),
  };
}

const beginningMax = 90;

/** The first words of a text, in one line. */
export function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= beginningMax) return line;
  return `${line.slice(0, line.lastIndexOf(" ", beginningMax) || beginningMax).slice(0, beginningMax)}…`;
}
