import type { Queries } from "#platform/database/database.ts";
import { isOutside } from "./outside-person.sql.ts";

export type KnownPerson = {
  employeeId: string;
  name: string;
  /** Works elsewhere on the day asked about. */
  isOutside: boolean;
  /** The first day away, for who left or is going to. */
  leftOn: string | null;
};

/** Whoever is on record with this NIP, locked. */
export async function personWithNip(
  queries: Queries,
  agencyId: number,
  nip: string,
  day: string,
): Promise<KnownPerson | null> {
  const person = await queries
    .selectFrom("employee as e")
    .select(["e.employee_id as employeeId", "e.name", isOutside(agencyId, day).as("isOutside")])
    .select((eb) =>
      eb
        .selectFrom("departure as gone")
        .select("gone.left_on")
        .where("gone.agency_id", "=", agencyId)
        .whereRef("gone.employee_id", "=", "e.employee_id")
        .as("leftOn"),
    )
    .where("e.agency_id", "=", agencyId)
    .where("e.nip", "=", nip)
    .forUpdate("e")
    .executeTakeFirst();
  return person ? { ...person, isOutside: person.isOutside === true } : null;
}
