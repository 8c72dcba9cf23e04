import { z } from "zod";
import { AppointmentId, Decree } from "#organisation/appointment/appointment.schema.ts";
import { gradeFaults } from "#organisation/appointment/grade-faults.ts";
import { holdingsOfPosition } from "#organisation/appointment/holdings.ts";
import { keepers } from "#organisation/office.ts";
import { lockedPosition } from "#organisation/position/locked-position.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { type NipReading, readNip } from "#rules/nip/nip.ts";
import { EmployeeId } from "./employee.schema.ts";

const Add = z.object({
  nip: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200).optional(),
  grade: z.string().max(10),
  positionId: z.uuid(),
  startsOn: Day,
  decree: Decree,
});
type Add = z.output<typeof Add>;
type Facts = Awaited<ReturnType<typeof loadNewcomer>>;

/** One person by hand; a whole office comes by import. The NIP says whether they are PNS or PPPK. */
export const addEmployee = command({
  name: "employee.add",
  route: {
    method: "POST",
    path: "/employees",
    summary: "Take up a person who is new here, with grade and position from a day on",
    tags: ["employee"],
  },
  who: keepers,
  input: Add,
  output: z.object({ employeeId: EmployeeId, appointmentId: AppointmentId }),
  load: loadNewcomer,
  may: () => true, // keepers take up everybody
  run: async (deed) => {
    const { reading } = deed.facts;
    const faults = newcomerFaults(deed.facts, deed.input, deed.services.law);
    if (!reading.ok || faults.length > 0) throw invalid([...nipFaults(reading), ...faults]);
    return takeUp(deed, reading.nip, reading.facts.status);
  },
});

async function loadNewcomer({ queries, agencyId, input, services, today }: Ground<Add>) {
  const reading = readNip(input.nip, lawOn(services.law, today));
  const known = await queries
    .selectFrom("employee")
    .select("name")
    .where("agency_id", "=", agencyId)
    .where("nip", "=", reading.ok ? reading.nip : "")
    .executeTakeFirst();
  const position = await lockedPosition(queries, agencyId, input.positionId);
  const days = { from: input.startsOn, to: null };
  return {
    reading,
    known,
    position,
    others: await holdingsOfPosition(queries, agencyId, input.positionId, days),
  };
}

function nipFaults(reading: NipReading): FieldFault[] {
  return reading.ok ? [] : reading.faults.map(({ code, facts }) => ({ path: "nip", code, facts }));
}

function newcomerFaults({ reading, known, position, others }: Facts, input: Add, law: LawData): FieldFault[] {
  const held = others.find(({ kind }) => kind !== "plh");
  return [
    ...(known ? [{ path: "nip", code: "employee.nip-known", facts: { name: known.name } }] : []),
    ...(reading.ok ? gradeFaults(reading.facts.status, input, law) : []),
    ...(position.leadsUnit && held
      ? [
          {
            path: "positionId",
            code: "appointment.position-held",
            facts: { holder: held.holder, since: held.startsOn },
          },
        ]
      : []),
  ];
}

async function takeUp(deed: Deed<Add, Facts>, nip: string, status: "PNS" | "PPPK") {
  const { queries, agencyId, input, now, record } = deed;
  const { name, email = null, grade, positionId, startsOn, decree } = input;
  const [employeeId, appointmentId] = [newId(now), newId(now)];
  const ids = { agency_id: agencyId, employee_id: employeeId };
  await queries
    .insertInto("employee")
    .values({ ...ids, nip, name, status, email })
    .execute();
  await queries
    .insertInto("grade")
    .values({ ...ids, starts_on: startsOn, grade, decree })
    .execute();
  const held = { appointment_id: appointmentId, position_id: positionId, kind: "definitive" };
  await queries
    .insertInto("appointment")
    .values({ ...ids, ...held, starts_on: startsOn, decree })
    .execute();
  record({
    kind: "employee.added",
    subject: { kind: "employee", id: employeeId },
    facts: { appointmentId, positionId, startsOn, grade, status, decree },
  });
  return { employeeId, appointmentId };
}
