import { z } from "zod";
import { touches } from "#organisation/appointment/holdings.ts";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { grantedRoles } from "#organisation/employee/timeline.schema.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

const Give = z.object({
  employeeId: EmployeeId,
  role: z.enum(grantedRoles),
  startsOn: Day,
  /** No task without an end: it is looked at again when it comes. */
  endsOn: Day,
  reason: z.string().trim().min(3).max(1000),
});
type Give = z.output<typeof Give>;
type Facts = Awaited<ReturnType<typeof loadGranted>>;

export const giveRole = command({
  name: "role-grant.give",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/role-grants",
    summary: "Give a person a task that no position carries, until a day",
    tags: ["role-grant"],
  },
  who: ["administrator"],
  input: Give,
  output: z.object({ grantId: z.uuid() }),
  load: loadGranted,
  may: () => true, // administrators give roles to everybody
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify, services } = deed;
    const { employeeId, role, startsOn, endsOn, reason } = input;
    const faults = grantFaults(facts, input);
    if (faults.length > 0) throw invalid(faults);
    const grantId = newId(now);
    const ids = { agency_id: agencyId, grant_id: grantId, employee_id: employeeId };
    const granted = { granted_by: actorOf(deed).employeeId, granted_at: now };
    await queries
      .insertInto("role_grant")
      .values({ ...ids, ...granted, role, starts_on: startsOn, ends_on: endsOn, reason })
      .execute();
    record({
      kind: "role-grant.given",
      subject: { kind: "employee", id: employeeId },
      facts: { grantId, role, startsOn, endsOn },
    });
    // a link that somebody else made before must not open an administrator's account
    if (role === "administrator") await services.identity.withdrawInvitations({ agencyId, employeeId });
    const href = `/pegawai/${employeeId}` as const;
    notify({ to: employeeId, message: `notice.role-grant.${role}`, facts: { startsOn, endsOn }, href });
    return { grantId };
  },
});

async function loadGranted({ queries, agencyId, input }: Ground<Give>) {
  const employee = await lockedEmployee(queries, agencyId, input.employeeId);
  const given = await queries
    .selectFrom("role_grant")
    .select(["starts_on as startsOn", "ends_on as endsOn"])
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", input.employeeId)
    .where("role", "=", input.role)
    .execute();
  return { employee, given };
}

function grantFaults({ employee, given }: Facts, { startsOn, endsOn }: Give): FieldFault[] {
  const { leftOn } = employee;
  if (endsOn < startsOn) return [{ path: "endsOn", code: "input.ends-before-start" }];
  if (leftOn !== null) return [{ path: "startsOn", code: "appointment.person-left", facts: { leftOn } }];
  const other = given.find((one) => touches(one, { from: startsOn, to: endsOn }));
  if (!other) return [];
  const facts = { since: other.startsOn, until: other.endsOn };
  return [{ path: "startsOn", code: "role-grant.overlaps", facts }];
}
