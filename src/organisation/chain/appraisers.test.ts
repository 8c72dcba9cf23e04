import { expect, test } from "vitest";
import { appoint } from "#organisation/appointment/appoint.ts";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { delegate } from "#organisation/delegation/delegate.ts";
import { appraisedBy } from "#organisation/employee/person-on-day.ts";
import { as } from "#test/setup/as.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { appraiserOnDay } from "./appraisers.ts";

const decree = "821.2/7/BKPSDM/2026";

async function appraiserOf(world: World, who: WorldPerson, day: string) {
  const found = await world.database.read(world.agencyId, (queries) =>
    appraiserOnDay(queries, world.agencyId, world.people[who].employeeId, day),
  );
  const appraiser = Object.entries(world.people).find(
    ([, person]) => person.employeeId === found?.employeeId,
  );
  return found && [appraiser?.[0], found.by, found.actingFor ?? ""].filter(Boolean).join(", ");
}

test("the appraiser follows from the positions, past a vacancy, and ends at the top", async () => {
  const world = await makeWorld();
  const today = world.today();
  expect(await appraiserOf(world, "member", today)).toBe("head, position");
  expect(await appraiserOf(world, "head", today)).toBe("camat, position");
  expect(await appraiserOf(world, "wardMember", today)).toBe("camat, position"); // there is no lurah
  expect(await appraiserOf(world, "camat", today)).toBeNull();
  expect(await appraiserOf(world, "auditor", today)).toBeNull(); // holds no position
  expect(await appraiserOf(world, "member", "2023-12-31")).toBeNull(); // the day before anybody began
});

test("who was her head on 3 March: a move in mid-year does not change the days before it", async () => {
  const world = await makeWorld("2026-06-15");
  const { employeeId } = world.people.member;
  const positionId = world.positions.wardMember;
  await as(world, "personnel", appoint, { employeeId, positionId, startsOn: "2026-05-01", decree });
  expect(await appraiserOf(world, "member", "2026-03-03")).toBe("head, position");
  expect(await appraiserOf(world, "member", "2026-04-30")).toBe("head, position");
  expect(await appraiserOf(world, "member", "2026-05-01")).toBe("camat, position");
});

test("who stands in appraises, but not themself: their own appraiser is one step further up", async () => {
  const world = await makeWorld();
  const standsIn = { kind: "plt", startsOn: "2026-03-01", endsOn: "2026-05-31", decree } as const;
  const { employeeId } = world.people.wardMember;
  await as(world, "personnel", appointActing, { ...standsIn, employeeId, positionId: world.positions.lurah });
  expect(await appraiserOf(world, "wardMember", "2026-03-10")).toBe("camat, position");

  const move = { employeeId: world.people.member.employeeId, positionId: world.positions.wardMember };
  await as(world, "personnel", appoint, { ...move, startsOn: "2026-03-05", decree });
  expect(await appraiserOf(world, "member", "2026-03-10")).toBe("wardMember, position, Plt Lurah Plaju Ilir");
  expect(await appraiserOf(world, "member", "2026-06-01")).toBe("camat, position"); // the day after the last
});

test("while the holder is only away, the holder appraises and not who stands in", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.colleague;
  const away = { kind: "plh", startsOn: "2026-03-09", endsOn: "2026-03-13", decree } as const;
  await as(world, "personnel", appointActing, { ...away, employeeId, positionId: world.positions.head });
  expect(await appraiserOf(world, "member", "2026-03-10")).toBe("head, position");
});

test("a delegation overrides the positions while it lasts, on both sides", async () => {
  const world = await makeWorld();
  const { member, personnel, head } = world.people;
  const reason = "Sedang ditugaskan di tim arsip lintas seksi";
  const days = { startsOn: "2026-03-01", endsOn: "2026-03-31" };
  const ids = { employeeId: member.employeeId, appraiserId: personnel.employeeId };
  await as(world, "administrator", delegate, { ...ids, ...days, reason });
  expect(await appraiserOf(world, "member", "2026-02-28")).toBe("head, position");
  expect(await appraiserOf(world, "member", "2026-03-31")).toBe("personnel, delegation");
  expect(await appraiserOf(world, "member", "2026-04-01")).toBe("head, position");
  const names = (employeeId: string, day: string) =>
    world.database.read(world.agencyId, async (queries) =>
      (await appraisedBy(queries, world.agencyId, employeeId, day)).map(({ name }) => name),
    );
  expect(await names(head.employeeId, "2026-03-10")).toEqual(["Darto Prasetyo"]);
  expect(await names(personnel.employeeId, "2026-03-10")).toEqual(["Fajar Nugraha, A.Md.Kom.", member.name]);
});
