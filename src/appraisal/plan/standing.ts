import { standingByObjection } from "#appraisal/objection/objection-standing.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/**
 * How somebody stands to a plan today: its person; who appraises that person today; who was named in it as
 * appraiser; the appraiser's own appraiser; the personnel office and auditors. Who decides on an objection to one of its
 * evaluations stands as the one above, and who rated and has left since as one who was named.
 */
export const standings = ["owner", "appraiser", "named-appraiser", "reviewer", "office"] as const;
export type Standing = (typeof standings)[number];

/** `actingFor`: the position in whose stead the appraiser decides ("Plt. Camat"). */
export type PlanStanding = { standing: Standing; actingFor: string | null };

type Parties = { planId: string; employeeId: string; appraiserId: string };

/** Null: the actor is not to know of the plan. */
export async function standingTo(ground: Ground<unknown>, plan: Parties): Promise<PlanStanding | null> {
  const { actor, agencyId, queries, today } = ground;
  if (actor === null) return null;
  if (actor.employeeId === plan.employeeId) return { standing: "owner", actingFor: null };
  const appraiser = await appraiserOnDay(queries, agencyId, plan.employeeId, today);
  if (appraiser?.employeeId === actor.employeeId)
    return { standing: "appraiser", actingFor: appraiser.actingFor ?? null };
  if (plan.appraiserId === actor.employeeId) return { standing: "named-appraiser", actingFor: null };
  if (actor.roles.has("personnel") || actor.roles.has("auditor"))
    return { standing: "office", actingFor: null };
  const above = await appraiserOnDay(queries, agencyId, appraiser?.employeeId ?? plan.appraiserId, today);
  if (above?.employeeId === actor.employeeId) return { standing: "reviewer", actingFor: null };
  const party = await standingByObjection(queries, { agencyId, planId: plan.planId }, actor.employeeId);
  return party && { standing: party === "reviewer" ? "reviewer" : "named-appraiser", actingFor: null };
}
