import { z } from "zod";
import { employeeUnknown } from "#organisation/employee/employee.errors.ts";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { mayKnow } from "#organisation/employee/may-know.ts";
import { personOnDay } from "#organisation/employee/person-on-day.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { query } from "#platform/procedures/query.ts";
import { NamedAppraiser, namedAppraiser } from "./name-appraiser.ts";

export const readAppraiser = query({
  name: "appraiser.read",
  route: {
    method: "GET",
    path: "/employees/{employeeId}/appraiser",
    summary: "Who appraises a person on a day, by position or by delegation",
    tags: ["employee"],
  },
  who: "signed-in",
  input: z.object({ employeeId: EmployeeId, on: Day }),
  output: z.object({
    on: z.string(),
    /** The position held on that day; "" for none. */
    positionTitle: z.string(),
    appraiser: NamedAppraiser.nullable(),
  }),
  run: async ({ queries, agencyId, input }) => {
    const { employeeId, on } = input;
    const person = await personOnDay(queries, agencyId, employeeId, on);
    if (!person) throw employeeUnknown();
    const appraiser = await namedAppraiser(queries, agencyId, employeeId, on);
    return { on, positionTitle: person.positionTitle, appraiser };
  },
  may: (ground) => mayKnow(ground, ground.input.employeeId),
});
