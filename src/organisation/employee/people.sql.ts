import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";

/** People of an agency (alias `e`) with grade and position as of `day`, or the title that they carry elsewhere; the caller says which and in what order. */
export function peopleSql(queries: Queries, agencyId: number, day: string) {
  return queries
    .selectFrom("employee as e")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("appointment as a")
          .innerJoin("position as p", (join) =>
            join.on("p.agency_id", "=", agencyId).onRef("p.position_id", "=", "a.position_id"),
          )
          .innerJoin("unit as u", (join) =>
            join.on("u.agency_id", "=", agencyId).onRef("u.unit_id", "=", "p.unit_id"),
          )
          .select(["a.appointment_id", "a.position_id", "a.kind as held_as", "p.title", "p.leads_unit"])
          .select(["p.kind as position_kind", "p.unit_id", "u.name as unit_name"])
          .where("a.agency_id", "=", agencyId)
          .whereRef("a.employee_id", "=", "e.employee_id")
          .where(inForceOn(day, "a"))
          .orderBy(firstThatCounts("a"))
          .limit(1)
          .as("home"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("grade as g")
          .select("g.grade")
          .where("g.agency_id", "=", agencyId)
          .whereRef("g.employee_id", "=", "e.employee_id")
          .where("g.starts_on", "<=", day)
          .orderBy("g.starts_on", "desc")
          .limit(1)
          .as("ranked"),
      (join) => join.onTrue(),
    )
    .leftJoin("outside_person as o", (join) =>
      join.on("o.agency_id", "=", agencyId).onRef("o.employee_id", "=", "e.employee_id"),
    )
    .select(["e.employee_id", "e.nip", "e.name", "e.status", "e.email", "e.revision", "ranked.grade"])
    .select(["home.appointment_id", "home.position_id", "home.held_as", "home.title", "home.leads_unit"])
    .select(["home.position_kind", "home.unit_id", "home.unit_name"])
    .select(["o.position_title as outside_title", "o.institution"])
    .where("e.agency_id", "=", agencyId);
}
