import { callOf } from "#organisation/index.ts";
import type { JobGround } from "#platform/jobs/run-job.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import type { Call } from "#platform/procedures/services.ts";

/** The call of whoever started the job, with the rights that they have now. Throws when they have left meanwhile. */
export async function askerOf({ services, agencyId, jobId, startedBy }: JobGround): Promise<Call> {
  if (!startedBy) throw notAllowed();
  const whose = { agencyId, employeeId: startedBy, by: "job", requestId: jobId } as const;
  const call = await services.database.read(agencyId, (queries) => callOf(services, queries, whose));
  if (!call) throw notAllowed();
  return call;
}
