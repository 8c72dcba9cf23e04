import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { disputeUnknown } from "./measured.errors.ts";

/** A dispute with the figure that it is about and how the actor stands to it. */
export type DisputeAtHand = NonNullable<Awaited<ReturnType<typeof disputeRow>>> & {
  /** Who appraises the person, or keeps the services that the figure comes from; never who raised it, nor whose it is. */
  mayAnswer: boolean;
  actingFor: string | null;
};

/**
 * The dispute, for its parties and for who keeps the services. Throws `measured.dispute-unknown` for everybody else.
 * With `lock` the plan is the actor's alone until the transaction ends.
 */
export async function disputeAtHand(
  ground: Ground<{ disputeId: string }>,
  { lock }: { lock: boolean },
): Promise<DisputeAtHand> {
  const { actor, queries, agencyId, today, input } = ground;
  const first = actor && (await disputeRow(queries, agencyId, input.disputeId));
  if (!first) throw disputeUnknown();
  const isOwn = actor.employeeId === first.employeeId;
  const isKeeper = actor.roles.has("service-manager") && !isOwn;
  const appraiser = await appraiserOnDay(queries, agencyId, first.employeeId, today);
  const isAppraiser = appraiser?.employeeId === actor.employeeId;
  if (!isOwn && !isKeeper && !isAppraiser && first.raisedBy !== actor.employeeId) throw disputeUnknown();
  if (lock) await lockPlan(ground, first.planId, isAppraiser || isOwn);
  const dispute = lock ? await disputeRow(queries, agencyId, input.disputeId) : first;
  if (!dispute) throw disputeUnknown();
  const mayAnswer = !isOwn && (isAppraiser || isKeeper) && dispute.raisedBy !== actor.employeeId;
  return { ...dispute, mayAnswer, actingFor: isAppraiser ? (appraiser?.actingFor ?? null) : null };
}

/** By the plan's own door where the actor may know of it: it also refuses in a closed year. */
async function lockPlan(ground: Ground<unknown>, planId: string, knowsOfPlan: boolean): Promise<void> {
  const { queries, agencyId } = ground;
  if (knowsOfPlan) return void (await planAtHand({ ...ground, input: { planId } }, { lock: true }));
  const plan = await queries
    .selectFrom("plan")
    .select("year")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await expectYearOpen(ground, plan.year);
}

function disputeRow(queries: Ground<unknown>["queries"], agencyId: number, disputeId: string) {
  return disputesOf(queries, agencyId).where("d.dispute_id", "=", disputeId).executeTakeFirst();
}

/** Disputes with their figures, their plans and what came of them. */
export function disputesOf(queries: Ground<unknown>["queries"], agencyId: number) {
  return queries
    .selectFrom("measured_dispute as d")
    .innerJoin("progress_measured as f", (join) =>
      join.onRef("f.agency_id", "=", "d.agency_id").onRef("f.progress_id", "=", "d.progress_id"),
    )
    .innerJoin("progress as p", (join) =>
      join.onRef("p.agency_id", "=", "d.agency_id").onRef("p.progress_id", "=", "d.progress_id"),
    )
    .innerJoin("plan", (join) =>
      join.onRef("plan.agency_id", "=", "d.agency_id").onRef("plan.plan_id", "=", "d.plan_id"),
    )
    .innerJoin("employee as e", (join) =>
      join.onRef("e.agency_id", "=", "plan.agency_id").onRef("e.employee_id", "=", "plan.employee_id"),
    )
    .leftJoin("measured_dispute_answer as a", (join) =>
      join.onRef("a.agency_id", "=", "d.agency_id").onRef("a.dispute_id", "=", "d.dispute_id"),
    )
    .leftJoin("plan_indicator as i", (join) =>
      join.onRef("i.agency_id", "=", "d.agency_id").onRef("i.indicator_id", "=", "d.indicator_id"),
    )
    .select(["d.dispute_id as disputeId", "d.plan_id as planId", "d.progress_id as progressId"])
    .select([
      "d.indicator_id as indicatorId",
      "d.reason",
      "d.raised_by as raisedBy",
      "d.raised_at as raisedAt",
    ])
    .select(["f.measure", "f.pile", "f.from_month as fromMonth", "f.through_month as throughMonth"])
    .select(["f.count", "f.missing", "p.value", "p.reached_on as reachedOn", "i.unit"])
    .select(["plan.employee_id as employeeId", "e.name as employeeName"])
    .select(["a.decision", "a.reason as answer", "a.answered_at as answeredAt"])
    .where("d.agency_id", "=", agencyId);
}
