import { expect, test } from "vitest";
import { appoint } from "#organisation/appointment/appoint.ts";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { delegate } from "#organisation/delegation/delegate.ts";
import { depart } from "#organisation/departure/depart.ts";
import { readEmployee } from "#organisation/employee/read-employee.ts";
import { addDays } from "#platform/clock/clock.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { appraiserOnDay } from "./appraisers.ts";

const decree = "821.2/7/BKPSDM/2026";

async function timelineOf(world: World) {
  const { employeeId } = world.people.member;
  const { details } = await as(world, "personnel", readEmployee, { employeeId });
  if (!details) throw new Error("the office knows everybody");
  return details.timeline;
}

/** A year in which everything happens: a move below a vacancy, a Plt there, a delegation, and a delegate who leaves. */
async function eventfulYear(): Promise<World> {
  const world = await makeWorld();
  const { member, colleague, wardMember, auditor } = world.people;
  const { lurah, wardMember: wardPost } = world.positions;
  const { employeeId } = member;
  await as(world, "personnel", appoint, { employeeId, positionId: wardPost, startsOn: "2026-04-01", decree });
  const plt = { kind: "plt", positionId: lurah, decree } as const;
  const standsIn = { ...plt, startsOn: "2026-05-01", endsOn: "2026-07-31" };
  await as(world, "personnel", appointActing, { ...standsIn, employeeId: colleague.employeeId });
  const next = { ...plt, startsOn: "2026-08-01", endsOn: "2026-09-30" };
  await as(world, "personnel", appointActing, { ...next, employeeId: wardMember.employeeId });
  const given = { appraiserId: auditor.employeeId, reason: "Sedang ditugaskan di tim arsip" };
  await as(world, "personnel", delegate, { ...given, employeeId, startsOn: "2026-06-01" });
  const left = {
    employeeId: auditor.employeeId,
    leftOn: "2026-07-16",
    reason: "moved",
    decree,
  } as const;
  await as(world, "personnel", depart, left);
  return world;
}

test("who appraised over time follows the positions: a move, a Plt, and the days of a delegation in between", async () => {
  const { appraisers } = await timelineOf(await eventfulYear());
  const told = appraisers.map(({ appraiserName, ...span }) => [
    appraiserName,
    span.title,
    span.startsOn,
    span.endsOn,
  ]);
  expect(told).toEqual([
    ["Siti Aminah, S.STP., M.Si.", "Camat Plaju", "2026-10-01", null],
    ["Yuni Kartika", "Plt Lurah Plaju Ilir", "2026-08-01", "2026-09-30"],
    ["Darto Prasetyo", "Plt Lurah Plaju Ilir", "2026-07-16", "2026-07-31"],
    ["Darto Prasetyo", "Plt Lurah Plaju Ilir", "2026-05-01", "2026-05-31"],
    ["Siti Aminah, S.STP., M.Si.", "Camat Plaju", "2026-04-01", "2026-04-30"],
    ["Hendra Wijaya, S.Sos.", "Kepala Seksi Pelayanan Umum", "2024-01-02", "2026-03-31"],
  ]);
});

test("on every day the timeline names whom the positions name", async () => {
  const world = await eventfulYear();
  const { appraisers } = await timelineOf(world);
  for (let day = "2025-12-30"; day < "2026-12-31"; day = addDays(day, 1)) {
    const named = appraisers.find(
      ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn),
    );
    const found = await world.database.read(1, (queries) =>
      appraiserOnDay(queries, 1, world.people.member.employeeId, day),
    );
    expect([day, named?.appraiserId]).toEqual([day, found?.by === "position" ? found.employeeId : undefined]);
  }
});
