import type { Queries } from "#platform/database/database.ts";
import { employeeUnknown } from "./employee.errors.ts";

export type LockedEmployee = {
  employeeId: string;
  nip: string;
  name: string;
  status: "PNS" | "PPPK";
  revision: number;
  /** The first day away, for who left or is going to. */
  leftOn: string | null;
};

/**
 * A person whose dated facts are about to change, locked: of two officers at once the second waits and then sees
 * what the first did. Throws `employee.unknown`.
 */
export async function lockedEmployee(
  queries: Queries,
  agencyId: number,
  employeeId: string,
): Promise<LockedEmployee> {
  const row = await queries
    .selectFrom("employee as e")
    .select(["e.nip", "e.name", "e.status", "e.revision"])
    .where("e.agency_id", "=", agencyId)
    .where("e.employee_id", "=", employeeId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw employeeUnknown();
  // read after the lock is held: a statement sees the moment at which it began
  const gone = await queries
    .selectFrom("departure")
    .select("left_on")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .executeTakeFirst();
  const status = row.status === "PPPK" ? "PPPK" : "PNS";
  const { nip, name, revision } = row;
  return { employeeId, nip, name, status, revision, leftOn: gone?.left_on ?? null };
}
