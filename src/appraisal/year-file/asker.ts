import { actorFacts, agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { JobGround } from "#platform/jobs/run-job.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import type { Call } from "#platform/procedures/services.ts";

/** The call of whoever started the job, with the rights that they have now. Throws when they have left meanwhile. */
export async function askerOf({ services, agencyId, jobId, startedBy }: JobGround): Promise<Call> {
  const now = services.clock();
  return services.database.read(agencyId, async (queries) => {
    const { timeZone } = await agencyOf(queries, agencyId);
    const facts = startedBy && (await actorFacts(queries, agencyId, startedBy, dayIn(timeZone, now)));
    if (!startedBy || !facts) throw notAllowed();
    const actor = { agencyId, employeeId: startedBy, userId: "job", sessionId: "job", ...facts };
    return { services, actor, agencyId, timeZone, requestId: jobId };
  });
}
