import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { Category, Weight } from "./complaint.schema.ts";

type At = { queries: Queries; agencyId: number };

/** What the handler released of a complaint; null before it was checked. */
export async function checkOf({ queries, agencyId }: At, complaintId: string) {
  const row = await queries
    .selectFrom("complaint_check")
    .select(["category", "weight", "office_text as officeText", "shows_attachments as showsAttachments"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row ? { ...row, category: Category.parse(row.category), weight: Weight.parse(row.weight) } : null;
}

/** To whom it was passed on, in order. */
export async function routingsOf({ queries, agencyId }: At, complaintId: string) {
  const rows = await queries
    .selectFrom("complaint_routing as routing")
    .innerJoin("unit", (join) =>
      join.onRef("unit.agency_id", "=", "routing.agency_id").onRef("unit.unit_id", "=", "routing.unit_id"),
    )
    .select(["routing.ordinal", "unit.name as unitName", "routing.note", "routing.routed_at as at"])
    .select(employeeName("routing.employee_id").as("name"))
    .where("routing.agency_id", "=", agencyId)
    .where("routing.complaint_id", "=", complaintId)
    .orderBy("routing.ordinal")
    .execute();
  return rows.map((row) => ({ ...row, name: row.name ?? "" }));
}

/** What was proposed as an answer, in order, and by whom. */
export async function proposalsOf({ queries, agencyId }: At, complaintId: string) {
  const rows = await queries
    .selectFrom("complaint_proposal as proposal")
    .select(["proposal.ordinal", "proposal.body", "proposal.proposed_at as at"])
    .select(employeeName("proposal.proposed_by").as("by"))
    .where("proposal.agency_id", "=", agencyId)
    .where("proposal.complaint_id", "=", complaintId)
    .orderBy("proposal.ordinal")
    .execute();
  return rows.map((row) => ({ ...row, by: row.by ?? "" }));
}

export type NamedUnit = { unitId: string; parentId: string | null; name: string };

/** Every unit by name, for the fields of a form. */
export async function unitsByName({ queries, agencyId }: At): Promise<NamedUnit[]> {
  return queries
    .selectFrom("unit")
    .select(["unit_id as unitId", "parent_id as parentId", "name"])
    .where("agency_id", "=", agencyId)
    .orderBy("name")
    .orderBy("unit_id")
    .execute();
}
