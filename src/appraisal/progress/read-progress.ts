import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { loadFile } from "#platform/files/files.ts";
import { query } from "#platform/procedures/query.ts";
import { evidenceUnknown } from "./progress.errors.ts";
import { ProgressEntry, progressOfPlan } from "./progress-of-plan.ts";

export const readProgress = query({
  name: "progress.read",
  route: {
    method: "GET",
    path: "/plans/{planId}/progress",
    summary: "What was recorded on a plan, newest first",
    tags: ["progress"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.object({ entries: z.array(ProgressEntry) }),
  run: async (ground) => {
    const { queries, agencyId, now } = ground;
    const { planId, endsOn } = await planAtHand(ground, { lock: false });
    return { entries: await progressOfPlan(queries, agencyId, { planId, until: endsOn, asOf: now }) };
  },
});

export const readEvidence = query({
  name: "evidence.read",
  route: {
    method: "GET",
    path: "/plans/{planId}/evidence/{evidenceId}",
    summary: "A file that was handed in as evidence",
    tags: ["progress"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId, evidenceId: z.uuid() }),
  output: z.file(),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const plan = await planAtHand(ground, { lock: false });
    const row = await queries
      .selectFrom("evidence")
      .select("file_id")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", plan.planId)
      .where("evidence_id", "=", input.evidenceId)
      .executeTakeFirst();
    if (!row?.file_id) throw evidenceUnknown();
    const { name, mediaType, bytes } = await loadFile(queries, agencyId, row.file_id);
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  },
});
