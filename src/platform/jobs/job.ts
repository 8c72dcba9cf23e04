import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { jobUnknown } from "./jobs.errors.ts";

export const JobId = z.uuid();

export const JobState = z.object({
  jobId: JobId,
  kind: z.string(),
  state: z.enum(["queued", "running", "stopping", "done", "failed"]),
  done: z.int(),
  total: z.int(),
  failure: z.string().nullable(),
  failureFacts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type JobState = z.output<typeof JobState>;

export const jobState = query({
  name: "job.state",
  route: { method: "GET", path: "/jobs/{jobId}", summary: "Where a job stands", tags: ["job"] },
  who: "signed-in",
  input: z.object({ jobId: JobId }),
  output: JobState,
  run: async ({ queries, input, agencyId, actor }) => {
    const row = await queries
      .selectFrom("job_progress")
      .selectAll()
      .where("agency_id", "=", agencyId)
      .where("job_id", "=", input.jobId)
      .executeTakeFirst();
    // somebody else's job is not to be told apart from none
    if (!row || row.started_by !== actor?.employeeId) throw jobUnknown();
    const facts = JobState.shape.failureFacts.parse(row.failure_facts ?? {});
    return {
      jobId: row.job_id,
      kind: row.kind,
      state: stateOf(row),
      done: row.done,
      total: row.total,
      failure: row.failure,
      failureFacts: facts,
    };
  },
});

function stateOf(row: {
  started_at: Date | null;
  finished_at: Date | null;
  failure: string | null;
  cancel_asked_at: Date | null;
}): JobState["state"] {
  if (row.finished_at) return row.failure ? "failed" : "done";
  if (row.cancel_asked_at) return "stopping";
  return row.started_at ? "running" : "queued";
}

export const cancelJob = command({
  name: "job.cancel",
  route: {
    method: "POST",
    path: "/jobs/{jobId}/cancellation",
    summary: "Ask a job to stop; it leaves nothing half done",
    tags: ["job"],
  },
  who: "signed-in",
  input: z.object({ jobId: JobId }),
  output: z.object({ jobId: JobId }),
  load: async ({ queries, input, agencyId }) => {
    const job = await queries
      .selectFrom("job_progress")
      .select(["started_by", "kind"])
      .where("agency_id", "=", agencyId)
      .where("job_id", "=", input.jobId)
      .forUpdate()
      .executeTakeFirst();
    if (!job) throw jobUnknown();
    return job;
  },
  may: ({ actor, facts }) => facts.started_by === actor?.employeeId,
  run: async ({ queries, input, agencyId, now, facts, record }) => {
    await queries
      .updateTable("job_progress")
      .set({ cancel_asked_at: now })
      .where("agency_id", "=", agencyId)
      .where("job_id", "=", input.jobId)
      .where("finished_at", "is", null)
      .execute();
    record({
      kind: "job.cancel-asked",
      subject: { kind: "job", id: input.jobId },
      facts: { job: facts.kind },
    });
    return { jobId: input.jobId };
  },
});
