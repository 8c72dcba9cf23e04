import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { grantQueue } from "#platform/database/grant-queue.ts";
import type { Log } from "#platform/log/log.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { JobOrder, JobQueue } from "./job-queue.ts";
import { type JobKind, type JobMessage, type JobRunner, runJob } from "./run-job.ts";

/** Work that comes back: `run` at every `cron` time ("0 6 * * *", Asia/Jakarta), on one process at a time. */
export type Schedule = { name: string; cron: string; run(services: Services): Promise<void> };

export type Jobs = JobQueue & {
  /** Begins to work off what is queued. */
  start(runner: JobRunner): Promise<void>;
  /** Takes nothing new and waits for what runs, 20 s at most; what is cut off is tried again later. */
  stop(): Promise<void>;
};

const heartbeatSeconds = 10; // the least pg-boss takes: a killed process's job is taken up again after this
const triesMax = 3;

/** Opens the queue in schema `pgboss` of `url`, whose user may create it, for these kinds of job. */
export async function openJobs(
  url: string,
  kinds: readonly JobKind[],
  schedules: readonly Schedule[],
  log: Log,
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: "pgboss",
    max: 4,
    superviseIntervalSeconds: heartbeatSeconds,
  });
  boss.on("error", (error) => log.error({ event: "jobs.fault", fault: error.message }));
  await boss.start();
  for (const kind of kinds) {
    await boss.createQueue(kind.name, {
      retryLimit: triesMax - 1,
      retryBackoff: true,
      heartbeatSeconds,
      expireInSeconds: 3600,
    });
  }
  for (const { name, cron } of schedules) {
    await boss.createQueue(name, { retryLimit: 1, expireInSeconds: 3600 });
    await boss.schedule(name, cron, {}, { tz: "Asia/Jakarta" });
  }
  await grantQueue(url);
  return {
    queue: (queries, order, from) => queueWith(boss, queries, order, from),
    start: async (runner) => {
      for (const kind of kinds) await work(boss, kind, runner);
      for (const { name, run } of schedules) await boss.work(name, () => run(runner.services));
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

async function work(boss: PgBoss, kind: JobKind, runner: JobRunner): Promise<void> {
  const options = { pollingIntervalSeconds: 0.5, includeMetadata: true } as const;
  await boss.work<JobMessage, unknown, typeof options>(kind.name, options, async ([job]) => {
    if (job) await runJob(kind, runner, job.data, job.retryCount + 1 >= triesMax);
  });
}

async function queueWith(
  boss: PgBoss,
  queries: Queries,
  order: JobOrder,
  from: { agencyId: number; startedBy: string | null; now: Date },
): Promise<string> {
  const jobId = newId(from.now);
  const row = {
    agency_id: from.agencyId,
    job_id: jobId,
    kind: order.kind,
    started_by: from.startedBy,
    queued_at: from.now,
  };
  await queries.insertInto("job_progress").values(row).execute();
  const db = {
    executeSql: async (text: string, values: unknown[] = []) =>
      queries
        .executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))
        .then(({ rows }) => ({ rows })),
  };
  const message: JobMessage = { agencyId: from.agencyId, jobId, startedBy: from.startedBy, data: order.data };
  await boss.send(order.kind, message, { db });
  return jobId;
}
