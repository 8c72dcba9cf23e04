import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { keep, pastCase, speedWorld } from "#service/speed/speed.fixture.ts";
import { as } from "#test/setup/as.ts";
import { myOutput } from "./my-output.ts";
import { readWorkload } from "./read-workload.ts";

test("person-days are the unit's working days of those placed there, without the days they are away", async () => {
  const world = await speedWorld();
  const { services: unitId } = world.units;
  const by = world.people.member.employeeId;
  const heirs = (received: string) =>
    pastCase({ unitId, serviceId: world.of.heirs, received, worked: 60, closed: "2026-02-05T10:00", by });
  await keep(world, [heirs("2026-02-03T09:00"), heirs("2026-02-04T09:00")]);
  const asked = { from: "2026-02", through: "2026-02" };
  const load = async () =>
    (await as(world, "head", readWorkload, asked)).units.find((unit) => unit.unitId === unitId);
  // February 2026 has 20 weekdays; 16 and 17 are off by decree; head, member and colleague are placed there
  expect(await load()).toMatchObject({
    workingDays: 18,
    personDays: 54,
    received: 2,
    closed: 2,
    pointsOut: 2,
  });
  await world.rows((queries) =>
    queries
      .insertInto("absence")
      .values({
        ...{ agency_id: world.agencyId, absence_id: newId(new Date()), employee_id: by, kind: "study-leave" },
        ...{ starts_on: "2026-02-09", ends_on: "2026-02-13", pauses: true, decree: "SK", recorded_by: by },
        recorded_at: world.services.clock(),
      })
      .execute(),
  );
  expect(await load()).toMatchObject({ workingDays: 18, personDays: 49 });
});

test("what somebody finished themselves is theirs alone to see", async () => {
  const world = await speedWorld();
  const { ward: unitId } = world.units;
  const by = world.people.member.employeeId;
  const letter = { unitId, serviceId: world.of.letter, received: "2026-03-02T09:00", by };
  await keep(world, [pastCase({ ...letter, worked: 20, closed: "2026-03-02T09:20" })]);
  const mine = async (who: "member" | "head") => (await as(world, who, myOutput, {})).services;
  expect(await mine("member")).toEqual([{ name: "Surat keterangan domisili", closed: 1, points: 1 }]);
  expect(await mine("head")).toEqual([]); // not even a head's page shows another's
});
