import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

type At = { queries: Queries; agencyId: number; now: Date };

/**
 * Names people whom a complaint is about, in it and in the parts that were split off it. `by` null: the program found
 * the name, and nobody has looked yet. Who is named already stays so.
 */
export async function nameConcerned(
  { queries, agencyId, now }: At,
  complaintId: string,
  people: readonly string[],
  by: string | null,
): Promise<void> {
  if (people.length === 0) return;
  await sql`
    with recursive part as (
      select ${complaintId}::uuid as complaint_id
      union
      select c.complaint_id from part join complaint c
        on c.agency_id = ${agencyId} and c.split_from = part.complaint_id)
    insert into complaint_about (agency_id, complaint_id, employee_id, named_by, named_at)
    select ${agencyId}::integer, part.complaint_id, person, ${by}::uuid, ${now}
    from part, unnest(${[...new Set(people)]}::uuid[]) as person
    on conflict (agency_id, complaint_id, employee_id)
      do update set named_by = coalesce(excluded.named_by, complaint_about.named_by), cleared_by = null, cleared_at = null`.execute(
    queries,
  );
}

/** What was split off is about the same people as its whole, also those who were taken back. */
export async function nameLike(
  { queries, agencyId }: Pick<At, "queries" | "agencyId">,
  wholeId: string,
  partId: string,
): Promise<void> {
  await sql`
    insert into complaint_about (agency_id, complaint_id, employee_id, named_by, named_at, cleared_by, cleared_at)
    select agency_id, ${partId}::uuid, employee_id, named_by, named_at, cleared_by, cleared_at from complaint_about
    where agency_id = ${agencyId} and complaint_id = ${wholeId}`.execute(queries);
}

/** Every unit that a complaint, or the whole that it was split off, is about or was ever with. */
export async function unitsOfComplaint(
  queries: Queries,
  agencyId: number,
  complaintId: string,
): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`
    with recursive whole as (
      select complaint_id, split_from, about_unit_id from complaint
      where agency_id = ${agencyId} and complaint_id = ${complaintId}
      union
      select c.complaint_id, c.split_from, c.about_unit_id from whole join complaint c
        on c.agency_id = ${agencyId} and c.complaint_id = whole.split_from)
    select about_unit_id as "unitId" from whole where about_unit_id is not null
    union
    select r.unit_id from whole join complaint_routing r
      on r.agency_id = ${agencyId} and r.complaint_id = whole.complaint_id
    union
    select a.unit_id from whole join complaint_answer a
      on a.agency_id = ${agencyId} and a.complaint_id = whole.complaint_id
    union
    select o.unit_id from whole join open_complaint o
      on o.agency_id = ${agencyId} and o.complaint_id = whole.complaint_id where o.unit_id is not null
    order by 1`.execute(queries);
  return rows.map(({ unitId }) => unitId);
}
