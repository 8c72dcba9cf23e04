import { standingByDeed } from "#appraisal/objection/objection-standing.ts";
import { appraiserOnDay, hasLeft } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/**
 * How somebody stands to a plan today: its person; who appraises that person today; who was named in it as
 * appraiser; who appraises the person now, after a later plan of the year took over; the appraiser's own appraiser;
 * the personnel office and auditors. Who decides on an objection to one of its evaluations stands as the one above, and
 * who rated, be it in somebody's stead, as one who was named.
 */
export const standings = [
  "owner",
  "appraiser",
  "named-appraiser",
  "later-appraiser",
  "reviewer",
  "office",
] as const;
export type Standing = (typeof standings)[number];

/** `actingFor`: the position in whose stead the appraiser decides ("Plt. Camat"). */
export type PlanStanding = { standing: Standing; actingFor: string | null };

/** `planId`: left out where somebody has no plan to look at. */
type Parties = {
  planId?: string;
  employeeId: string;
  appraiserId: string;
  endsOn: string;
  isSuperseded: boolean;
};

/** Null: the actor is not to know of the plan. */
export async function standingTo(ground: Ground<unknown>, plan: Parties): Promise<PlanStanding | null> {
  const { actor, agencyId, queries, today } = ground;
  if (actor === null) return null;
  if (actor.employeeId === plan.employeeId) return { standing: "owner", actingFor: null };
  const appraiser = await appraiserOnDay(queries, agencyId, plan.employeeId, today);
  const ofPart = plan.isSuperseded ? await standingToPart(ground, plan, appraiser) : null;
  if (ofPart) return ofPart;
  if (appraiser?.employeeId === actor.employeeId)
    return { standing: "appraiser", actingFor: appraiser.actingFor ?? null };
  if (plan.appraiserId === actor.employeeId) return { standing: "named-appraiser", actingFor: null };
  if (actor.roles.has("personnel") || actor.roles.has("auditor"))
    return { standing: "office", actingFor: null };
  const above = await appraiserOnDay(queries, agencyId, appraiser?.employeeId ?? plan.appraiserId, today);
  if (above?.employeeId === actor.employeeId) return { standing: "reviewer", actingFor: null };
  if (plan.planId === undefined) return null;
  const party = await standingByDeed(queries, { agencyId, planId: plan.planId }, actor.employeeId);
  return party && { standing: party === "reviewer" ? "reviewer" : "named-appraiser", actingFor: null };
}

type Today = Awaited<ReturnType<typeof appraiserOnDay>>;

/**
 * An earlier part of a year stays with the appraiser with whom it was agreed; whoever appraises the person now only
 * looks at it, unless that one has left and nobody else could rate it.
 */
async function standingToPart(
  { actor, agencyId, queries, today }: Ground<unknown>,
  plan: Parties,
  now: Today,
): Promise<PlanStanding | null> {
  if (plan.appraiserId === actor?.employeeId) {
    const then = await appraiserOnDay(queries, agencyId, plan.employeeId, plan.endsOn);
    const actingFor = then?.employeeId === plan.appraiserId ? then.actingFor : undefined;
    return { standing: "appraiser", actingFor: actingFor ?? null };
  }
  if (now?.employeeId !== actor?.employeeId) return null;
  const nobodyElse = await hasLeft(queries, agencyId, plan.appraiserId, today);
  return { standing: nobodyElse ? "appraiser" : "later-appraiser", actingFor: now?.actingFor ?? null };
}
