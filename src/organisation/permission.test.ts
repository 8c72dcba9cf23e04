import { expect, test } from "vitest";
import { callUnchecked } from "#platform/http/ask.ts";
import type { AmperaProcedure } from "#platform/procedures/procedure.ts";
import { callablesIn } from "#platform/procedures/router.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { organisationProcedures } from "./procedures.ts";

const id = "0190a000-0000-7000-8000-000000000001";
const day = "2026-04-01";
const decree = "821/1/2026";

/** An input that is right in form for everything that changes the organisation; a new command needs its own here. */
function inputsFor(world: World): Record<string, object> {
  const { employeeId, appointmentId } = world.people.colleague;
  const positionId = world.positions.lurah;
  const unitId = world.units.ward;
  const days = { startsOn: day, endsOn: day };
  const person = { name: "Indah", nip: "199003152015042009", grade: "II/d" };
  return {
    "account.invite": { employeeId },
    "account.reset-second-factor": { employeeId },
    "agency.change": {
      ...{ revision: 1, name: "Kecamatan Plaju", place: "Palembang" },
      ...{ timeZone: "Asia/Jakarta", cadence: "quarterly" },
    },
    "unit.add": { parentId: unitId, name: "Loket" },
    "unit.change": { unitId, revision: 1, name: "Loket" },
    "position.add": { unitId, title: "Juru", kind: "pelaksana", reportsToId: positionId },
    "position.change": {
      positionId,
      revision: 1,
      unitId,
      title: "Juru",
      kind: "pengawas",
      reportsToId: world.positions.camat,
    },
    "employee.add": { ...person, positionId, startsOn: day, decree },
    "employee.correct": { employeeId, revision: 1, name: "Darto" },
    "employee.promote": { employeeId, grade: "IX", startsOn: day, decree },
    "appointment.appoint": { employeeId, positionId, startsOn: day, decree },
    "appointment.appoint-acting": { employeeId, positionId, kind: "plt", ...days, decree },
    "appointment.end": { appointmentId, endsOn: day },
    "appointment.withdraw": { appointmentId },
    "departure.record": { employeeId, leftOn: day, reason: "resigned", decree },
    "departure.take-back": { employeeId },
    "delegation.give": {
      ...{ employeeId, appraiserId: world.people.camat.employeeId },
      ...{ ...days, reason: "Bekerja di tim arsip" },
    },
    "delegation.give-outside": {
      ...{ employeeId: world.people.camat.employeeId, nip: "197003151994031005", name: "Burhanuddin" },
      ...{ positionTitle: "Sekretaris Daerah", institution: "Pemerintah Kota Palembang" },
      ...{ startsOn: day, reason: "Surat 800/12/BKPSDM" },
    },
    "delegation.end": { delegationId: id, endsOn: day },
    "role-grant.give": { employeeId, role: "auditor", ...days, reason: "Surat tugas" },
    "role-grant.end": { grantId: id, endsOn: day },
  };
}

// what a person asks for themself changes nothing of the organisation
const { import: _import, erasure: _erasure, ownData: _ownData, ...own } = organisationProcedures;
const procedures = callablesIn(own);
const commands = procedures.filter(({ definition }) => definition.effect === "command");

test("only personnel and administrators change the organisation, and only administrators give roles", async () => {
  const world = await makeWorld();
  const inputs = inputsFor(world);
  expect(Object.keys(inputs).sort()).toEqual(commands.map(({ definition }) => definition.name).sort());
  const refusals: string[] = [];
  for (const { definition, ...procedure } of commands) {
    for (const who of ["member", "head", "camat", "auditor", "personnel"] as const) {
      if (who === "personnel" && !definition.name.startsWith("role-grant.")) continue;
      const code = await outcome(
        { definition, ...procedure },
        inputs[definition.name],
        await world.call(who),
      );
      refusals.push(`${definition.name} ${who} ${code}`);
    }
    const code = await outcome({ definition, ...procedure }, inputs[definition.name], world.unsigned);
    refusals.push(`${definition.name} nobody ${code}`);
  }
  const expected = (line: string) =>
    line.includes(" nobody ") ? "procedure.sign-in-needed" : "procedure.not-allowed";
  expect(refusals.filter((line) => !line.endsWith(` ${expected(line)}`))).toEqual([]);
  const events = await world.rows((queries) => queries.selectFrom("event").select("kind").execute());
  expect(events).toEqual([]);
});

test("nothing of it is refused to an administrator for want of a right", async () => {
  const world = await makeWorld();
  const inputs = inputsFor(world);
  const refused: string[] = [];
  for (const { definition, ...procedure } of commands) {
    const input = inputs[definition.name];
    const code = await outcome({ definition, ...procedure }, input, await world.call("administrator"));
    if (code.startsWith("procedure.")) refused.push(`${definition.name} ${code}`);
  }
  expect(refused).toEqual([]);
});

async function outcome(procedure: object, input: unknown, call: World["unsigned"]): Promise<string> {
  if (!isProcedure(procedure)) throw new Error("not a procedure");
  return callUnchecked(procedure, input, call).then(
    () => "done",
    (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : String(error)),
  );
}

function isProcedure(value: object): value is AmperaProcedure<unknown, unknown, unknown> {
  return "~orpc" in value;
}
