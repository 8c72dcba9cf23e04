import { expect, test } from "vitest";
import { appoint } from "#organisation/appointment/appoint.ts";
import { withdrawAppointment } from "#organisation/appointment/withdraw-appointment.ts";
import { delegate } from "#organisation/delegation/delegate.ts";
import { listEmployees } from "#organisation/employee/list-employees.ts";
import { readEmployee } from "#organisation/employee/read-employee.ts";
import { giveRole } from "#organisation/grant/give-role.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { closeAccounts } from "./close-accounts.ts";
import { depart } from "./depart.ts";
import { takeBackDeparture } from "./take-back.ts";

const decree = "882/15/BKPSDM/2026";
const retire = { reason: "retired", leftOn: "2026-05-01", decree } as const;

async function names(world: World, show: "serving" | "left") {
  const { people } = await as(world, "personnel", listEmployees, { show });
  return people.map(({ name }) => name);
}

test("whoever retires holds, appraises and is nothing from that day on, and is still there on the days before", async () => {
  const world = await makeWorld();
  const { head, member, personnel } = world.people;
  const { employeeId } = head;
  const reason = "Membantu tim arsip lintas seksi";
  const given = { employeeId: personnel.employeeId, appraiserId: employeeId, startsOn: "2026-02-01", reason };
  await as(world, "personnel", delegate, given);
  await as(world, "personnel", depart, { employeeId, ...retire });

  world.goTo("2026-04-30");
  expect((await world.call("head")).actor?.roles).toContain("appraiser");
  expect(await names(world, "serving")).toContain(head.name);

  world.goTo("2026-05-01");
  await expect(world.call("head")).rejects.toThrow("head is nobody here today");
  expect(await names(world, "serving")).not.toContain(head.name);
  expect(await names(world, "left")).toEqual([head.name]);
  const { details } = await as(world, "personnel", readEmployee, { employeeId });
  expect(details?.timeline.departure).toEqual({ leftOn: "2026-05-01", reason: "retired", decree });
  expect(details?.timeline.appointments[0]).toMatchObject({ endsOn: "2026-04-30" });
  const below = await as(world, "personnel", readEmployee, { employeeId: member.employeeId });
  expect(below.details?.appraiser?.name).toBe(world.people.camat.name);
  const delegated = await as(world, "personnel", readEmployee, { employeeId: personnel.employeeId });
  expect(delegated.details?.timeline.delegations[0]?.endsOn).toBe("2026-04-30");
  expect(delegated.details?.appraiser).toMatchObject({ by: "position", name: world.people.camat.name });
});

test("nobody leaves twice, or before an appointment that is still to come", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const later = { employeeId, positionId: world.positions.lurah, startsOn: "2026-06-01", decree };
  await as(world, "personnel", appoint, later);
  await expect(as(world, "personnel", depart, { employeeId, ...retire })).rejects.toMatchObject({
    faults: [{ path: "leftOn", code: "departure.appointed-later", facts: { since: "2026-06-01" } }],
  });
  const after = { employeeId, ...retire, leftOn: "2026-07-01" };
  await as(world, "personnel", depart, after);
  await expect(as(world, "personnel", depart, after)).rejects.toMatchObject({
    faults: [{ path: "leftOn", code: "departure.already", facts: { leftOn: "2026-07-01" } }],
  });
});

test("who comes back is given a position anew", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  await as(world, "personnel", depart, { employeeId, ...retire });
  world.goTo("2026-08-01");
  const back = { employeeId, positionId: world.positions.member, startsOn: "2026-08-01", decree };
  await expect(as(world, "personnel", appoint, back)).rejects.toMatchObject({
    faults: [{ path: "startsOn", code: "appointment.person-left", facts: { leftOn: "2026-05-01" } }],
  });
  await as(world, "personnel", takeBackDeparture, { employeeId });
  expect((await world.call("member")).actor?.positionIds).toEqual([]);
  await as(world, "personnel", appoint, back);
  expect((await world.call("member")).actor?.positionIds).toEqual([world.positions.member]);
});

