import { z } from "zod";
import { outcomesOfPlan } from "#appraisal/evaluation/evaluation-rows.ts";
import { intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { pausesOf } from "#appraisal/plan/absence/pauses-of.ts";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { seesOfPlan } from "#appraisal/sees.ts";
import { loadFile } from "#platform/files/files.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import { query } from "#platform/procedures/query.ts";
import { Milestone, milestonesOfPlan } from "./milestone/milestones.ts";
import { evidenceUnknown } from "./progress.errors.ts";
import { ProgressEntry, progressOfPlan } from "./progress-of-plan.ts";
import { isSettled } from "./settled.ts";

export const readProgress = query({
  name: "progress.read",
  route: {
    method: "GET",
    path: "/plans/{planId}/progress",
    summary: "What was recorded on a plan, newest first, and its milestones",
    tags: ["progress"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.object({
    /** What the reader can do now: take it back, say that a measured figure is wrong, answer who said so. */
    entries: z.array(
      ProgressEntry.extend({ mayWithdraw: z.boolean(), mayDispute: z.boolean(), mayAnswer: z.boolean() }),
    ),
    milestones: z.array(Milestone),
    /** Days on which the plan stood still: nothing was expected on them. */
    pauses: z.array(z.object({ startsOn: z.string(), endsOn: z.string() })),
  }),
  sees: seesOfPlan("progress"),
  run: async (ground) => {
    const { queries, agencyId, now, actor } = ground;
    const plan = await planAtHand(ground, { lock: false });
    const { planId, employeeId, endsOn } = plan;
    const [entries, decided, intervals, milestones, pauses] = await Promise.all([
      progressOfPlan(queries, agencyId, { planId, until: endsOn, asOf: now }),
      outcomesOfPlan(queries, agencyId, planId),
      intervalsOf(ground, plan),
      milestonesOfPlan(queries, agencyId, planId),
      pausesOf(queries, agencyId, [employeeId], plan),
    ]);
    const mayWithdraw = (entry: ProgressEntry) =>
      entry.recordedBy === actor?.employeeId &&
      !entry.withdrawn &&
      entry.correctsId === null &&
      !isSettled(entry, intervals, decided);
    return {
      entries: entries.map((entry) => ({
        ...entry,
        mayWithdraw: mayWithdraw(entry),
        mayDispute: mayDispute(entry, plan),
        mayAnswer: mayAnswer(entry, plan, actor),
      })),
      milestones,
      pauses: pauses.get(employeeId) ?? [],
    };
  },
});

function mayDispute({ measured }: ProgressEntry, { standing }: PlanAtHand): boolean {
  return measured !== null && measured.dispute === null && (standing === "owner" || standing === "appraiser");
}

/** Nobody answers themself; the keeper of the services does it from their own list. */
function mayAnswer({ measured }: ProgressEntry, { standing }: PlanAtHand, actor: Actor | null): boolean {
  const dispute = measured?.dispute;
  return (
    dispute != null && !dispute.answer && standing === "appraiser" && dispute.raisedBy !== actor?.employeeId
  );
}

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
  sees: seesOfPlan("evidence"),
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
