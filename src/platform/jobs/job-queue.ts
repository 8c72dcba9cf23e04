import type { Queries } from "#platform/database/database.ts";
import type { Json } from "#platform/database/generated.ts";

/** What to do later: a registered kind with its data. */
export type JobOrder = { kind: string; data: Json };

export type JobQueue = {
  /**
   * Queues an order in the caller's transaction: no commit, no job. Returns the id under which
   * `job_progress` shows where it stands.
   */
  queue(
    queries: Queries,
    order: JobOrder,
    from: { agencyId: number; startedBy: string | null; now: Date },
  ): Promise<string>;
};
