import { opensOn } from "#appraisal/evaluation/intervals.ts";
import { pathToUnit, type UnitLeader, unitLeaders } from "#organisation/index.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { intervalAsked } from "./interval-asked.ts";
import { ratedUnitUnknown } from "./organisation-rating.errors.ts";
import type { RatingKey } from "./organisation-rating.schema.ts";
import type { IntervalAsked } from "./spread.sql.ts";
import { type UnitInReach, unitsInReach } from "./units-in-reach.ts";

/** A right and the position in whose stead it is used, null where it is one's own. */
export type Standing = { actingFor: string | null };

/** An organisation before the eyes of somebody who may look at it. */
export type UnitAtHand = {
  unit: UnitInReach;
  asked: IntervalAsked;
  intervals: readonly string[];
  /** Of the units above, from the top down, those that the actor may look at too. */
  path: { unitId: string; name: string }[];
  leaders: readonly UnitLeader[];
  /** From which day its achievement can be set. */
  opensOn: string;
  /** As whom the actor sets the achievement, and gives a reason for the spread; null: not at all. */
  decides: Standing | null;
  explains: Standing | null;
};

/** Throws `organisation-rating.unit-unknown` also for who may not look at it. */
export async function unitAtHand(ground: Ground<RatingKey>): Promise<UnitAtHand> {
  const { queries, agencyId, input, today } = ground;
  const { asked, intervals } = await intervalAsked(ground, input);
  const reach = await unitsInReach(ground);
  const unit = reach.find(({ unitId }) => unitId === input.unitId);
  if (!unit) throw ratedUnitUnknown();
  const path = await pathToUnit(queries, agencyId, unit.unitId);
  const ids = [...path.map(({ unitId }) => unitId), unit.unitId];
  const leaders = await unitLeaders(queries, agencyId, ids, today);
  const actor = actorOf(ground);
  return {
    ...{ unit, asked, leaders: leaders.get(unit.unitId) ?? [] },
    path: path.filter((above) => reach.some(({ unitId }) => unitId === above.unitId)),
    intervals: intervals.map(({ code }) => code),
    opensOn: opensOn(asked.interval),
    decides: decides(
      actor,
      leaders.get(unit.unitId) ?? [],
      path.map(({ unitId }) => leaders.get(unitId) ?? []),
    ),
    explains: standingAmong(leaders.get(unit.unitId) ?? [], actor),
  };
}

/**
 * A unit's achievement is set by whoever leads the unit above it (the next one up where nobody does), or the agency;
 * never by who is at home at its head and only stands in above. The agency's own is set above the agency: its head or
 * the personnel office records it by the paper.
 */
function decides(
  actor: Actor,
  leaders: readonly UnitLeader[],
  above: readonly (readonly UnitLeader[])[],
): Standing | null {
  if (above.length === 0) return recordsForAgency(actor) ? { actingFor: actor.actingFor ?? null } : null;
  const nearest = above.findLast((each) => each.length > 0) ?? [];
  const standing = standingAmong(nearest, actor) ?? standingAmong(above[0] ?? [], actor);
  const isOwn = leaders.some((one) => one.employeeId === actor.employeeId && !one.isActing);
  return isOwn ? null : standing;
}

function recordsForAgency({ roles }: Actor): boolean {
  return roles.has("personnel") || roles.has("agency-head");
}

function standingAmong(leaders: readonly UnitLeader[], { employeeId }: Actor): Standing | null {
  const leader = leaders.find((one) => one.employeeId === employeeId);
  return leader ? { actingFor: leader.isActing ? leader.title : null } : null;
}
