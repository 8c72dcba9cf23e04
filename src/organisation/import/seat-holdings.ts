import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** Who holds the seat of a unit's head, for good or as Plt, on `day` or later. */
export type SeatHolding = {
  appointmentId: string;
  employeeId: string;
  positionId: string;
  kind: "definitive" | "plt";
  startsOn: string;
  endsOn: string | null;
};

/** The holdings of every leading position that are not over before `day`. */
export function seatHoldings(queries: Queries, agencyId: number, day: string): Promise<SeatHolding[]> {
  return queries
    .selectFrom("appointment as a")
    .innerJoin("position as p", (join) =>
      join.on("p.agency_id", "=", agencyId).onRef("p.position_id", "=", "a.position_id"),
    )
    .select(["a.appointment_id as appointmentId", "a.employee_id as employeeId"])
    .select(["a.position_id as positionId", "a.starts_on as startsOn", "a.ends_on as endsOn"])
    .select(sql<SeatHolding["kind"]>`a.kind`.as("kind"))
    .where("a.agency_id", "=", agencyId)
    .where("a.kind", "in", ["definitive", "plt"])
    .where("p.leads_unit", "=", true)
    .where(({ or, eb }) => or([eb("a.ends_on", "is", null), eb("a.ends_on", ">=", day)]))
    .orderBy("a.appointment_id")
    .execute();
}
