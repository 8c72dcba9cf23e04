import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";
import type { WorldPerson, WorldUnit } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { setOrganisationRating } from "./set-rating.ts";

export const year = 2026;
export const interval = "q1";

/** Who appraises whom in the small district. */
const heads = {
  head: "camat",
  personnel: "camat",
  wardMember: "camat",
  member: "head",
  colleague: "head",
  administrator: "personnel",
} as const;
type Appraised = keyof typeof heads;

/** The small district on the last day of the first quarter; nobody is rated yet. */
export async function worldAtQuarter(): Promise<World> {
  const world = await worldWithPeriod("2026-01-12");
  world.goTo("2026-03-31");
  return world;
}

/** Gives these people an agreed plan and a rating for the first quarter: results as said, conduct alike. */
export async function rate(world: World, ratings: Partial<Record<Appraised, Rating>>): Promise<void> {
  for (const [who, results] of Object.entries(ratings)) await rateOne(world, appraised(who), results);
}

async function rateOne(world: World, who: Appraised, results: Rating): Promise<void> {
  const head = heads[who];
  const { planId } = await agreedPlan(world, who, head);
  await as(world, head, decideEvaluation, {
    ...{ planId, interval, results, conduct: results, note: "Sudah dibicarakan" },
    ...{ content: emptyDraft.content, revision: 0 },
  });
}

function appraised(who: string): Appraised {
  const found = (["head", "personnel", "wardMember", "member", "colleague", "administrator"] as const).find(
    (one) => one === who,
  );
  if (!found) throw new Error(`nobody appraises ${who}`);
  return found;
}

type Achievement = "excellent" | "good" | "needs-improvement" | "poor" | "very-poor";
type More = {
  revision?: number;
  reason?: string;
  letterNumber?: string;
  letterDate?: string;
  letterAuthority?: string;
};

/** Sets what a unit achieved in the first quarter. */
export function setRating(
  world: World,
  who: WorldPerson,
  unit: WorldUnit,
  rating: Achievement,
  more: More = {},
) {
  const input = { year, interval, unitId: world.units[unit], rating, revision: 0, ...more };
  return as(world, who, setOrganisationRating, input);
}
