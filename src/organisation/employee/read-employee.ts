import { z } from "zod";
import { NamedAppraiser, namedAppraiser } from "#organisation/chain/name-appraiser.ts";
import { query } from "#platform/procedures/query.ts";
import { employeeUnknown } from "./employee.errors.ts";
import { EmployeeId } from "./employee.schema.ts";
import { mayKnow } from "./may-know.ts";
import { personOnDay } from "./person-on-day.ts";
import { Timeline } from "./timeline.schema.ts";
import { timelineOf } from "./timeline.ts";

/** What only the person, their line and the office know. */
const Details = z.object({
  nip: z.string(),
  status: z.enum(["PNS", "PPPK"]),
  grade: z.string().nullable(),
  email: z.string().nullable(),
  /** To be handed back with a correction. */
  revision: z.int(),
  appraiser: NamedAppraiser.nullable(),
  timeline: Timeline,
});

export const readEmployee = query({
  name: "employee.read",
  route: {
    method: "GET",
    path: "/employees/{employeeId}",
    summary: "One person today; details for the person, their line and the office",
    tags: ["employee"],
  },
  who: "signed-in",
  input: z.object({ employeeId: EmployeeId }),
  output: z.object({
    employeeId: EmployeeId,
    name: z.string(),
    positionTitle: z.string(),
    unitId: z.uuid().nullable(),
    unitName: z.string(),
    /** Works elsewhere and only appraises here. */
    isOutside: z.boolean(),
    details: Details.nullable(),
  }),
  sees: (_, { employeeId, details }) =>
    details && { matter: "employee", subject: { kind: "employee", id: employeeId } },
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const person = await personOnDay(queries, agencyId, input.employeeId, today);
    if (!person) throw employeeUnknown();
    const { employeeId, name, positionTitle, unitId, unitName, isOutside } = person;
    const { nip, status, grade, email, revision } = person;
    const open = { employeeId, name, positionTitle, unitId, unitName, isOutside };
    if (!(await mayKnow(ground, employeeId))) return { ...open, details: null };
    const appraiser = await namedAppraiser(queries, agencyId, employeeId, today);
    const timeline = await timelineOf(queries, { agencyId, employeeId });
    return { ...open, details: { nip, status, grade, email, revision, appraiser, timeline } };
  },
});
