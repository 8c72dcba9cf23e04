import { expect, test } from "vitest";
import { worldOfRated } from "#appraisal/calibration/rated.fixture.ts";
import { recordOpening } from "#appraisal/credit-points/record-opening.ts";
import { setOrganisationRating } from "#appraisal/organisation-rating/set-rating.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { World } from "#test/setup/world.ts";
import { answerOf } from "./answer.ts";
import { answered, year } from "./what-if.fixture.ts";

const veryGood = { overall: "very-good", results: "above", conduct: "above" } as const;
const good = { overall: "good" } as const;

test("without a change nobody is concerned", async () => {
  const world = await worldOfRated([
    { people: 4, by: "head", ...veryGood },
    { people: 4, by: "head", overall: "poor" }, // stands for another reason than the rule: it stays
    { people: 2, by: "personnel", at: "administrator", grade: "II/c", ...good },
  ]);
  await achieved(world, "services", "excellent");
  const { agencyId, services } = world;
  const of = { year, now: services.law, asIf: services.law };
  const asked = { agencyId, timeZone: "Asia/Jakarta", today: world.today(), of };
  const outcome = await world.rows((queries) =>
    answerOf(queries, asked, async (affected) => affected.length === 0),
  );
  expect(outcome).toMatchObject({ people: 10, affected: 0, matters: [], rated: 10 });
  expect(outcome?.units).toMatchObject({ compared: 1, departing: [], fitting: [] });
  expect(outcome?.points).toMatchObject({ officers: 2, before: 10, after: 10, changed: 0, median: null });
  expect(outcome?.moves?.every(({ before, after }) => before === after)).toBe(true);
});

test("with 60 % in the place of 70 % exactly the unit between the two departs, and with 95 % the one above fits", async () => {
  const world = await worldOfRated([
    { people: 13, by: "head", ...veryGood }, // 13 of 20 are 65 %: at most 14 with 70 %, at most 12 with 60 %
    { people: 7, by: "head", ...good },
    { people: 6, by: "camat", at: "wardMember", ...veryGood }, // 6 of 10: at most 7, and at most 6
    { people: 4, by: "camat", at: "wardMember", ...good },
    { people: 9, by: "personnel", at: "administrator", ...veryGood }, // 9 of 10: more than 7 and more than 6
    { people: 1, by: "personnel", at: "administrator", ...good },
  ]);
  for (const unit of ["services", "ward", "staff"] as const) await achieved(world, unit, "excellent");
  const share = "organisation-rating.pattern.excellent.0.share";
  const less = await answered(world, { [share]: "60" });
  expect(less.outcome.units).toMatchObject({
    compared: 3,
    departing: [
      { name: "Seksi Pelayanan Umum", rated: 20, after: [{ count: 13, most: 12, state: "departs" }] },
    ],
    fitting: [],
  });
  expect(less.outcome).toMatchObject({ affected: 0, people: 40 }); // the pattern moves nobody
  const more = await answered(world, { [share]: "95" });
  expect(more.outcome.units).toMatchObject({
    departing: [],
    fitting: [{ name: "Subbagian Umum dan Kepegawaian", after: [{ count: 9, most: 9, state: "met" }] }],
  });
});

test("another cell of the quadrant moves those who meet in it, and their points with them", async () => {
  const world = await worldOfRated([
    { people: 5, by: "head", results: "above", conduct: "as", ...good },
    { people: 3, by: "head", ...good },
    {
      people: 1,
      by: "personnel",
      at: "administrator",
      grade: "II/c",
      results: "above",
      conduct: "as",
      ...good,
    },
  ]);
  const { outcome, people } = await answered(world, { "overall-rating.quadrant.above.as": "very-good" });
  expect(outcome).toMatchObject({ affected: 6, rated: 9 });
  expect(outcome.moves).toEqual([
    { before: "good", after: "good", people: 3 },
    { before: "good", after: "very-good", people: 6 },
  ]);
  expect(outcome.points).toMatchObject({ officers: 1, before: 5, after: 7.5 }); // 150 % of the coefficient 5
  const [first] = people;
  expect(first?.differences[0]).toMatchObject({ matter: "rating", before: "good", after: "very-good" });
  const why = first?.differences[0]?.because.find(({ rule }) => rule === "quadrant");
  expect(why).toMatchObject({
    outcome: "very-good",
    article: { regulation: "Seandainya", confirmed: false },
  });
});

