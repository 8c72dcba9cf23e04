import { sql } from "kysely";
import { z } from "zod";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { JobOrder } from "#platform/jobs/job-queue.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Happening } from "#platform/procedures/record.ts";
import type { LawData } from "#rules/law.ts";
import { lawFingerprint } from "./law-fingerprint.ts";
import { reviewRuns } from "./law-review.errors.ts";
import { newestReview } from "./review-rows.ts";

export const startLawReview = command({
  name: "law-review.start",
  route: {
    method: "POST",
    path: "/law-reviews",
    summary: "Look for decisions whose law became known after they were made",
    tags: ["law-review"],
  },
  who: everybodysReaders,
  input: z.object({}),
  output: z.object({ reviewId: z.uuid(), jobId: z.uuid() }),
  load: async ({ queries, agencyId }) => {
    await lockReviews(queries, agencyId);
    return newestReview(queries, agencyId);
  },
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { facts, queries, agencyId, now, today, services, queue, record } = deed;
    if (facts?.isRunning) throw reviewRuns();
    const begun = { agencyId, law: services.law, now, today, startedBy: actorOf(deed).employeeId };
    const started = await beginReview(queries, begun, queue);
    record(started.happening);
    return { reviewId: started.reviewId, jobId: started.jobId };
  },
});

type Begin = { agencyId: number; law: LawData; now: Date; today: string; startedBy: string | null };

/** Writes the review down and queues its job; whoever calls records it. */
export async function beginReview(
  queries: Queries,
  { agencyId, law, now, today, startedBy }: Begin,
  queue: (order: JobOrder) => Promise<string>,
): Promise<{ reviewId: string; jobId: string; happening: Happening }> {
  const reviewId = newId(now);
  const jobId = await queue({ kind: "law.review", data: { reviewId } });
  const row = {
    ...{ agency_id: agencyId, review_id: reviewId, job_id: jobId },
    ...{ started_by: startedBy, started_at: now, law_sha256: lawFingerprint(law, today) },
  };
  await queries.insertInto("law_review").values(row).execute();
  const subject = { kind: "law-review", id: reviewId };
  return { reviewId, jobId, happening: { kind: "law-review.started", subject, facts: {} } };
}

/** Of two who start one at once the second sees the first. */
export async function lockReviews(queries: Queries, agencyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`law review ${agencyId}`}, 0))`.execute(queries);
}
