import { expect, test } from "vitest";
import type { Touched } from "#measures/measure.ts";
import { closeCases } from "#measures/measures.fixture.ts";
import { merge, valueIn } from "#measures/merge.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld } from "#test/setup/world.ts";
import { casePile } from "./case.pile.ts";

async function casesOfPlaju() {
  const world = await makeWorld();
  const services = await openCounters(world);
  await closeCases(world, services, [
    { unit: "ward", closedAt: "2026-02-01T00:10", minutes: 10, by: "wardMember", waited: 3 },
    { unit: "ward", closedAt: "2026-02-28T23:50", minutes: 30, by: "wardMember", left: -5 },
    { unit: "ward", closedAt: "2026-02-10T10:00", minutes: 50, waited: null, service: "heirs", left: null },
    { unit: "ward", closedAt: "2026-02-11T10:00", minutes: 900, by: "wardMember", outcome: "withdrawn" },
    { unit: "ward", closedAt: "2026-03-01T00:05", minutes: 500, by: "wardMember" },
    { unit: "services", closedAt: "2026-02-12T10:00", minutes: 40, by: "member" },
  ]);
  const cells = (touched: readonly Touched[]) =>
    world.rows((queries) => casePile.cells(queries, world.agencyId, touched, world.services.law));
  return { world, cells };
}

test("a unit's month begins and ends where the agency is, and a withdrawn case is no work done", async () => {
  const { world, cells } = await casesOfPlaju();
  const ofWard = await cells([{ unitId: world.units.ward, month: "2026-02" }]);
  const merged = (code: string) => merge(ofWard.get(code) ?? []);
  expect(valueIn("count", merged("case.closed"))).toBe(3);
  expect(valueIn("median", merged("case.handling-median"))).toBe(30);
  const onTime = merged("case.on-time");
  expect([valueIn("share", onTime), onTime.count, onTime.missing]).toEqual([0.5, 2, 1]); // a promised time, no due time
  const waiting = merged("case.waiting-median");
  expect([waiting.count, waiting.missing, valueIn("median", waiting)]).toEqual([3, 1, 5]);
});

test("cells tell apart whose work it is and which service, and answer for what was touched only", async () => {
  const { world, cells } = await casesOfPlaju();
  const found = await cells([
    { unitId: world.units.ward, month: "2026-02" },
    { unitId: world.units.services, month: "2026-01" },
  ]);
  const closed = found.get("case.closed") ?? [];
  expect(new Set(closed.map(({ unitId, month }) => `${unitId} ${month}`))).toEqual(
    new Set([`${world.units.ward} 2026-02`]),
  );
  expect(closed.map(({ employeeId, count }) => [employeeId, count])).toEqual(
    expect.arrayContaining([
      [world.people.wardMember.employeeId, 2],
      [null, 1],
    ]),
  );
  expect((found.get("case.handling-median") ?? []).every(({ employeeId }) => employeeId === null)).toBe(true);
});

test("it says from when to when there are facts", async () => {
  const { world } = await casesOfPlaju();
  const span = await world.rows(async (queries) => casePile.span?.(queries, world.agencyId));
  expect(span).toEqual({
    from: "2026-02",
    through: "2026-03",
  });
});
