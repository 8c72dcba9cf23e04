import { z } from "zod";
import { outcomesOfPlan } from "#appraisal/evaluation/evaluation-rows.ts";
import { intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { progressSettled, progressUnknown, progressWithdrawn } from "./progress.errors.ts";
import { progressOfPlan } from "./progress-of-plan.ts";
import { isSettled } from "./settled.ts";

const Input = z.object({ planId: PlanId, progressId: z.uuid(), reason: Words(500) });

export const withdrawProgress = command({
  name: "progress.withdraw",
  route: {
    method: "POST",
    path: "/plans/{planId}/progress/{progressId}/withdrawal",
    summary: "Take back what I recorded by mistake, saying why; it stays to be read and counts no more",
    tags: ["progress"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ progressId: z.uuid() }),
  load: entryAtHand,
  /** What answers a dispute stays beside the figure that it corrects. */
  may: ({ facts: { entry }, actor }) => entry.recordedBy === actor?.employeeId && entry.correctsId === null,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { plan, entry } = facts;
    if (entry.withdrawn) throw progressWithdrawn();
    const decided = await outcomesOfPlan(queries, agencyId, plan.planId);
    if (isSettled(entry, await intervalsOf(deed, plan), decided)) throw progressSettled();
    const row = {
      ...{ agency_id: agencyId, progress_id: entry.progressId, reason: input.reason },
      ...{ withdrawn_by: actorOf(deed).employeeId, withdrawn_at: now },
    };
    await queries.insertInto("progress_withdrawal").values(row).execute();
    const { progressId, indicatorId, value, reachedOn } = entry;
    record({
      kind: "progress.withdrawn",
      subject: { kind: "plan", id: plan.planId },
      facts: { progressId, indicatorId, value, reachedOn },
    });
    return { progressId };
  },
});

/** Locked: nobody rates on what is just being taken back. */
async function entryAtHand(ground: Ground<z.output<typeof Input>>) {
  const { queries, agencyId, input, now } = ground;
  const plan = await planAtHand(ground, { lock: true });
  const { planId, endsOn } = plan;
  const entries = await progressOfPlan(queries, agencyId, { planId, until: endsOn, asOf: now });
  const entry = entries.find(({ progressId }) => progressId === input.progressId);
  if (!entry) throw progressUnknown();
  return { plan, entry };
}
