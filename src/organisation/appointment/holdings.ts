import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { Holding } from "./appointment.schema.ts";

/** The days asked about, both included; `to` null: for ever. */
export type Days = { from: string; to: string | null };

/** Whether a holding has a day in common with `days`. */
export function touches(holding: Pick<Holding, "startsOn" | "endsOn">, { from, to }: Days): boolean {
  return (to === null || holding.startsOn <= to) && (holding.endsOn === null || holding.endsOn >= from);
}

/** What a person holds on any of these days, earliest first. */
export function holdingsOfEmployee(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  days: Days,
): Promise<Holding[]> {
  return holdings(queries, agencyId, days).where("a.employee_id", "=", employeeId).execute();
}

/** Who holds a position on any of these days, earliest first. */
export function holdingsOfPosition(
  queries: Queries,
  agencyId: number,
  positionId: string,
  days: Days,
): Promise<Holding[]> {
  return holdings(queries, agencyId, days).where("a.position_id", "=", positionId).execute();
}

function holdings(queries: Queries, agencyId: number, { from, to }: Days) {
  const rows = queries
    .selectFrom("appointment as a")
    .innerJoin("employee as e", (join) =>
      join.on("e.agency_id", "=", agencyId).onRef("e.employee_id", "=", "a.employee_id"),
    )
    .select(["a.appointment_id as appointmentId", "a.employee_id as employeeId", "e.name as holder"])
    .select(["a.position_id as positionId", "a.starts_on as startsOn", "a.ends_on as endsOn"])
    .select(sql<Holding["kind"]>`a.kind`.as("kind"))
    .where("a.agency_id", "=", agencyId)
    .where(({ or, eb }) => or([eb("a.ends_on", "is", null), eb("a.ends_on", ">=", from)]))
    .orderBy("a.starts_on");
  return to === null ? rows : rows.where("a.starts_on", "<=", to);
}
