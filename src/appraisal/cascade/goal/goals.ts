import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { goalUnknown } from "./goal.errors.ts";
import { Goal } from "./goal.schema.ts";

/** Every goal of a year: the agency's first, then by unit, each in its order; one query. */
export async function goalsOfYear(queries: Queries, agencyId: number, year: number): Promise<Goal[]> {
  const { rows } = await ofYear(queries, { agencyId, year });
  return rows.map((row) => Goal.parse(row));
}

/** One goal. Throws `goal.unknown`. */
export async function goalById(queries: Queries, agencyId: number, goalId: string): Promise<Goal> {
  const row = await goalRows(queries, agencyId).where("goal.goal_id", "=", goalId).executeTakeFirst();
  if (!row) throw goalUnknown();
  return Goal.parse(row);
}

const ofYear = prepared((queries, of: { agencyId: number; year: number }) =>
  goalRows(queries, of.agencyId)
    .where("goal.year", "=", of.year)
    .orderBy("unit.name", (order) => order.asc().nullsFirst())
    .orderBy("goal.ordinal")
    .orderBy("goal.goal_id")
    .compile(),
);

function goalRows(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("goal")
    .leftJoin("unit", (join) =>
      join.onRef("unit.agency_id", "=", "goal.agency_id").onRef("unit.unit_id", "=", "goal.unit_id"),
    )
    .select([
      "goal.goal_id as goalId",
      "goal.year",
      "goal.unit_id as unitId",
      "unit.name as unitName",
      "goal.serves_id as servesId",
      "goal.statement",
      "goal.revision",
    ])
    .select((row) =>
      jsonArrayFrom(
        row
          .selectFrom("goal_indicator as indicator")
          .select(["indicator.statement", "indicator.target"])
          .whereRef("indicator.agency_id", "=", "goal.agency_id")
          .whereRef("indicator.goal_id", "=", "goal.goal_id")
          .orderBy("indicator.ordinal"),
      ).as("indicators"),
    )
    .where("goal.agency_id", "=", agencyId);
}
