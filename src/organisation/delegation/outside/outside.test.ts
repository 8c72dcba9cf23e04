import { describe, expect, test } from "vitest";
import { inviteToAccount } from "#organisation/account/account.ts";
import { appoint } from "#organisation/appointment/appoint.ts";
import { endDelegation } from "#organisation/delegation/end-delegation.ts";
import { depart } from "#organisation/departure/depart.ts";
import { listEmployees } from "#organisation/employee/list-employees.ts";
import { readEmployee } from "#organisation/employee/read-employee.ts";
import { worldRows } from "#organisation/import/import.fixture.ts";
import { confirmed, previewed } from "#organisation/import/import.steps.fixture.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { giveOutside } from "./give-outside.ts";
import { secretary, secretaryAppraises } from "./outside.fixture.ts";

const fault = (path: string, code: string) => ({ faults: [expect.objectContaining({ path, code })] });
const eventsOf = (world: World) =>
  world.rows((queries) => queries.selectFrom("event").select(["kind", "subject_id"]).execute());

describe("an appraiser from outside the agency", () => {
  test("is named in one step, with title and institution, told of it, invited, and appraises", async () => {
    const world = await makeWorld();
    const { employeeId } = world.people.camat;
    const { appraiserId } = await secretaryAppraises(world);
    const camat = await as(world, "personnel", readEmployee, { employeeId });
    const { positionTitle: title, institution, name, nip } = secretary;
    expect(camat.details?.appraiser).toEqual({ employeeId: appraiserId, name, title, by: "delegation" });
    expect(await as(world, "personnel", readEmployee, { employeeId: appraiserId })).toMatchObject({
      ...{ name, positionTitle: title, unitName: institution, unitId: null, isOutside: true },
      details: { nip, status: "PNS", grade: "IV/d" },
    });
    expect((await world.call(nip)).actor?.roles).toContain("appraiser");
    const kinds = (await eventsOf(world)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["outside-person.added", "delegation.given"]));
    const told = await world.rows((queries) =>
      queries.selectFrom("notification").select("employee_id").execute(),
    );
    expect(told.map((row) => row.employee_id).sort()).toEqual([employeeId, appraiserId].sort());
    const { link } = await as(world, "personnel", inviteToAccount, { employeeId: appraiserId });
    expect(link).toContain("/undangan/");
  });

  test("ends as every delegation does, and is found by the NIP when named again with what they are then", async () => {
    const world = await makeWorld();
    const first = await secretaryAppraises(world);
    const overlapping = secretaryAppraises(world, { startsOn: "2026-06-01" });
    await expect(overlapping).rejects.toMatchObject(fault("startsOn", "delegation.overlaps"));
    await as(world, "personnel", endDelegation, { delegationId: first.delegationId, endsOn: "2026-05-31" });
    const other = secretaryAppraises(world, { startsOn: "2026-06-01", name: "Syarifuddin" });
    await expect(other).rejects.toMatchObject(fault("nip", "delegation.outside-other-name"));
    const positionTitle = "Penjabat Wali Kota Palembang";
    const again = await secretaryAppraises(world, { startsOn: "2026-06-01", positionTitle });
    expect(again.appraiserId).toBe(first.appraiserId);
    const { appraiserId: employeeId } = again;
    expect(await as(world, "personnel", readEmployee, { employeeId })).toMatchObject({ positionTitle });
  });

  test("is not for who has somebody above, nor somebody of the agency, nor a NIP that cannot be", async () => {
    const world = await makeWorld();
    const { head, member } = world.people;
    const give = (changed: Partial<typeof secretary & { employeeId: string }>) =>
      as(world, "personnel", giveOutside, {
        ...{ ...secretary, employeeId: world.people.camat.employeeId },
        ...changed,
      });
    await expect(give({ employeeId: head.employeeId })).rejects.toMatchObject({
      code: "delegation.appraised-inside",
      facts: { name: world.people.camat.name },
    });
    await expect(give({ nip: member.nip })).rejects.toMatchObject(
      fault("nip", "delegation.outside-works-here"),
    );
    await expect(give({ nip: world.people.camat.nip })).rejects.toMatchObject(
      fault("nip", "delegation.to-self"),
    );
    await expect(give({ nip: "19700315199403100" })).rejects.toMatchObject(fault("nip", "nip.length"));
    await expect(give({ grade: "IX" })).rejects.toMatchObject(fault("grade", "grade.not-of-status"));
    await expect(give({ reason: " SK  " })).rejects.toMatchObject(fault("reason", "input.too-short"));
    expect(await eventsOf(world)).toEqual([]);
    const people = await world.rows((queries) => queries.selectFrom("outside_person").execute());
    expect(people).toEqual([]);
  });

  test("is not counted among the people of the agency, but found by who looks for them", async () => {
    const world = await makeWorld();
    const counted = (await as(world, "head", listEmployees, {})).total;
    await secretaryAppraises(world);
    const { total, people } = await as(world, "head", listEmployees, {});
    expect(total).toBe(counted);
    expect(people.map(({ name }) => name)).not.toContain(secretary.name);
    const outside = await as(world, "head", listEmployees, { show: "outside" });
    expect(outside).toMatchObject({
      total: 1,
      people: [{ name: secretary.name, isOutside: true, nip: null }],
    });
    const found = await as(world, "head", listEmployees, { search: "burhan" });
    expect(found.people).toMatchObject([{ isOutside: true, unitName: secretary.institution }]);
  });

  test("is nobody whom an import misses, and stays when it lets go who is not in the file", async () => {
    const world = await makeWorld();
    const before = (await previewed(world, worldRows())).preview;
    const { appraiserId: employeeId } = await secretaryAppraises(world);
    const { preview } = await previewed(world, worldRows());
    expect(preview).toEqual(before);
    expect(preview?.gone).toBe(0);
    await confirmed(
      world,
      worldRows().filter(({ Nama }) => Nama !== world.people.wardMember.name),
      true,
    );
    const left = await world.rows((queries) =>
      queries.selectFrom("departure").select("employee_id").execute(),
    );
    expect(left).toEqual([{ employee_id: world.people.wardMember.employeeId }]);
    expect((await world.call(secretary.nip)).actor?.employeeId).toBe(employeeId);
  });

  test("is one of the agency's own once appointed there, and nobody once they left", async () => {
    const world = await makeWorld();
    const { appraiserId: employeeId } = await secretaryAppraises(world);
    const lurah = {
      employeeId,
      positionId: world.positions.lurah,
      startsOn: "2026-04-01",
      decree: "821/9/2026",
    };
    await as(world, "personnel", appoint, lurah);
    world.goTo("2026-04-01");
    const appointed = await as(world, "personnel", readEmployee, { employeeId });
    expect(appointed).toMatchObject({ isOutside: false, positionTitle: "Lurah Plaju Ilir" });
    const { people } = await as(world, "personnel", listEmployees, {});
    expect(people.map(({ name }) => name)).toContain(secretary.name);
    const gone = { employeeId, leftOn: "2026-05-01", reason: "moved", decree: "824/1/2026" } as const;
    await as(world, "personnel", depart, gone);
    world.goTo("2026-05-01");
    await expect(world.call(secretary.nip)).rejects.toThrow("nobody here today");
    const again = secretaryAppraises(world, { startsOn: "2026-05-02" });
    await expect(again).rejects.toMatchObject(fault("nip", "delegation.person-left"));
  });
});
