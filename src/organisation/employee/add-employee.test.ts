import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { addEmployee } from "./add-employee.ts";
import { readEmployee } from "./read-employee.ts";

const decree = "821.2/7/BKPSDM/2026";
const pns = { nip: "198501012010011001", name: "Rudi Hartono", grade: "III/a", decree };
const pppk = { nip: "199901012021211001", name: "Indah Permata", grade: "IX", decree };

test("somebody who has held the position for eleven years is taken up as of that day", async () => {
  const world = await makeWorld();
  const positionId = world.positions.wardMember;
  const { employeeId } = await as(world, "personnel", addEmployee, {
    ...pns,
    positionId,
    startsOn: "2015-03-01",
  });
  const { details } = await as(world, "personnel", readEmployee, { employeeId });
  expect(details?.timeline.grades).toEqual([{ grade: "III/a", startsOn: "2015-03-01", decree }]);
});

test.each([
  [pns, "2000-11-09", "Golongan PNS baru ada sejak 10 November 2000."],
  [pppk, "2020-09-27", "Golongan PPPK baru ada sejak 28 September 2020."],
])(
  "a day on which nobody had such a grade is a fault of the day; what was typed stays (%s)",
  async (typed, startsOn, words) => {
    const world = await makeWorld();
    const pages = visits(world, organisationPages);
    const fields = { ...typed, startsOn, positionId: world.positions.wardMember };
    const { status, html } = await pages.post("personnel", "/pegawai/baru", fields);
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('href="#f-startsOn"');
    for (const value of [typed.nip, typed.name, startsOn, decree]) expect(html).toContain(`value="${value}"`);
  },
);

test("the first day of the grades of PPPK is a day like any other", async () => {
  const world = await makeWorld();
  const positionId = world.positions.wardMember;
  const startsOn = "2020-09-28";
  await expect(as(world, "personnel", addEmployee, { ...pppk, positionId, startsOn })).resolves.toBeTruthy();
});
