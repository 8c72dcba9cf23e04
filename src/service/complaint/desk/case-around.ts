import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { Category } from "../complaint.schema.ts";
import { notAbout } from "../not-about.sql.ts";

type At = { queries: Queries; agencyId: number };

export const Around = z.object({
  proposals: z.array(z.object({ ordinal: z.int(), body: z.string(), by: z.string(), at: z.date() })),
  /** Who sent the answer of each ordinal; null: taken over from elsewhere. */
  senders: z.array(z.object({ ordinal: z.int(), by: z.string().nullable() })),
  /** Those that were merged with this one, and the one with which it was merged. */
  mergedHere: z.array(z.object({ complaintId: z.uuid(), number: z.string() })),
  mergedInto: z.object({ complaintId: z.uuid(), number: z.string() }).nullable(),
  /** Made confidential by who handles it. */
  hidden: z.object({ by: z.string(), reason: z.string(), at: z.date() }).nullable(),
  /** To whom thanks were passed on; without a person to the whole unit. */
  praise: z
    .object({ name: z.string().nullable(), unitName: z.string(), body: z.string(), at: z.date() })
    .nullable(),
  /** What SP4N-LAPOR! said of it when it was brought in. */
  lapor: z
    .object({
      category: Category.nullable(),
      reply: z.string().nullable(),
      repliedOn: z.string().nullable(),
      rating: z.int().nullable(),
      importedAt: z.date(),
    })
    .nullable(),
});

/** Who sent each answer: told inside, never to the complainant. */
export async function sendersOf({ queries, agencyId }: At, complaintId: string) {
  return queries
    .selectFrom("complaint_answer as answer")
    .select(["answer.ordinal", employeeName("answer.sent_by").as("by")])
    .where("answer.agency_id", "=", agencyId)
    .where("answer.complaint_id", "=", complaintId)
    .orderBy("answer.ordinal")
    .execute();
}

/** Those merged with it; not those about the reader. */
export async function mergedHere(
  { queries, agencyId, actor }: At & Pick<Ground<unknown>, "actor">,
  complaintId: string,
) {
  return queries
    .selectFrom("complaint_closing as closed")
    .innerJoin("complaint as merged", (join) =>
      join
        .onRef("merged.agency_id", "=", "closed.agency_id")
        .onRef("merged.complaint_id", "=", "closed.complaint_id"),
    )
    .select(["merged.complaint_id as complaintId", "merged.number"])
    .where("closed.agency_id", "=", agencyId)
    .where("closed.merged_into", "=", complaintId)
    .where(notAbout("closed", actor?.employeeId ?? null))
    .orderBy("merged.number")
    .execute();
}

export async function mergedInto({ queries, agencyId }: At, complaintId: string) {
  const row = await queries
    .selectFrom("complaint_closing as closed")
    .innerJoin("complaint as main", (join) =>
      join
        .onRef("main.agency_id", "=", "closed.agency_id")
        .onRef("main.complaint_id", "=", "closed.merged_into"),
    )
    .select(["main.complaint_id as complaintId", "main.number"])
    .where("closed.agency_id", "=", agencyId)
    .where("closed.complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row ?? null;
}

export async function hidingOf({ queries, agencyId }: At, complaintId: string) {
  const row = await queries
    .selectFrom("complaint_hiding as hiding")
    .select(["hiding.reason", "hiding.hidden_at as at", employeeName("hiding.hidden_by").as("by")])
    .where("hiding.agency_id", "=", agencyId)
    .where("hiding.complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row ? { ...row, by: row.by ?? "" } : null;
}

export async function praiseOf({ queries, agencyId }: At, complaintId: string) {
  const row = await queries
    .selectFrom("praise")
    .innerJoin("unit", (join) =>
      join.onRef("unit.agency_id", "=", "praise.agency_id").onRef("unit.unit_id", "=", "praise.unit_id"),
    )
    .select(["unit.name as unitName", "praise.body", "praise.passed_on_at as at"])
    .select(employeeName("praise.employee_id").as("name"))
    .where("praise.agency_id", "=", agencyId)
    .where("praise.complaint_id", "=", complaintId)
    .orderBy("praise.praise_id")
    .executeTakeFirst();
  return row ?? null;
}

export async function laporOf({ queries, agencyId }: At, complaintId: string) {
  const row = await queries
    .selectFrom("complaint_lapor")
    .select(["category", "reply", "replied_on as repliedOn", "rating", "imported_at as importedAt"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row ? { ...row, category: Category.nullable().parse(row.category) } : null;
}
