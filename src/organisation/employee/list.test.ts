import { expect, test } from "vitest";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld } from "#test/setup/world.ts";
import { sorts } from "./employee.schema.ts";
import { listEmployees } from "./list-employees.ts";

test("those who left are listed for the office; anybody else is shown who serves", async () => {
  const world = await makeWorld();
  const { member, personnel } = world.people;
  const left = { agency_id: 1, employee_id: member.employeeId, left_on: "2026-03-01", reason: "retired" };
  const gone = { ...left, recorded_by: personnel.employeeId, recorded_at: world.services.clock() };
  await world.rows((queries) => queries.insertInto("departure").values(gone).execute());
  const listed = async (who: "auditor" | "head") =>
    (await as(world, who, listEmployees, { show: "left" })).people.map(({ name }) => name);
  expect(await listed("auditor")).toEqual([member.name]);
  expect(await listed("head")).not.toContain(member.name);
  expect(await listed("head")).toHaveLength(7);
});

test("every order can be walked page by page, there and back, and meets everybody once", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.auditor; // has no definitive position: the title of the Plt is the one sorted by
  const days = { startsOn: "2026-03-01", endsOn: "2026-03-31", decree: "800/1/2026" };
  await as(world, "personnel", appointActing, {
    kind: "plt",
    ...days,
    employeeId,
    positionId: world.positions.lurah,
  });
  for (const sort of sorts) {
    for (const descending of ["false", "true"]) {
      const order = { sort, descending };
      const all = (await as(world, "personnel", listEmployees, order)).people.map((one) => one.employeeId);
      const there: string[] = [];
      let after: string | undefined;
      do {
        const page = await as(world, "personnel", listEmployees, {
          ...order,
          limit: 3,
          ...(after ? { after } : {}),
        });
        there.push(...page.people.map((one) => one.employeeId));
        expect(page.previous === null).toBe(after === undefined);
        after = page.next ?? undefined;
      } while (after);
      expect(there).toEqual(all);
      const whole = (await as(world, "personnel", listEmployees, { sort })).people.map(
        (one) => one.employeeId,
      );
      expect(all).toEqual(descending === "true" ? whole.toReversed() : whole);
      const last = there.at(-1) ?? "";
      const back = await as(world, "personnel", listEmployees, { ...order, limit: 3, before: last });
      expect(back.people.map((one) => one.employeeId)).toEqual(all.slice(-4, -1));
      expect(back.next).toBe(all.at(-2));
      const first = await as(world, "personnel", listEmployees, { ...order, limit: 3, before: all[3] ?? "" });
      expect([first.previous, first.next]).toEqual([null, all[2]]);
    }
  }
});

test("names are found by any of their words, and signs of the query language are only signs", async () => {
  const world = await makeWorld();
  const found = async (search: string) =>
    (await as(world, "member", listEmployees, { search })).people.map(({ name }) => name);
  expect(await found("  wulandari RATNA ")).toEqual(["Ratna Wulandari, A.Md."]);
  expect(await found("a.md")).toHaveLength(2);
  for (const sign of ["%", "_", "\\"]) expect(await found(sign)).toEqual([]);
});

test("a unit's people are those of everything below it too, and who stands in there", async () => {
  const world = await makeWorld();
  const { colleague } = world.people;
  const positionId = world.positions.lurah;
  const days = { startsOn: "2026-03-01", endsOn: "2026-03-31", decree: "800/1/2026" };
  await as(world, "personnel", appointActing, {
    kind: "plt",
    ...days,
    employeeId: colleague.employeeId,
    positionId,
  });
  const names = async (unitId: string) =>
    (await as(world, "member", listEmployees, { unitId })).people.map(({ name }) => name);
  expect(await names(world.units.district)).toHaveLength(7);
  expect(await names(world.units.ward)).toEqual(["Darto Prasetyo", "Yuni Kartika"]);
});
