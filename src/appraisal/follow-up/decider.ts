import { appraisersOnDay, peopleOnDay } from "#organisation/index.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Decision, Step } from "#rules/decision.ts";
import type { FollowUpKind } from "#rules/follow-up/follow-up.law.ts";
import { lawOn } from "#rules/law.ts";

/** `reach`: who appraises its person, and who appraises that one. */
export type Decider = { deciderId: string | null; actingFor: string | null; reach: readonly string[] };

type Whose = { employeeId: string; kind: FollowUpKind };

/**
 * Who decides on each proposal today, whoever was named when it was handed in: where somebody is followed in office,
 * their matters go over. Coaching and improvement: the appraiser's own appraiser, be it by standing in. Rewards, the
 * competency test, and whatever has nobody above its appraiser: the personnel office, null here. Two queries.
 */
export async function decidersToday<Of extends Whose>(
  { queries, agencyId, today, services }: Ground<unknown>,
  proposals: readonly Of[],
): Promise<(Of & Decider)[]> {
  const { value } = lawOn(services.law, today).get("follow-up", "decided-by");
  const people = [...new Set(proposals.map(({ employeeId }) => employeeId))];
  const appraisers = await appraisersOnDay(queries, agencyId, people, today);
  const heads = [...new Set([...appraisers.values()].map(({ employeeId }) => employeeId))];
  const reviewers = await appraisersOnDay(queries, agencyId, heads, today);
  return proposals.map((proposal) => {
    const appraiserId = appraisers.get(proposal.employeeId)?.employeeId ?? "";
    const above = reviewers.get(appraiserId);
    const reach = [appraiserId, above?.employeeId ?? ""].filter(Boolean);
    const isParty = [proposal.employeeId, appraiserId].includes(above?.employeeId ?? "");
    const decides = value[proposal.kind] === "reviewer" && !isParty;
    const reviewer = decides ? above : undefined;
    return {
      ...proposal,
      ...{ reach, deciderId: reviewer?.employeeId ?? null, actingFor: reviewer?.actingFor ?? null },
    };
  });
}

/** The same of one. Reason: `follow-up-decider-reviewer` or `follow-up-decider-office`. */
export async function deciderToday(
  ground: Ground<unknown>,
  { employeeId, kind }: Whose,
): Promise<Decision<Decider>> {
  const [value] = await decidersToday(ground, [{ employeeId, kind }]);
  if (!value) throw new Error("one proposal has one decider");
  const { source } = lawOn(ground.services.law, ground.today).get("follow-up", "decided-by");
  const outcome = value.deciderId ? "reviewer" : "office";
  const step: Step = { rule: `follow-up-decider-${outcome}`, article: source, inputs: { kind }, outcome };
  return { value, because: [step] };
}

/** The same with the name, to be shown. */
export async function deciderNamedToday(ground: Ground<unknown>, proposal: Whose) {
  const { value, because } = await deciderToday(ground, proposal);
  const { deciderId, actingFor } = value;
  const ids = deciderId ? [deciderId] : [];
  const people = await peopleOnDay(ground.queries, ground.agencyId, ids, ground.today);
  return {
    decider: (deciderId && people.get(deciderId)?.name) || null,
    deciderActingFor: actingFor,
    because,
  };
}

export type Proposal = Whose & { submittedById: string | null };

export async function mayDecide(ground: Ground<unknown>, proposal: Proposal): Promise<boolean> {
  const [today] = await decidersToday(ground, [proposal]);
  return today !== undefined && decides(ground.actor, today);
}

/**
 * Nobody decides on their own matter, and in the office nobody on what they proposed themself; but for the head of the
 * agency, for their own people and those one further down: above them nobody stands here.
 */
export function decides(actor: Actor | null, proposal: Proposal & Decider): boolean {
  if (actor === null || actor.employeeId === proposal.employeeId) return false;
  if (proposal.deciderId) return proposal.deciderId === actor.employeeId;
  if (actor.roles.has("agency-head") && proposal.reach.includes(actor.employeeId)) return true;
  return actor.roles.has("personnel") && actor.employeeId !== proposal.submittedById;
}
