import { expect, test } from "vitest";
import { leave, moveTo } from "#appraisal/period/period.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import type { WorldPerson, WorldUnit } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { explainSpread } from "./explain-spread.ts";
import { listOrganisationRatings } from "./list-ratings.ts";
import { myOrganisations } from "./my-organisations.ts";
import { interval, rate, setRating, worldAtQuarter, year } from "./organisation-rating.fixture.ts";
import { readOrganisationRating } from "./read-rating.ts";

const letter = { letterNumber: "800/12", letterDate: "2026-03-30", letterAuthority: "Wali Kota Palembang" };
const read = (world: World, who: WorldPerson, unit: WorldUnit) =>
  as(world, who, readOrganisationRating, { year, interval, unitId: world.units[unit] });
const list = (world: World, who: WorldPerson) => as(world, who, listOrganisationRatings, { year, interval });
const explain = (world: World, who: WorldPerson, body: string, revision = 0) =>
  as(world, who, explainSpread, { year, interval, unitId: world.units.district, body, revision });

/** Six people below the camat, five of them above what was expected and one below: departs from Baik. */
async function ratedDistrict(): Promise<World> {
  const world = await worldAtQuarter();
  const above = { head: "above", personnel: "above", member: "above", colleague: "above" } as const;
  await rate(world, { ...above, administrator: "above", wardMember: "below" });
  await setRating(world, "personnel", "district", "good", letter);
  return world;
}

test("a unit's people are those in it and below it, without whoever leads it", async () => {
  const world = await ratedDistrict();
  const { spread, people } = await read(world, "personnel", "district");
  expect(spread).toMatchObject({ people: 6, rated: 6, counts: [1, 0, 0, 0, 5] });
  expect(people?.map(({ name }) => name)).not.toContain(world.people.camat.name);
  const services = await read(world, "personnel", "services");
  expect(services.spread).toMatchObject({ people: 2, rated: 2, counts: [0, 0, 0, 0, 2], rating: null });
  expect(services.spread.verdicts).toEqual([]); // no achievement, no pattern
  expect(services.people?.map(({ name }) => name)).toEqual(["Darto Prasetyo", "Ratna Wulandari, A.Md."]);
});

test("each line of the pattern is told against the people, in order", async () => {
  const world = await ratedDistrict();
  const { spread, pattern } = await read(world, "auditor", "district");
  expect(spread.verdicts).toMatchObject([
    { line: { is: "most", ratings: ["good"] }, state: "departs", count: 0, least: 4, most: 4 },
    { line: { is: "some" }, state: "departs", count: 0, least: 1, most: 6 },
  ]);
  expect(pattern?.because[0]?.article).toMatchObject({ regulation: "SE Menteri PANRB 3/2023" });
});

test("somebody counts where they were when the interval ended, and not after they had left before it", async () => {
  const world = await worldAtQuarter();
  await rate(world, { member: "as", colleague: "as" });
  await moveTo(world, "colleague", "wardMember", "2026-04-10");
  await leave(world, "administrator", "2026-01-01");
  world.goTo("2026-05-02");
  const people = async (unit: WorldUnit) => (await read(world, "personnel", unit)).spread.people;
  expect(await people("services")).toBe(2);
  expect(await people("ward")).toBe(1);
  expect(await people("staff")).toBe(0);
});

test("a head sees the spread of the units they lead; a member none", async () => {
  const world = await ratedDistrict();
  const names = async (who: WorldPerson) => (await list(world, who)).units.map(({ name }) => name);
  expect(await names("head")).toEqual(["Seksi Pelayanan Umum"]);
  expect(await names("camat")).toEqual([
    "Kecamatan Plaju",
    "Kelurahan Plaju Ilir",
    "Seksi Pelayanan Umum",
    "Subbagian Umum dan Kepegawaian",
  ]);
  await expect(list(world, "member")).rejects.toMatchObject({ code: "procedure.not-allowed" });
  await expect(read(world, "head", "district")).rejects.toMatchObject({
    code: "organisation-rating.unit-unknown",
  });
});

