import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";

/** The two who speak with each other about a plan: its person, and who appraises them today, also standing in. */
export type Side = "employee" | "head";

/** A plan before one of the two who speak about it. */
export type TalkAtHand = PlanAtHand & { side: Side };

/** Throws `plan.unknown` for who may not know of the plan, `procedure.not-allowed` for whoever else may read it. */
export async function talkAtHand(
  ground: Ground<{ planId: string }>,
  how: { lock: boolean },
): Promise<TalkAtHand> {
  const plan = await planAtHand(ground, how);
  const side = sideOf(plan);
  if (!side) throw notAllowed();
  return { ...plan, side };
}

/** On which side of the table somebody sits; null: on none. */
export function sideOf({ standing }: Pick<PlanAtHand, "standing">): Side | null {
  if (standing === "owner") return "employee";
  return standing === "appraiser" ? "head" : null;
}
