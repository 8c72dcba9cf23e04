import type { Queries } from "#platform/database/database.ts";
import { type CaseLink, markBytes } from "./case-link.ts";

/** Marks a link as used; false where it was. All of a unit's month are one sorted value: no order, no moment, no row. */
export async function spend(queries: Queries, agencyId: number, link: CaseLink): Promise<boolean> {
  const closed = `${link.closedOn.slice(0, 7)}-01`;
  const months = { agency_id: agencyId, unit_id: link.unitId, month: closed };
  await queries
    .insertInto("survey_spent")
    .values({ ...months, marks: Buffer.alloc(0) })
    .onConflict((there) => there.doNothing())
    .execute();
  const { marks } = await queries
    .selectFrom("survey_spent")
    .select("marks")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", link.unitId)
    .where("month", "=", closed)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const spent = inMarks(marks);
  const mark = Buffer.from(link.mark);
  if (spent.some((one) => one.equals(mark))) return false;
  const all = Buffer.concat([...spent, mark].sort(Buffer.compare));
  await queries
    .updateTable("survey_spent")
    .set({ marks: all })
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", link.unitId)
    .where("month", "=", closed)
    .execute();
  return true;
}

/** Whether a link was used, without using it. */
export async function isSpent(queries: Queries, agencyId: number, link: CaseLink): Promise<boolean> {
  const row = await queries
    .selectFrom("survey_spent")
    .select("marks")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", link.unitId)
    .where("month", "=", `${link.closedOn.slice(0, 7)}-01`)
    .executeTakeFirst();
  const mark = Buffer.from(link.mark);
  return row !== undefined && inMarks(row.marks).some((one) => one.equals(mark));
}

function inMarks(marks: Buffer): Buffer[] {
  return Array.from({ length: marks.length / markBytes }, (_, at) =>
    marks.subarray(at * markBytes, (at + 1) * markBytes),
  );
}
