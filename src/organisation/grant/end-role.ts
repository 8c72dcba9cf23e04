import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { addDays, laterDay } from "#platform/clock/clock.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectAnotherAdministrator } from "./another-administrator.ts";
import { grantUnknown } from "./grant.errors.ts";

const End = z.object({ grantId: z.uuid(), endsOn: Day });
type Grant = Awaited<ReturnType<typeof loadGrant>>;

export const endRole = command({
  name: "role-grant.end",
  route: {
    method: "POST",
    path: "/role-grants/{grantId}/end",
    summary: "Say on which day a person has a granted task for the last time",
    tags: ["role-grant"],
  },
  who: ["administrator"],
  input: End,
  output: z.object({ employeeId: EmployeeId }),
  load: loadGrant,
  may: () => true, // administrators end every role
  run: async ({ facts, input, queries, agencyId, today, record }) => {
    const { grantId, endsOn } = input;
    const { employeeId, role } = facts;
    const faults = endFaults(facts, endsOn);
    if (faults.length > 0) throw invalid(faults);
    if (role === "administrator") {
      const day = laterDay(addDays(endsOn, 1), today);
      await expectAnotherAdministrator(queries, agencyId, { without: [employeeId], day });
    }
    await queries
      .updateTable("role_grant")
      .set({ ends_on: endsOn })
      .where("agency_id", "=", agencyId)
      .where("grant_id", "=", grantId)
      .execute();
    record({
      kind: "role-grant.ended",
      subject: { kind: "employee", id: employeeId },
      facts: { grantId, role, endsOn },
    });
    return { employeeId };
  },
});

/** Locks every grant of the kind, so that the last two administrators cannot end each other at once. */
async function loadGrant({ queries, agencyId, input }: Ground<z.output<typeof End>>) {
  const role = queries
    .selectFrom("role_grant")
    .select("role")
    .where("agency_id", "=", agencyId)
    .where("grant_id", "=", input.grantId);
  const alike = await queries
    .selectFrom("role_grant")
    .select(["grant_id as grantId", "employee_id as employeeId", "role"])
    .select(["starts_on as startsOn", "ends_on as endsOn"])
    .where("agency_id", "=", agencyId)
    .where("role", "=", role)
    .orderBy("grant_id")
    .forUpdate()
    .execute();
  const grant = alike.find(({ grantId }) => grantId === input.grantId);
  if (!grant) throw grantUnknown();
  return grant;
}

function endFaults({ startsOn, endsOn }: Grant, wanted: string): FieldFault[] {
  if (wanted < startsOn)
    return [{ path: "endsOn", code: "role-grant.ends-before-it-began", facts: { startsOn } }];
  return wanted >= endsOn ? [{ path: "endsOn", code: "role-grant.ends-already", facts: { endsOn } }] : [];
}
