import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { goalTooMany } from "./goal.errors.ts";
import { type GoalIndicator, type GoalPlace, goalLimits } from "./goal.schema.ts";

export type WrittenGoal = {
  statement: string;
  servesId: string | null;
  indicators: readonly GoalIndicator[];
};

/** Adds goals after those that are there. Throws `goal.too-many`. Answers their ids in order. */
export async function insertGoals(
  ground: Ground<unknown>,
  { year, unitId }: GoalPlace,
  goals: readonly WrittenGoal[],
): Promise<string[]> {
  if (goals.length === 0) return [];
  const { queries, agencyId, now } = ground;
  const last = await roomFor(ground, { year, unitId }, goals.length);
  const rows = goals.map(({ statement, servesId }, index) => ({
    agency_id: agencyId,
    goal_id: newId(now),
    year,
    unit_id: unitId,
    serves_id: servesId,
    ordinal: last + 1 + index,
    statement,
    written_by: actorOf(ground).employeeId,
    written_at: now,
  }));
  await queries.insertInto("goal").values(rows).execute();
  const ids = rows.map((row) => row.goal_id);
  await insertIndicators(
    ground,
    goals.map(({ indicators }, index) => ({ goalId: ids[index] ?? "", indicators })),
  );
  return ids;
}

/** The last place taken, where there is room for `more`. */
async function roomFor(
  { queries, agencyId }: Ground<unknown>,
  { year, unitId }: GoalPlace,
  more: number,
): Promise<number> {
  const { whole, mine, last } = await queries
    .selectFrom("goal")
    .select((row) => [
      row.fn.countAll<number>().as("whole"),
      row.fn.countAll<number>().filterWhere("unit_id", "is not distinct from", unitId).as("mine"),
      row.fn.coalesce(row.fn.max("ordinal"), row.lit(0)).as("last"),
    ])
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  if (Number(mine) + more > goalLimits.ofUnit) throw goalTooMany({ maximum: goalLimits.ofUnit });
  if (Number(whole) + more > goalLimits.ofYear) throw goalTooMany({ maximum: goalLimits.ofYear });
  return last;
}

type Indicators = { goalId: string; indicators: readonly GoalIndicator[] };

/** Keeps the indicators of these goals, in their order. */
export async function insertIndicators(
  { queries, agencyId }: Ground<unknown>,
  goals: readonly Indicators[],
): Promise<void> {
  const rows = goals.flatMap(({ goalId, indicators }) =>
    indicators.map(({ statement, target }, index) => ({
      agency_id: agencyId,
      goal_id: goalId,
      ordinal: index + 1,
      statement,
      target,
    })),
  );
  if (rows.length > 0) await queries.insertInto("goal_indicator").values(rows).execute();
}
