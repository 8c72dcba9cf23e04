import type { z } from "zod";
import type { Json } from "#platform/database/generated.ts";
import type { Refusal } from "#platform/errors/refusal.ts";
import { refusalIn } from "#platform/law/refused-by-law.ts";
import type { Services } from "#platform/procedures/services.ts";
import { jobCancelled, jobFailed } from "./jobs.errors.ts";

export type JobMessage = { agencyId: number; jobId: string; startedBy: string | null; data: Json };

/** What a job has at hand while it runs. */
export type JobGround = {
  readonly services: Services;
  readonly agencyId: number;
  readonly jobId: string;
  readonly startedBy: string | null;
  /** Shows how far it is, at most twice a second; throws `job.cancelled` when somebody asked to stop. */
  report(done: number, total: number): Promise<void>;
};

/** A kind of job. `run` may be tried again after a crash, so it does its effect in one transaction or idempotently. */
export type JobKind<Data = unknown> = {
  name: string;
  data: z.ZodType<Data>;
  run(ground: JobGround, data: Data): Promise<Json>;
};

export type JobRunner = { services: Services };

const reportEveryMs = 500;

/**
 * Runs one job and keeps its outcome where pages look. A refusal is an outcome, unless a later try may heal it ("the
 * database is busy"); that and any other fault is thrown, so that the queue tries again, and becomes the failure at the
 * last try: under its own code, or `job.failed`.
 */
export async function runJob(
  kind: JobKind,
  runner: JobRunner,
  message: JobMessage,
  lastTry: boolean,
): Promise<void> {
  const { services } = runner;
  const set = (values: ProgressChange) => keep(services, message, values);
  await set({ started_at: services.clock() });
  try {
    const ground = { ...message, services, report: reporter(services, message) };
    const outcome = await kind.run(ground, kind.data.parse(message.data));
    await set({ outcome: JSON.stringify(outcome), finished_at: services.clock() });
  } catch (error) {
    const refused = refusalIn(error);
    if (refused && refused.kind !== "unavailable") return void (await set(failed(services, refused)));
    services.log.error({ event: "job.fault", kind: kind.name, jobId: message.jobId, fault: faultOf(error) });
    if (lastTry) return void (await set(failed(services, refused ?? jobFailed())));
    throw error;
  }
}

type ProgressChange = Partial<{
  started_at: Date;
  finished_at: Date;
  done: number;
  total: number;
  outcome: string;
  failure: string;
  failure_facts: string;
}>;

function failed(services: Services, { code, facts }: Refusal): ProgressChange {
  return { failure: code, failure_facts: JSON.stringify(facts), finished_at: services.clock() };
}

function reporter(services: Services, message: JobMessage): JobGround["report"] {
  let reportedAtMs = 0;
  return async (done, total) => {
    const nowMs = performance.now();
    if (done < total && nowMs - reportedAtMs < reportEveryMs) return;
    reportedAtMs = nowMs;
    if (await keep(services, message, { done, total })) throw jobCancelled();
  };
}

/** Writes the progress in a transaction of its own; true when somebody asked to stop. */
async function keep(services: Services, message: JobMessage, values: ProgressChange): Promise<boolean> {
  const row = await services.database.write(message.agencyId, (queries) =>
    queries
      .updateTable("job_progress")
      .set(values)
      .where("agency_id", "=", message.agencyId)
      .where("job_id", "=", message.jobId)
      .returning("cancel_asked_at")
      .executeTakeFirst(),
  );
  return row?.cancel_asked_at != null;
}

/** What the log says of a fault, name and message only: a query's parameters may be personal. */
export function faultOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
}
