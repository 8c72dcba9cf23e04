import { z } from "zod";
import { PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { progressUnknown } from "#appraisal/progress/progress.errors.ts";
import { holdersOf } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { disputedAlready } from "./measured.errors.ts";

const Input = z.object({ planId: PlanId, progressId: z.uuid(), reason: Words(1000) });

export const disputeFigure = command({
  name: "progress.dispute",
  route: {
    method: "POST",
    path: "/plans/{planId}/progress/{progressId}/dispute",
    summary: "Say that a measured figure is not right, and why; it stays to be read until somebody answers",
    tags: ["progress"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ disputeId: z.uuid() }),
  load: figureAtHand,
  may: ({ facts: { plan } }) => plan.standing === "owner" || plan.standing === "appraiser",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, record, notify } = deed;
    const { plan, figure } = facts;
    if (figure.isDisputed) throw disputedAlready();
    const { employeeId: by, name } = actorOf(deed);
    const disputeId = newId(now);
    const { planId, progressId, reason } = input;
    await queries
      .insertInto("measured_dispute")
      .values({
        ...{ agency_id: agencyId, dispute_id: disputeId, plan_id: planId, progress_id: progressId },
        ...{ indicator_id: figure.indicator_id, reason, raised_by: by, raised_at: now },
      })
      .execute();
    const { indicator_id: indicatorId, measure, value } = figure;
    record({
      kind: "progress.disputed",
      subject: { kind: "plan", id: planId },
      facts: { disputeId, progressId, indicatorId, measure, value, reason },
    });
    const keepers = await holdersOf(queries, agencyId, "service-manager", today);
    for (const to of new Set([plan.appraiserId, ...keepers]))
      if (to !== by)
        notify({
          ...{ to, message: "notice.progress.disputed", href: `/sanggahan/${disputeId}` },
          facts: { name },
        });
    return { disputeId };
  },
});

/** Locked: nobody rates on a figure that is just being disputed. */
async function figureAtHand(ground: Ground<z.output<typeof Input>>) {
  const { queries, agencyId, input } = ground;
  const plan = await planAtHand(ground, { lock: true });
  const figure = await queries
    .selectFrom("progress_measured as f")
    .innerJoin("progress as p", (join) =>
      join.onRef("p.agency_id", "=", "f.agency_id").onRef("p.progress_id", "=", "f.progress_id"),
    )
    .leftJoin("measured_dispute as d", (join) =>
      join.onRef("d.agency_id", "=", "f.agency_id").onRef("d.progress_id", "=", "f.progress_id"),
    )
    .select(["f.indicator_id", "f.measure", "p.value", "d.dispute_id"])
    .where("f.agency_id", "=", agencyId)
    .where("f.plan_id", "=", plan.planId)
    .where("f.progress_id", "=", input.progressId)
    .executeTakeFirst();
  if (!figure) throw progressUnknown();
  const { dispute_id, ...row } = figure;
  return { plan, figure: { ...row, isDisputed: dispute_id !== null } };
}
