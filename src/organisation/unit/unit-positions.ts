import { type ExpressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";
import type { DB } from "#platform/database/generated.ts";
import type { UnitPosition } from "./unit.schema.ts";

export const positionsShownMax = 200;
const comingMax = 3;

/** The positions of a unit with their holders on `day`, leading ones first; at most one more than is shown. */
export function positionsOfUnit(
  queries: Queries,
  { agencyId, unitId, day }: { agencyId: number; unitId: string; day: string },
): Promise<UnitPosition[]> {
  return queries
    .selectFrom("position as p")
    .leftJoin("position as above", (join) =>
      join.on("above.agency_id", "=", agencyId).onRef("above.position_id", "=", "p.reports_to_id"),
    )
    .select(["p.position_id as positionId", "p.title", "p.kind", "p.leads_unit as leadsUnit"])
    .select((eb) => [
      eb.fn.coalesce("above.title", sql<string>`''`).as("reportsTo"),
      jsonArrayFrom(holdersOf(eb, agencyId).where(inForceOn(day, "a")).orderBy(firstThatCounts("a"))).as(
        "holders",
      ),
      jsonArrayFrom(
        holdersOf(eb, agencyId)
          .select("a.starts_on as startsOn")
          .where("a.starts_on", ">", day)
          .orderBy("a.starts_on")
          .orderBy("a.appointment_id")
          .limit(comingMax),
      ).as("coming"),
    ])
    .where("p.agency_id", "=", agencyId)
    .where("p.unit_id", "=", unitId)
    .orderBy("p.leads_unit", "desc")
    .orderBy("p.title")
    .orderBy("p.position_id")
    .limit(positionsShownMax + 1)
    .execute();
}

function holdersOf(eb: ExpressionBuilder<DB & { p: DB["position"] }, "p">, agencyId: number) {
  return eb
    .selectFrom("appointment as a")
    .innerJoin("employee as e", (join) =>
      join.on("e.agency_id", "=", agencyId).onRef("e.employee_id", "=", "a.employee_id"),
    )
    .select(["e.employee_id as employeeId", "e.name"])
    .select(sql<UnitPosition["holders"][number]["kind"]>`a.kind`.as("kind"))
    .where("a.agency_id", "=", agencyId)
    .whereRef("a.position_id", "=", "p.position_id");
}