test("another coefficient comes to points to the second decimal, and to who newly reaches the next grade", async () => {
  const world = await worldOfRated([
    { people: 1, by: "personnel", at: "administrator", grade: "II/c", ...good },
    { people: 1, by: "personnel", at: "administrator", grade: "II/c", overall: "needs-improvement" },
  ]);
  const [first] = await world.rows((queries) =>
    queries.selectFrom("employee").select("employee_id").where("name", "=", "Pegawai 1").execute(),
  );
  await as(world, "personnel", recordOpening, {
    ...{
      employeeId: first?.employee_id ?? "",
      level: "terampil",
      points: 34.6,
      decree: "PAK/1/2025 (rekaan)",
    },
    ...{ decidedOn: "2026-01-05", countedTo: "2025-12-31" },
  });
  const { outcome, people } = await answered(world, { "credit-points.terampil.coefficient": "5,55" });
  // 34,60 + 5,00 → 34,60 + 5,55; 75 % of 5 is 3,75, of 5,55 it is 4,1625, rounded 4,16
  expect(outcome.points).toMatchObject({ officers: 2, before: 43.35, after: 44.31, changed: 2 });
  expect(outcome.points).toMatchObject({ median: 0.48, largest: 0.55, reachesRank: 1, missesRank: 0 });
  expect(
    people.map(({ differences }) => differences.map((one) => [one.matter, one.before, one.after])),
  ).toEqual([
    [
      ["points", 39.6, 40.15],
      ["rank", 0.4, 0],
      ["level", 20.4, 19.85],
    ],
    [
      ["points", 3.75, 4.16],
      ["rank", 36.25, 35.84],
      ["level", 56.25, 55.84],
    ],
  ]);
});

test("with ten days in the place of fourteen exactly the later objections are too late", async () => {
  const world = await worldOfRated([{ people: 4, by: "head", overall: "poor" }]);
  await objections(world, ["2027-01-08T09:00+07:00", "2027-01-15T23:30+07:00", "2027-01-16T00:30+07:00"]);
  const { outcome, people } = await answered(world, { "objection.filing-days": "10" });
  expect(outcome).toMatchObject({ affected: 1, matters: [{ matter: "objection", people: 1 }] });
  expect(people).toMatchObject([
    { name: "Pegawai 3", differences: [{ matter: "objection", before: "in-time", after: "too-late" }] },
  ]);
  expect(people[0]?.differences[0]?.because[0]?.inputs).toMatchObject({ days: 10, lastDay: "2027-01-15" });
  const longer = await answered(world, { "objection.filing-days": "20" });
  expect(longer.outcome.affected).toBe(0);
});

test("groups are counted from five people on", async () => {
  const world = await worldOfRated([
    { people: 6, by: "head", sex: "2", grade: "III/c", ...good },
    {
      people: 3,
      by: "head",
      sex: "1",
      grade: "II/b",
      results: "above",
      conduct: "above",
      overall: "very-good",
    },
  ]);
  const { outcome } = await answered(world, { "overall-rating.quadrant.as.as": "needs-improvement" });
  const by = (grouping: string) => outcome.groups.find((group) => group.grouping === grouping);
  expect(by("sex")).toMatchObject({
    shown: [{ group: "female", people: 6, affected: 6 }],
    hidden: { groups: 1, people: 3 },
  });
  expect(by("grade")).toMatchObject({ shown: [{ group: "PNS III", people: 6, affected: 6 }] });
  expect(by("status")).toMatchObject({ shown: [{ group: "PNS", people: 9, affected: 6 }] });
});

type Unit = "services" | "ward" | "staff";

/** What a unit achieved in the whole year. */
function achieved(world: World, unit: Unit, rating: "excellent" | "good") {
  const input = { year, interval: "annual", unitId: world.units[unit], rating, revision: 0 } as const;
  return as(world, "camat", setOrganisationRating, input);
}

/** Everybody received their result on 5 January; the first ones objected at these moments. */
async function objections(world: World, filedAt: readonly string[]): Promise<void> {
  await world.rows(async (queries) => {
    const rated = await queries
      .selectFrom("evaluation as e")
      .innerJoin("plan as p", "p.plan_id", "e.plan_id")
      .innerJoin("employee as person", "person.employee_id", "p.employee_id")
      .select(["e.evaluation_id", "p.employee_id"])
      .orderBy("person.name")
      .execute();
    for (const [at, { evaluation_id, employee_id }] of rated.entries()) {
      const key = { agency_id: world.agencyId, evaluation_id };
      const receivedAt = new Date("2027-01-05T08:00+07:00");
      await queries
        .insertInto("evaluation_receipt")
        .values({ ...key, received_at: receivedAt })
        .execute();
      const filed = filedAt[at];
      if (!filed) continue;
      const words = { reasons: "Bukti belum dihitung (rekaan)", last_day: "2027-01-19", because: "[]" };
      const by = { objection_id: newId(receivedAt), filed_by: employee_id, filed_at: new Date(filed) };
      await queries
        .insertInto("objection")
        .values({ ...key, ...words, ...by })
        .execute();
    }
  });
}
