import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import { newId } from "#platform/clock/new-id.ts";
import { besidePool } from "#platform/database/connection-budget.ts";
import type { Queries } from "#platform/database/database.ts";
import { grantQueue } from "#platform/database/grant-queue.ts";
import type { Log } from "#platform/log/log.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { JobOrder, JobQueue } from "./job-queue.ts";
import { faultOf, type JobKind, type JobMessage, type JobRunner, runJob } from "./run-job.ts";

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
    max: besidePool.jobs,
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
    await createScheduleQueue(boss, name);
    await boss.schedule(name, cron, {}, { tz: "Asia/Jakarta" });
  }
  await grantQueue(url);
  return {
    queue: (queries, order, from) => queueWith(boss, queries, order, from),
    start: async (runner) => {
      for (const kind of kinds) await work(boss, kind, runner);
      for (const schedule of schedules) await boss.work(schedule.name, () => runSchedule(schedule, runner));
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

/** While one run waits or works no other begins: the next time of the clock passes by. */
async function createScheduleQueue(boss: PgBoss, name: string): Promise<void> {
  const known = await boss.getQueue(name);
  if (known && known.policy !== "exclusive") await boss.deleteQueue(name); // of an older version; a policy cannot change
  await boss.createQueue(name, {
    policy: "exclusive",
    retryLimit: 1,
    heartbeatSeconds, // a killed run must not hold up the next one
    expireInSeconds: 3600,
  });
}

async function runSchedule({ name, run }: Schedule, { services }: JobRunner): Promise<void> {
  try {
    await run(services);
  } catch (error) {
    services.log.error({ event: "schedule.fault", schedule: name, fault: faultOf(error) });
    throw error; // once more, then at the next time
  }
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