test("fewer than five ratings are no spread for who may not see each of them", async () => {
  const world = await ratedDistrict();
  const shown = async (who: WorldPerson) =>
    (await list(world, who)).units.map(({ name, counts }) => [name.split(" ")[0], counts !== null]);
  const all = ["Kecamatan", "Kelurahan", "Seksi", "Subbagian"].map((name) => [name, true]);
  expect(await shown("personnel")).toEqual(all);
  expect(await shown("camat")).toEqual(all); // appraises the heads, and reviews what they decide
  // the administrator sees every unit: the six together, and a single rating only where it is their own
  const seen = ["Kecamatan", "Subbagian"];
  expect(await shown("administrator")).toEqual(all.map(([name]) => [name, seen.includes(String(name))]));
  const { people, spread } = await read(world, "administrator", "services");
  expect(people).toEqual([]);
  expect(spread).toMatchObject({ counts: null, verdicts: [], rated: 2 });
});

test("the leader gives a reason for what departs; a new one stands beside the old", async () => {
  const world = await ratedDistrict();
  await expect(explain(world, "personnel", "Bukan pimpinan")).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await explain(world, "camat", "Warga menilai layanan sangat baik");
  await expect(explain(world, "camat", "Lagi")).rejects.toMatchObject({
    code: "procedure.changed-meanwhile",
  });
  await explain(world, "camat", "Nilai IKM 92, tertinggi di kota", 1);
  const { spread } = await read(world, "auditor", "district");
  expect(spread.reason).toMatchObject({
    ...{ revision: 2, body: "Nilai IKM 92, tertinggi di kota", counts: [1, 0, 0, 0, 5] },
    writtenByName: world.people.camat.name,
  });
  const kept = await world.rows((queries) =>
    queries.selectFrom("spread_reason").select("body").orderBy("revision").execute(),
  );
  expect(kept.map(({ body }) => body)).toEqual([
    "Warga menilai layanan sangat baik",
    "Nilai IKM 92, tertinggi di kota",
  ]);
});

test("no reason is asked where the pattern is kept, or where so few people cannot keep it", async () => {
  const world = await worldAtQuarter();
  await rate(world, { member: "as", colleague: "as" });
  await setRating(world, "camat", "services", "good");
  const { spread, canExplain } = await read(world, "head", "services");
  expect(spread.verdicts.map(({ state }) => state)).toEqual(["no-such-share", "no-room"]);
  expect(canExplain).toBe(false);
  const input = { year, interval, unitId: world.units.services, body: "Hanya dua orang", revision: 0 };
  await expect(as(world, "head", explainSpread, input)).rejects.toMatchObject({
    code: "organisation-rating.nothing-to-explain",
  });
});

test("nobody's rating is moved by an achievement, a pattern or a reason", async () => {
  const world = await ratedDistrict();
  const ratings = () =>
    world.rows((queries) =>
      queries.selectFrom("rating_in_force").selectAll().orderBy("evaluation_id").execute(),
    );
  const before = await ratings();
  await setRating(world, "camat", "district", "poor", { ...letter, revision: 1, reason: "Dikoreksi" });
  await explain(world, "camat", "Sedang dibicarakan");
  expect(await ratings()).toEqual(before);
});

test("the goals are those of the leader's agreed plan, for who may see the plan", async () => {
  const world = await worldAtQuarter();
  await rate(world, { head: "as" });
  const goals = async (who: WorldPerson) => (await read(world, who, "services")).goals;
  expect(await goals("camat")).toMatchObject({
    leaderName: world.people.head.name,
    results: [{ statement: "Warga menerima surat keterangan dengan cepat dan benar" }],
    facts: [{ value: null, share: null }],
  });
  expect(await goals("administrator")).toBeNull();
  expect((await read(world, "personnel", "staff")).goals).toBeNull(); // no plan
});

test("whoever leads an organisation is reminded of its newest achievement", async () => {
  const world = await ratedDistrict();
  await setRating(world, "camat", "services", "excellent");
  const mine = async (who: WorldPerson) => (await as(world, who, myOrganisations, {})).organisations;
  expect(await mine("head")).toMatchObject([{ name: "Seksi Pelayanan Umum", interval, rating: "excellent" }]);
  expect(await mine("camat")).toMatchObject([{ name: "Kecamatan Plaju", rating: "good" }]);
  expect(await mine("personnel")).toEqual([]);
  expect(await mine("member")).toEqual([]);
});

test("a handful of queries, however many units and people", async () => {
  const world = await ratedDistrict();
  const call = await countQueries(() => world.call("personnel"));
  expect((await countQueries(() => list(world, "personnel"))) - call).toBeLessThanOrEqual(6);
  expect((await countQueries(() => read(world, "personnel", "district"))) - call).toBeLessThanOrEqual(12);
});
