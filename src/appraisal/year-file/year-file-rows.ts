import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { BoundPaper } from "./year-file.schema.ts";

type Whose = { agencyId: number; employeeId: string; year: number; askedBy: string };

/** What somebody had bound, without the bytes, and the job that is at work on it. */
export async function keptFile(queries: Queries, { agencyId, employeeId, year, askedBy }: Whose) {
  const row = await queries
    .selectFrom("year_file as f")
    .innerJoin("job_progress as j", (join) =>
      join.onRef("j.agency_id", "=", "f.agency_id").onRef("j.job_id", "=", "f.job_id"),
    )
    .select(["f.year_file_id", "f.made_at", "f.papers", "f.pages", "f.job_id", "j.finished_at"])
    .where("f.agency_id", "=", agencyId)
    .where("f.employee_id", "=", employeeId)
    .where("f.year", "=", year)
    .where("f.asked_by", "=", askedBy)
    .executeTakeFirst();
  if (!row) return null;
  const { made_at: madeAt, pages } = row;
  return {
    yearFileId: row.year_file_id,
    making: row.finished_at ? null : row.job_id,
    made: madeAt && pages ? { madeAt, pages, papers: z.array(BoundPaper).parse(row.papers) } : null,
  };
}

type Made = { madeAt: Date; pages: number; papers: readonly BoundPaper[]; bytes: Uint8Array };

/** Puts what was bound in the place of what was bound before. */
export async function keepFile(
  queries: Queries,
  { agencyId, employeeId, year, askedBy }: Whose,
  { madeAt, pages, papers, bytes }: Made,
): Promise<void> {
  await queries
    .updateTable("year_file")
    .set({ made_at: madeAt, pages, papers: JSON.stringify(papers), pdf: Buffer.from(bytes) })
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .where("year", "=", year)
    .where("asked_by", "=", askedBy)
    .execute();
}

/** The bytes of what somebody had bound; undefined before that. */
export async function bytesOfFile(
  queries: Queries,
  { agencyId, employeeId, year, askedBy }: Whose,
): Promise<Uint8Array | undefined> {
  const row = await queries
    .selectFrom("year_file")
    .select("pdf")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .where("year", "=", year)
    .where("asked_by", "=", askedBy)
    .executeTakeFirst();
  return row?.pdf ? new Uint8Array(row.pdf) : undefined;
}
