import { expect, test } from "vitest";
import { endRecorded, listRecorded } from "#appraisal/exchange/decision/recorded.ts";
import { settleRatings } from "#appraisal/exchange/decision/settle.ts";
import { fileOf, ratedWorld, skpRow, uploaded } from "#appraisal/exchange/exchange.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { promote } from "#organisation/appointment/promote.ts";
import type { World } from "#test/setup/world.ts";
import { readScenario } from "./read-scenario.ts";
import { reckonScenario } from "./reckon-scenario.ts";
import { reckoned, saved } from "./what-if.fixture.ts";

/** A scenario reckoned in the morning of 4 January 2027, and whether it still is what it would be. */
async function answeredWorld() {
  const { world } = await ratedWorld();
  const { importId, revision } = await uploaded(
    world,
    await fileOf([skpRow("administrator", "3", "2", "3")]),
  );
  const { scenarioId } = await saved(world, { "overall-rating.quadrant.as.as": "poor" });
  await reckoned(world, scenarioId);
  const stale = async () => (await as(world, "personnel", readScenario, { scenarioId })).stale;
  const again = async (day: string) => {
    await as(world, "personnel", reckonScenario, { scenarioId });
    await reckoned(world, scenarioId);
    expect(await stale()).toEqual([]);
    world.goTo(day);
  };
  expect(await stale()).toEqual([]);
  world.goTo("2027-01-05");
  return { world, stale, again, importId, revision };
}

test("an answer is no longer current once a rating of the national system is recorded, nor once it is ended", async () => {
  const { world, stale, again, importId, revision } = await answeredWorld();
  const reason = "Tahun ini dinilai lewat e-Kinerja";
  const choice = { kind: "differs", choice: "national", isAll: true, reason } as const;
  await as(world, "personnel", settleRatings, { importId, revision, ...choice });
  expect(await stale()).toEqual(["data"]);
  await again("2027-01-06");
  const { recorded } = await as(world, "auditor", listRecorded, { year: 2026 });
  await as(world, "personnel", endRecorded, { ratingId: recorded[0]?.ratingId ?? "", reason });
  expect(await stale()).toEqual(["data"]);
});

test("nor once somebody was promoted or appointed, from whatever day on", async () => {
  const { world, stale, again } = await answeredWorld();
  const { employeeId } = world.people.administrator;
  await as(world, "personnel", promote, {
    ...{ employeeId, grade: "II/d", startsOn: "2026-10-01", decree: "SK/1/2026 (rekaan)" },
  });
  expect(await stale()).toEqual(["data"]);
  await again("2027-01-06");
  await as(world, "personnel", appointActing, actingAt(world, employeeId));
  expect(await stale()).toEqual(["data"]);
});

function actingAt(world: World, employeeId: string) {
  const days = { startsOn: "2027-01-06", endsOn: "2027-01-20" };
  return {
    employeeId,
    positionId: world.positions.head,
    kind: "plh",
    ...days,
    decree: "SK/2/2027 (rekaan)",
  } as const;
}
