import { z } from "zod";
import { keepers } from "#organisation/office.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { EmployeeId } from "./employee.schema.ts";
import { lockedEmployee } from "./locked-employee.ts";

/** A title gained, a name misspelt, an address for mail. The NIP stays: it is how the person signs in. */
export const correctEmployee = command({
  name: "employee.correct",
  route: {
    method: "PUT",
    path: "/employees/{employeeId}",
    summary: "Correct a person's name and mail address",
    tags: ["employee"],
  },
  who: keepers,
  input: z.object({
    employeeId: EmployeeId,
    revision: Revision,
    name: z.string().trim().min(1).max(200),
    email: z.email().max(200).optional(),
  }),
  output: z.object({ employeeId: EmployeeId }),
  load: ({ queries, agencyId, input }) => lockedEmployee(queries, agencyId, input.employeeId),
  may: () => true, // keepers correct everybody
  run: async ({ facts, input, queries, agencyId, record }) => {
    expectRevision(facts.revision, input.revision);
    const { employeeId, name, email = null } = input;
    await queries
      .updateTable("employee")
      .set({ name, email })
      .where("agency_id", "=", agencyId)
      .where("employee_id", "=", employeeId)
      .execute();
    record({
      kind: "employee.corrected",
      subject: { kind: "employee", id: employeeId },
      facts: { nameChanged: facts.name !== name },
    });
    return { employeeId };
  },
});
