import type { Queries } from "#platform/database/database.ts";
import { Kind, type Stage } from "../complaint.schema.ts";

type At = { queries: Queries; agencyId: number };

/** What was split off from a complaint, in the order of its numbers; with the code by which its complainant follows it. */
export async function partsOf({ queries, agencyId }: At, complaintId: string) {
  const rows = await queries
    .selectFrom("complaint as part")
    .leftJoin("open_complaint as open", (join) =>
      join
        .onRef("open.agency_id", "=", "part.agency_id")
        .onRef("open.complaint_id", "=", "part.complaint_id"),
    )
    .select(["part.complaint_id as complaintId", "part.number", "part.code", "part.kind", "open.stage"])
    .where("part.agency_id", "=", agencyId)
    .where("part.split_from", "=", complaintId)
    .orderBy("part.number")
    .execute();
  return rows.map((row) => ({ ...row, kind: Kind.parse(row.kind), stage: row.stage as Stage | null }));
}

/** The number of the complaint of which this one was a part; null for one that came by itself. */
export async function wholeOf({ queries, agencyId }: At, complaintId: string): Promise<string | null> {
  const row = await queries
    .selectFrom("complaint as part")
    .innerJoin("complaint as whole", (join) =>
      join
        .onRef("whole.agency_id", "=", "part.agency_id")
        .onRef("whole.complaint_id", "=", "part.split_from"),
    )
    .select("whole.number")
    .where("part.agency_id", "=", agencyId)
    .where("part.complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row?.number ?? null;
}
