import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";

export const Review = z.object({
  reviewId: z.uuid(),
  jobId: z.uuid().nullable(),
  startedBy: z.uuid().nullable(),
  startedAt: z.date(),
  lawSha256: z.string(),
  decisions: z.int().nullable(),
  found: z.int().nullable(),
  finishedAt: z.date().nullable(),
  /** Its job is queued or at work: neither done, failed nor lost. */
  isRunning: z.boolean(),
});
export type Review = z.output<typeof Review>;

/** The review that was started last; `finished`: the last that came to its end. */
export async function newestReview(
  queries: Queries,
  agencyId: number,
  { finished } = { finished: false },
): Promise<Review | null> {
  const { rows } = await sql`
    select r.review_id as "reviewId", r.job_id as "jobId", r.started_by as "startedBy",
      r.started_at as "startedAt", r.law_sha256 as "lawSha256", r.decisions, r.found,
      r.finished_at as "finishedAt",
      r.finished_at is null and exists (select from job_progress job
        where job.agency_id = ${agencyId} and job.job_id = r.job_id and job.finished_at is null) as "isRunning"
    from law_review r
    where r.agency_id = ${agencyId} and (r.finished_at is not null or ${!finished}::boolean)
    order by r.review_id desc limit 1`.execute(queries);
  const [row] = rows;
  return row ? Review.parse(row) : null;
}
