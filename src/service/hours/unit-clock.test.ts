import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { clockOfUnit, clocksOfUnits } from "./unit-clock.ts";
import { utcOffsetMinutes } from "./utc-offset.ts";

const at = (text: string) => new Date(`${text}:00+07:00`);

async function hours(world: World, unitId: string, startsOn: string, weekly: Record<string, number[][]>) {
  const row = { agency_id: world.agencyId, unit_id: unitId, starts_on: startsOn };
  await world.rows((queries) =>
    queries
      .insertInto("office_hours")
      .values({ ...row, weekly: JSON.stringify(weekly), changed_at: world.services.clock() })
      .execute(),
  );
}

async function closed(world: World, unitId: string, day: string) {
  const row = { agency_id: world.agencyId, closing_day_id: newId(new Date()), unit_id: unitId, day };
  const by = { reason: "Banjir", decided_by: world.people.head.employeeId };
  await world.rows((queries) =>
    queries
      .insertInto("closing_day")
      .values({ ...row, ...by, decided_at: world.services.clock() })
      .execute(),
  );
}

test("a unit keeps the hours above it until its own begin; days off of the country and of what is above are off", async () => {
  const world = await makeWorld();
  await openCounters(world);
  const { ward, district, services: section } = world.units;
  await hours(world, ward, "2026-03-16", { "1": [[540, 600]] });
  await closed(world, district, "2026-03-10");
  await closed(world, ward, "2026-03-11");
  const place = { agencyId: world.agencyId, timeZone: "Asia/Jakarta" };
  const ask = (unitIds: string[]) =>
    world.rows((queries) =>
      clocksOfUnits(queries, world.services.law, place, unitIds, "2026-01-01", "2026-12-31"),
    );
  let clocks = await ask([ward, section]);
  expect(await countQueries(async () => (clocks = await ask([ward, section])))).toBe(1);
  const minutes = (unit: string, from: string, to: string) =>
    clocks.get(unit)?.minutesBetween(at(from), at(to));
  expect(minutes(ward, "2026-03-09T00:00", "2026-03-10T00:00")).toBe(360); // Monday, by the district's hours
  expect(minutes(ward, "2026-03-10T00:00", "2026-03-12T00:00")).toBe(0); // closed above, then itself
  expect(minutes(section, "2026-03-10T00:00", "2026-03-12T00:00")).toBe(360);
  expect(minutes(ward, "2026-03-16T00:00", "2026-03-22T00:00")).toBe(60); // its own hours from here on
  expect(minutes(section, "2026-03-16T00:00", "2026-03-22T00:00")).toBe(720); // 18 to 20 March are off by decree
  expect(clocks.get(ward)?.yearsWithoutDecree).toEqual([]);
});

test("what was published later is left out where that is asked; a year without a decree is named", async () => {
  const world = await makeWorld();
  await openCounters(world);
  const of = { agencyId: world.agencyId, timeZone: "Asia/Jakarta", unitId: world.units.ward };
  const clock = (knownOn?: string) =>
    world.rows((queries) =>
      clockOfUnit(queries, world.services.law, knownOn ? { ...of, knownOn } : of, "2025-08-01", "2027-02-01"),
    );
  const ofMonday = async (knownOn?: string) =>
    (await clock(knownOn)).minutesBetween(at("2025-08-18T00:00"), at("2025-08-19T00:00"));
  expect(await ofMonday("2025-08-06")).toBe(360);
  expect(await ofMonday("2025-08-07")).toBe(0);
  expect(await ofMonday()).toBe(0);
  expect((await clock()).yearsWithoutDecree).toEqual([2027]);
  expect((await clock("2025-08-07")).yearsWithoutDecree).toEqual([2026, 2027]);
});

test("a unit that nobody knows or gave hours is never open", async () => {
  const world = await makeWorld();
  const of = { agencyId: world.agencyId, timeZone: "Asia/Jakarta" };
  for (const unitId of [world.units.ward, newId(new Date())]) {
    const clock = await world.rows((queries) =>
      clockOfUnit(queries, world.services.law, { ...of, unitId }, "2026-03-01", "2026-03-31"),
    );
    expect(clock.minutesBetween(at("2026-03-02T00:00"), at("2026-03-30T00:00"))).toBe(0);
  }
});

test("each of the country's zones is so many minutes east", () => {
  expect(
    ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"].map((zone) => utcOffsetMinutes(zone, "2026-03-01")),
  ).toEqual([420, 480, 540]);
});
