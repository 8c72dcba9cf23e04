import type { Queries } from "#platform/database/database.ts";

/** Everybody on record who has not left, or those of `among`: id, NIP, name. */
export function peopleOfAgency(
  queries: Queries,
  agencyId: number,
  among?: readonly string[],
): Promise<{ employeeId: string; nip: string; name: string }[]> {
  return queries
    .selectFrom("employee as e")
    .leftJoin("departure as d", (join) =>
      join.onRef("d.agency_id", "=", "e.agency_id").onRef("d.employee_id", "=", "e.employee_id"),
    )
    .select(["e.employee_id as employeeId", "e.nip", "e.name"])
    .where("e.agency_id", "=", agencyId)
    .where("d.employee_id", "is", null)
    .$if(among !== undefined, (all) => all.where("e.employee_id", "in", [...(among ?? [])]))
    .execute();
}
