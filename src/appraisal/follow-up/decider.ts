import { reviewerToday } from "#appraisal/objection/reviewer-on-day.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Decision } from "#rules/decision.ts";
import type { FollowUpKind } from "#rules/follow-up/follow-up.law.ts";
import { lawOn } from "#rules/law.ts";

export type Decider = { deciderId: string | null; actingFor: string | null };

/**
 * Who decides on a proposal today. Coaching and improvement: the appraiser's own appraiser, be it by standing in.
 * Rewards, the competency test, and whatever has nobody above its appraiser: the personnel office, null here.
 * Reason: `follow-up-decider`.
 */
export async function deciderToday(
  ground: Ground<unknown>,
  { employeeId, kind }: { employeeId: string; kind: FollowUpKind },
): Promise<Decision<Decider>> {
  const { queries, agencyId, today, services } = ground;
  const { value, source } = lawOn(services.law, today).get("follow-up", "decided-by");
  const appraiser =
    value[kind] === "reviewer" && (await appraiserOnDay(queries, agencyId, employeeId, today));
  const above = appraiser
    ? await reviewerToday(ground, { employeeId, appraiserId: appraiser.employeeId })
    : null;
  const outcome = above ? "reviewer" : "office";
  return {
    value: { deciderId: above?.employeeId ?? null, actingFor: above?.actingFor ?? null },
    because: [{ rule: `follow-up-decider-${outcome}`, article: source, inputs: { kind }, outcome }],
  };
}

type Proposal = { employeeId: string; kind: FollowUpKind; submittedById: string | null };

/**
 * Nobody decides on their own matter, and in the office nobody on what they proposed themself, but for the head of the
 * agency, above whom nobody stands here.
 */
export async function mayDecide(ground: Ground<unknown>, proposal: Proposal): Promise<boolean> {
  const { actor } = ground;
  if (actor === null || actor.employeeId === proposal.employeeId) return false;
  const { deciderId } = (await deciderToday(ground, proposal)).value;
  if (deciderId) return deciderId === actor.employeeId;
  if (actor.roles.has("agency-head")) return true;
  return actor.roles.has("personnel") && actor.employeeId !== proposal.submittedById;
}
