import { z } from "zod";
import { Decree } from "#organisation/appointment/appointment.schema.ts";
import { holdingsOfEmployee } from "#organisation/appointment/holdings.ts";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { expectAnotherAdministrator } from "#organisation/grant/another-administrator.ts";
import { isAdministratorFrom, mayDecideOn } from "#organisation/grant/is-administrator.ts";
import { keepers } from "#organisation/office.ts";
import { laterDay } from "#platform/clock/clock.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { leave } from "./leave.ts";

/** Reasons that an officer gives; an import has one of its own. */
export const statedReasons = ["retired", "moved", "deceased", "resigned"] as const;

const Depart = z.object({
  employeeId: EmployeeId,
  /** The first day away. */
  leftOn: Day,
  reason: z.enum(statedReasons),
  decree: Decree,
});
type Depart = z.output<typeof Depart>;
type Leaver = Awaited<ReturnType<typeof loadLeaver>>;

export const depart = command({
  name: "departure.record",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/departure",
    summary: "Record that a person leaves; what they hold then ends the day before",
    tags: ["departure"],
  },
  who: keepers,
  input: Depart,
  output: z.object({ employeeId: EmployeeId }),
  load: loadLeaver,
  // keepers let everybody go; an administrator's role ends with that, which only administrators decide
  may: ({ facts, actor }) => mayDecideOn(actor, facts),
  run: async ({ facts, input, queries, agencyId, actor, now, today, record }) => {
    const { employeeId, leftOn, reason, decree } = input;
    const faults = departureFaults(facts, leftOn);
    if (faults.length > 0) throw invalid(faults);
    const day = laterDay(leftOn, today);
    await expectAnotherAdministrator(queries, agencyId, { without: [employeeId], day });
    const at = { agencyId, leftOn, recordedBy: actor?.employeeId ?? null, now };
    await leave(queries, [employeeId], { ...at, reason, decree });
    record({
      kind: "employee.departed",
      subject: { kind: "employee", id: employeeId },
      facts: { leftOn, reason, decree },
    });
    return { employeeId };
  },
});

async function loadLeaver({ queries, agencyId, input, today }: Ground<Depart>) {
  const employee = await lockedEmployee(queries, agencyId, input.employeeId);
  const days = { from: input.leftOn, to: null };
  return {
    employee,
    held: await holdingsOfEmployee(queries, agencyId, input.employeeId, days),
    isAdministrator: await isAdministratorFrom(queries, agencyId, input.employeeId, today),
  };
}

function departureFaults({ employee, held }: Leaver, leftOn: string): FieldFault[] {
  if (employee.leftOn !== null)
    return [{ path: "leftOn", code: "departure.already", facts: { leftOn: employee.leftOn } }];
  const later = held.find(({ startsOn }) => startsOn >= leftOn);
  return later
    ? [{ path: "leftOn", code: "departure.appointed-later", facts: { since: later.startsOn } }]
    : [];
}
