import { expect, test } from "vitest";
import { appoint } from "#organisation/appointment/appoint.ts";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { readAppraiser } from "#organisation/chain/read-appraiser.ts";
import { delegate } from "#organisation/delegation/delegate.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { type WorldPerson, worldPeople } from "#test/setup/world.people.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { listEmployees } from "./list-employees.ts";
import { readEmployee } from "./read-employee.ts";

/** Who of the whole district may read the file of `whose`. */
async function readersOf(world: World, whose: WorldPerson): Promise<string[]> {
  const { employeeId } = world.people[whose];
  const readers: string[] = [];
  for (const who of Object.keys(worldPeople)) {
    const { details, name } = await as(world, who, readEmployee, { employeeId });
    expect(name).toBe(world.people[whose].name); // the name is everybody's to see
    const asked = as(world, who, readAppraiser, { employeeId, on: "2026-03-03" });
    const mayAsk = await asked.then(
      () => true,
      () => false,
    );
    expect(mayAsk, `${who} asks who appraises ${whose}`).toBe(details !== null);
    if (details) readers.push(who);
  }
  return readers.sort();
}

const office = ["administrator", "auditor", "personnel"];

test("a file is read by the person, their line and the office, and by nobody else", async () => {
  const world = await makeWorld();
  expect(await readersOf(world, "member")).toEqual([...office, "camat", "head", "member"].sort());
  expect(await readersOf(world, "wardMember")).toEqual([...office, "camat", "wardMember"].sort());
  expect(await readersOf(world, "camat")).toEqual([...office, "camat"].sort());
});

test("two who hold the same position do not read each other's file", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.colleague;
  const shared = {
    employeeId,
    positionId: world.positions.member,
    startsOn: "2026-03-01",
    decree: "821/3/2026",
  };
  await as(world, "personnel", appoint, shared);
  expect(await readersOf(world, "member")).toEqual([...office, "camat", "head", "member"].sort());
});

test("who stands in for a head, or appraises by delegation, reads it for that time", async () => {
  const world = await makeWorld();
  const { colleague, wardMember, head } = world.people;
  const days = { startsOn: "2026-03-01", endsOn: "2026-03-31" };
  const acting = {
    kind: "plt",
    ...days,
    employeeId: colleague.employeeId,
    positionId: world.positions.lurah,
  } as const;
  await as(world, "personnel", appointActing, { ...acting, decree: "800/1/2026" });
  const given = { employeeId: wardMember.employeeId, appraiserId: head.employeeId, ...days };
  await as(world, "personnel", delegate, { ...given, reason: "Diperbantukan di kecamatan" });
  const readers = [...office, "camat", "colleague", "head", "wardMember"].sort();
  expect(await readersOf(world, "wardMember")).toEqual(readers);
  world.goTo("2026-04-01");
  expect(await readersOf(world, "wardMember")).toEqual([...office, "camat", "wardMember"].sort());
});

test("the list shows NIP, grade and status to the office only", async () => {
  const world = await makeWorld();
  const { people } = await as(world, "head", listEmployees, {});
  expect(people).toHaveLength(8);
  for (const { nip, grade, status } of people)
    expect({ nip, grade, status }).toEqual({ nip: null, grade: null, status: null });
  const seen = await as(world, "auditor", listEmployees, { search: "Ratna" });
  expect(seen.people[0]).toMatchObject({ nip: world.people.member.nip, grade: "II/d", status: "PNS" });
});

test("nobody learns a NIP digit by digit, or a status by filtering", async () => {
  const world = await makeWorld();
  const count = async (who: WorldPerson, input: object) => (await as(world, who, listEmployees, input)).total;
  const { nip } = world.people.member;
  expect(await count("head", { search: nip.slice(0, 10) })).toBe(0);
  expect(await count("head", { search: nip })).toBe(1); // known already
  expect(await count("personnel", { search: nip.slice(0, 10) })).toBe(1);
  expect(await count("head", { status: "PPPK" })).toBe(8);
  expect(await count("personnel", { status: "PPPK" })).toBe(1);
  const byNip = await as(world, "head", listEmployees, { sort: "nip" });
  expect(byNip.people).toEqual((await as(world, "head", listEmployees, {})).people);
});

test("who is not signed in sees nothing at all", async () => {
  const world = await makeWorld();
  await expect(callProcedure(listEmployees, {}, world.unsigned)).rejects.toMatchObject({
    code: "procedure.sign-in-needed",
  });
});
