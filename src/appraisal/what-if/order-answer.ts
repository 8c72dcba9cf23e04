import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { lawMarkOf } from "./staleness.ts";

/** Queues what reckons a scenario as it stands at `revision`. */
export async function orderAnswer(
  deed: Deed<unknown, unknown>,
  { scenarioId, revision }: { scenarioId: string; revision: number },
): Promise<{ scenarioId: string; jobId: string }> {
  const { queries, agencyId, now, queue, services } = deed;
  const answerId = newId(now);
  const jobId = await queue({ kind: "what-if.reckon", data: { answerId, scenarioId, revision } });
  const row = {
    ...{ agency_id: agencyId, answer_id: answerId, scenario_id: scenarioId, revision, job_id: jobId },
    ...{ asked_by: actorOf(deed).employeeId, asked_at: now, law_mark: lawMarkOf(services.law) },
  };
  await queries.insertInto("what_if_answer").values(row).execute();
  return { scenarioId, jobId };
}