test("accounts are closed on the day itself, not before", async () => {
  const world = await makeWorld();
  const { identity } = world.services;
  const { employeeId, nip, name } = world.people.member;
  const { agencyId } = world;
  await identity.createUsersWithPassword([{ agencyId, employeeId, nip, name }], "kapal-tunda-hijau-88");
  await as(world, "personnel", depart, { employeeId, ...retire });
  const state = async (day: string) => {
    world.goTo(day);
    await closeAccounts.run(world.services);
    return (await identity.accounts(agencyId)).get(employeeId)?.state;
  };
  expect(await state("2026-04-30")).toBe("active");
  expect(await state("2026-05-01")).toBe("disabled");
});

test("the last administrator does not leave, also when another one is leaving already", async () => {
  const world = await makeWorld();
  const { administrator, personnel } = world.people;
  const go = (employeeId: string, leftOn: string) =>
    as(world, "administrator", depart, { employeeId, ...retire, leftOn });
  const last = { code: "role-grant.last-administrator" };
  await expect(go(administrator.employeeId, "2026-05-01")).rejects.toMatchObject(last);
  const role = { role: "administrator", startsOn: "2026-03-10", endsOn: "2027-03-09" } as const;
  const successor = { employeeId: personnel.employeeId, ...role, reason: "Surat tugas Camat Plaju nomor 7" };
  await as(world, "administrator", giveRole, successor);
  await go(personnel.employeeId, "2026-06-01");
  await expect(go(administrator.employeeId, "2026-05-01")).rejects.toMatchObject(last);
  await as(world, "administrator", takeBackDeparture, { employeeId: personnel.employeeId });
  const again = { ...successor, startsOn: "2026-06-01" };
  await as(world, "administrator", giveRole, again);
  await go(administrator.employeeId, "2026-06-02");
});

test("the personnel office lets no administrator go, nor one to be: their role would end with it", async () => {
  const world = await makeWorld();
  const { administrator, member } = world.people;
  const go = (employeeId: string) => as(world, "personnel", depart, { employeeId, ...retire });
  const refused = { code: "procedure.not-allowed" };
  await expect(go(administrator.employeeId)).rejects.toMatchObject(refused);
  const role = { role: "administrator", startsOn: "2026-04-01", endsOn: "2027-03-09" } as const;
  const toBe = { employeeId: member.employeeId, ...role, reason: "Surat tugas Camat Plaju nomor 8" };
  await as(world, "administrator", giveRole, toBe);
  await expect(go(member.employeeId)).rejects.toMatchObject(refused);
});

test("an account is closed however long ago its person left", async () => {
  const world = await makeWorld();
  const { identity } = world.services;
  const { employeeId, nip, name } = world.people.member;
  const { agencyId } = world;
  await identity.createUsersWithPassword([{ agencyId, employeeId, nip, name }], "kapal-tunda-hijau-88");
  await as(world, "personnel", depart, { employeeId, ...retire, leftOn: "2025-01-01" });
  await closeAccounts.run(world.services);
  expect((await identity.accounts(agencyId)).get(employeeId)?.state).toBe("disabled");
});

test("an appointment taken back does not make anybody stay who is leaving", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const planned = { employeeId, positionId: world.positions.lurah, startsOn: "2026-04-01", decree };
  const { appointmentId } = await as(world, "personnel", appoint, planned);
  await as(world, "personnel", depart, { employeeId, ...retire });
  await as(world, "personnel", withdrawAppointment, { appointmentId });
  const { details } = await as(world, "personnel", readEmployee, { employeeId });
  expect(details?.timeline.appointments).toEqual([
    expect.objectContaining({ title: "Pengelola Layanan", endsOn: "2026-04-30" }),
  ]);
});
