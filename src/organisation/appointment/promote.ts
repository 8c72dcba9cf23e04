import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { type LockedEmployee, lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { keepers } from "#organisation/office.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { isPromotion } from "#rules/grade/grade.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { Decree } from "./appointment.schema.ts";
import { gradeFaults } from "./grade-faults.ts";

const Promote = z.object({
  employeeId: EmployeeId,
  grade: z.string().max(10),
  startsOn: Day,
  decree: Decree,
});
type Promote = z.output<typeof Promote>;

type Ranked = { employee: LockedEmployee; newest: { grade: string; startsOn: string } | undefined };

export const promote = command({
  name: "employee.promote",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/grades",
    summary: "Give a person a higher grade from a day on",
    tags: ["appointment"],
  },
  who: keepers,
  input: Promote,
  output: z.object({ employeeId: EmployeeId }),
  load: loadRanked,
  may: () => true, // keepers promote everybody
  run: async ({ facts, input, queries, agencyId, services, record, notify }) => {
    const { employeeId, grade, startsOn, decree } = input;
    const faults = promotionFaults(facts, input, services.law);
    if (faults.length > 0) throw invalid(faults);
    await queries
      .insertInto("grade")
      .values({ agency_id: agencyId, employee_id: employeeId, starts_on: startsOn, grade, decree })
      .execute();
    const from = facts.newest?.grade ?? null;
    record({
      kind: "employee.promoted",
      subject: { kind: "employee", id: employeeId },
      facts: { from, grade, startsOn, decree },
    });
    notify({
      to: employeeId,
      message: "notice.employee.promoted",
      facts: { grade, startsOn },
      href: `/pegawai/${employeeId}`,
    });
    return { employeeId };
  },
});

async function loadRanked({ queries, agencyId, input }: Ground<Promote>): Promise<Ranked> {
  const employee = await lockedEmployee(queries, agencyId, input.employeeId);
  const newest = await queries
    .selectFrom("grade")
    .select(["grade", "starts_on as startsOn"])
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", input.employeeId)
    .orderBy("starts_on", "desc")
    .executeTakeFirst();
  return { employee, newest };
}

function promotionFaults({ employee, newest }: Ranked, input: Promote, law: LawData): FieldFault[] {
  const { leftOn, status } = employee;
  if (leftOn !== null) return [{ path: "startsOn", code: "appointment.person-left", facts: { leftOn } }];
  const faults = gradeFaults(status, input, law);
  if (faults.length > 0 || !newest) return faults;
  if (newest.startsOn >= input.startsOn)
    return [{ path: "startsOn", code: "grade.later-known", facts: { since: newest.startsOn } }];
  const higher = isPromotion(newest.grade, input.grade, lawOn(law, input.startsOn));
  return higher ? [] : [{ path: "grade", code: "grade.not-higher", facts: { current: newest.grade } }];
}
