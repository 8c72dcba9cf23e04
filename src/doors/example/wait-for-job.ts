import { setTimeout } from "node:timers/promises";
import { callProcedure } from "#platform/http/ask.ts";
import { jobState } from "#platform/jobs/job.ts";
import type { Call } from "#platform/procedures/services.ts";

const lookEveryMs = 100;
const looksMax = 3_000;

/** Waits until a job is done. Throws with its code when it failed, or when it takes longer than five minutes. */
export async function waitForJob(call: Call, jobId: string): Promise<void> {
  for (let look = 0; look < looksMax; look += 1) {
    const { state, failure } = await callProcedure(jobState, { jobId }, call);
    if (state === "done") return;
    if (state === "failed") throw new Error(`job ${jobId}: ${failure}`);
    await setTimeout(lookEveryMs);
  }
  throw new Error(`job ${jobId} takes too long`);
}
