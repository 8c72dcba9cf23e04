import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { keepers } from "#organisation/office.ts";
import { command } from "#platform/procedures/command.ts";
import { departureUnknown } from "./departure.errors.ts";

/** Recorded by mistake, or come back. What the departure ended stays ended: a decree says what they do now. */
export const takeBackDeparture = command({
  name: "departure.take-back",
  route: {
    method: "DELETE",
    path: "/employees/{employeeId}/departure",
    summary: "A person did not leave after all, or has come back; a position is given anew",
    tags: ["departure"],
  },
  who: keepers,
  input: z.object({ employeeId: EmployeeId }),
  output: z.object({ employeeId: EmployeeId }),
  load: ({ queries, agencyId, input }) => lockedEmployee(queries, agencyId, input.employeeId),
  may: () => true, // keepers take everybody back
  run: async ({ facts: { leftOn }, input: { employeeId }, queries, agencyId, record }) => {
    if (leftOn === null) throw departureUnknown();
    await queries
      .deleteFrom("departure")
      .where("agency_id", "=", agencyId)
      .where("employee_id", "=", employeeId)
      .execute();
    record({ kind: "employee.returned", subject: { kind: "employee", id: employeeId }, facts: { leftOn } });
    return { employeeId };
  },
});
