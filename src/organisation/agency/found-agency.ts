import type { RecordNouns } from "#ledger/record/record-noun.ts";
import { addDays } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { say } from "#platform/words/words.ts";
import { agencyExists } from "./agency.errors.ts";
import type { AgencyBody } from "./agency.schema.ts";

/** By Jakarta's clock and quarterly where nothing else is said. */
export type NewAgency = Omit<AgencyBody, "timeZone" | "cadence"> & {
  agencyId: number;
  timeZone?: AgencyBody["timeZone"];
  cadence?: AgencyBody["cadence"];
  /** The first person: sets everything up, and may give the same right to others. */
  office: { nip: string; name: string; status: "PNS" | "PPPK" };
};

const firstGrantDays = 366; // looked at again after a year at the latest

/**
 * The beginning of an agency: itself, and one person who may import the others. In the caller's bulk transaction,
 * since before it there is no wall to stand behind. Throws `agency.exists`. Answers the person's id.
 */
export async function foundAgency(
  queries: Queries,
  agency: NewAgency,
  at: { now: Date; today: string; nouns: RecordNouns },
): Promise<string> {
  const { agencyId, name, parentName, place, address, timeZone, cadence, office } = agency;
  const founded = await queries
    .insertInto("agency")
    .values({
      ...{ agency_id: agencyId, name, parent_name: parentName, place, address },
      ...(timeZone ? { time_zone: timeZone } : {}),
      ...(cadence ? { cadence } : {}),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (founded.numInsertedOrUpdatedRows === 0n) throw agencyExists({ agencyId });
  const employeeId = newId(at.now);
  await queries
    .insertInto("employee")
    .values({ agency_id: agencyId, employee_id: employeeId, ...office })
    .execute();
  const grant = {
    agency_id: agencyId,
    employee_id: employeeId,
    starts_on: at.today,
    ends_on: addDays(at.today, firstGrantDays),
    granted_at: at.now,
  };
  const roles = ["personnel", "administrator"];
  await queries
    .insertInto("role_grant")
    .values(
      roles.map((role) => ({ ...grant, grant_id: newId(at.now), role, reason: say("role-grant.founding") })),
    )
    .execute();
  const happenings = [
    {
      kind: "agency.founded",
      subject: { kind: "agency", id: String(agencyId) },
      about: employeeId, // holds every task from now on
      facts: { employeeId },
    },
    { kind: "role-grant.given", subject: { kind: "employee", id: employeeId }, facts: { roles } },
  ];
  const { now, nouns } = at;
  await keepRecord(queries, happenings, { actor: null, agencyId, procedure: "agency.found", now, nouns });
  return employeeId;
}
