import type { Queries } from "#platform/database/database.ts";

type Whose = { agencyId: number; employeeId: string };

/** What somebody has asked for: the job that is at work on it, and what there is to download until its days are over. */
export async function keptOwnData(queries: Queries, { agencyId, employeeId }: Whose, now: Date) {
  const row = await queries
    .selectFrom("own_data as d")
    .innerJoin("job_progress as j", (join) =>
      join.onRef("j.agency_id", "=", "d.agency_id").onRef("j.job_id", "=", "d.job_id"),
    )
    .select(["d.job_id", "d.made_at", "d.kept_until", "d.parts", "d.size_bytes", "j.finished_at"])
    .where("d.agency_id", "=", agencyId)
    .where("d.employee_id", "=", employeeId)
    .executeTakeFirst();
  if (!row) return null;
  const { made_at: madeAt, kept_until: keptUntil, parts, size_bytes: sizeBytes } = row;
  const isThere = madeAt !== null && keptUntil !== null && keptUntil > now;
  return {
    jobId: row.job_id,
    making: row.finished_at ? null : row.job_id,
    made: isThere ? { madeAt, keptUntil, parts, sizeBytes: Number(sizeBytes) } : null,
  };
}

/** Whether this job's making is still the one that somebody waits for. */
export async function isAwaited(
  queries: Queries,
  { agencyId, employeeId }: Whose,
  jobId: string,
): Promise<boolean> {
  const row = await queries
    .selectFrom("own_data")
    .select("job_id")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .executeTakeFirst();
  return row?.job_id === jobId;
}
