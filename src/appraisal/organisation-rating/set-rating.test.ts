import { expect, test } from "vitest";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { interval, setRating, worldAtQuarter, year } from "./organisation-rating.fixture.ts";
import { nearestOrganisationRating, organisationRatingsOf } from "./rating-rows.ts";
import { readOrganisationRating } from "./read-rating.ts";

const letter = {
  letterNumber: "800/12/2026",
  letterDate: "2026-03-30",
  letterAuthority: "Wali Kota Palembang",
};
const refused = { code: "procedure.not-allowed" };
const read = (world: World, who: WorldPerson, unitId: string) =>
  as(world, who, readOrganisationRating, { year, interval, unitId });

test("a unit's achievement is set by whoever leads the unit above, and by nobody else", async () => {
  const world = await worldAtQuarter();
  for (const who of ["head", "personnel", "administrator", "auditor", "member"] as const)
    await expect(setRating(world, who, "services", "good")).rejects.toMatchObject(refused);
  await setRating(world, "camat", "services", "good");
  const { spread, records } = await read(world, "camat", world.units.services);
  expect(spread).toMatchObject({ rating: "good", isAgency: false });
  expect(records).toMatchObject([
    { rating: "good", revision: 1, decidedByName: world.people.camat.name, actingFor: null, letter: null },
  ]);
  await setRating(world, "camat", "ward", "poor"); // nobody leads it; the camat leads what is above
});

test("who stands in above sets it in that name, but not for the unit where they are at home", async () => {
  const world = await worldAtQuarter();
  const { employeeId } = world.people.head;
  const days = { startsOn: "2026-03-25", endsOn: "2026-04-10", decree: "800/9/2026" };
  const plh = { kind: "plh", positionId: world.positions.camat } as const;
  await as(world, "personnel", appointActing, { ...plh, ...days, employeeId });
  await expect(setRating(world, "head", "services", "excellent")).rejects.toMatchObject(refused);
  await setRating(world, "head", "staff", "good");
  const { records } = await read(world, "head", world.units.staff);
  expect(records[0]).toMatchObject({ actingFor: "Plh Camat Plaju", decidedByName: world.people.head.name });
});

test("the agency's own is recorded by its head or the personnel office, with the letter from above", async () => {
  const world = await worldAtQuarter();
  await expect(setRating(world, "personnel", "district", "good")).rejects.toMatchObject({
    faults: ["letterNumber", "letterDate", "letterAuthority"].map((path) => ({
      path,
      code: "organisation-rating.letter-needed",
    })),
  });
  await expect(
    setRating(world, "camat", "district", "good", { ...letter, letterDate: "2026-04-01" }),
  ).rejects.toMatchObject({ faults: [{ path: "letterDate", code: "organisation-rating.letter-to-come" }] });
  await expect(setRating(world, "auditor", "district", "good", letter)).rejects.toMatchObject(refused);
  await setRating(world, "personnel", "district", "good", letter);
  const { records } = await read(world, "auditor", world.units.district);
  expect(records[0]?.letter).toEqual({
    number: "800/12/2026",
    date: "2026-03-30",
    authority: "Wali Kota Palembang",
  });
});

test("a new decision replaces the old one with a reason, and the old one stays to be read", async () => {
  const world = await worldAtQuarter();
  await setRating(world, "camat", "services", "good");
  await expect(setRating(world, "camat", "services", "excellent", { revision: 1 })).rejects.toMatchObject({
    faults: [{ path: "reason", code: "organisation-rating.reason-needed" }],
  });
  await expect(
    setRating(world, "camat", "services", "excellent", { revision: 0, reason: "Data lengkap" }),
  ).rejects.toMatchObject({ code: "procedure.changed-meanwhile" });
  await setRating(world, "camat", "services", "excellent", { revision: 1, reason: "Data IKM baru masuk" });
  const { spread, records } = await read(world, "camat", world.units.services);
  expect(spread.rating).toBe("excellent");
  expect(records.map(({ revision, rating, reason }) => [revision, rating, reason])).toEqual([
    [2, "excellent", "Data IKM baru masuk"],
    [1, "good", ""],
  ]);
});

test("of two who set it at once one is told of the other", async () => {
  const world = await worldAtQuarter();
  const both = await Promise.allSettled([
    setRating(world, "camat", "services", "good"),
    setRating(world, "camat", "services", "poor"),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")).toMatchObject({
    reason: { code: "procedure.changed-meanwhile" },
  });
});

test("what is not over cannot be set, nor what the agency does not evaluate, nor a year that is not open", async () => {
  const world = await worldAtQuarter();
  world.goTo("2026-03-30");
  await expect(setRating(world, "camat", "services", "good")).rejects.toMatchObject({
    code: "organisation-rating.too-early",
    facts: { from: "2026-03-31" },
  });
  const { services } = world.units;
  const ask = (asked: { year: number; interval: string }) =>
    as(world, "camat", readOrganisationRating, { ...asked, unitId: services });
  await expect(ask({ year, interval: "m03" })).rejects.toMatchObject({ code: "evaluation.interval-unknown" });
  await expect(ask({ year: 2027, interval })).rejects.toMatchObject({ code: "period.not-open" });
});

test("whoever leads the organisation is told, once, and not by themselves", async () => {
  const world = await worldAtQuarter();
  await setRating(world, "camat", "services", "good");
  await setRating(world, "camat", "district", "good", letter);
  const notices = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select(["employee_id", "href", "facts"])
      .where("message", "=", "notice.organisation-rating.set")
      .execute(),
  );
  expect(notices).toEqual([
    {
      employee_id: world.people.head.employeeId,
      href: `/capaian-organisasi/2026/q1/${world.units.services}`,
      facts: { unit: "Seksi Pelayanan Umum", year },
    },
  ]);
});

test("a person's form names the nearest organisation for which it is set", async () => {
  const world = await worldAtQuarter();
  const { services, district } = world.units;
  const nearest = (unitId: string) =>
    world.rows((queries) => nearestOrganisationRating(queries, 1, { unitId, year, interval }));
  expect(await nearest(services)).toBeNull();
  await setRating(world, "camat", "district", "needs-improvement", letter);
  expect(await nearest(services)).toEqual({ unitId: district, rating: "needs-improvement" });
  await setRating(world, "camat", "services", "excellent");
  expect(await nearest(services)).toEqual({ unitId: services, rating: "excellent" });
  const own = await world.rows((queries) =>
    organisationRatingsOf(queries, 1, { unitIds: [services], year, interval }),
  );
  expect([...own]).toEqual([[services, "excellent"]]);
});
