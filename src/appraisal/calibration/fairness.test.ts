import { expect, test } from "vitest";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { fairnessPages } from "./fairness.pages.tsx";
import { fairness } from "./fairness.ts";
import { worldOfRated } from "./rated.fixture.ts";

test("groups stand side by side with what is clear and what is not; small ones are only counted", async () => {
  const world = await worldOfRated([
    { people: 14, by: "head", overall: "good", sex: "2", born: 1985 },
    { people: 3, by: "head", overall: "needs-improvement", sex: "2", born: 1990 },
    { people: 12, by: "camat", overall: "needs-improvement", sex: "1", born: 1970, grade: "II/b" },
  ]);
  const found = await as(world, "personnel", fairness, { year: 2026 });
  expect(found).toMatchObject({ people: 29, counts: [0, 0, 15, 14, 0] });
  const by = (dimension: string) => found.spreads.find((spread) => spread.dimension === dimension);
  expect(by("sex")?.groups).toMatchObject([
    { group: "female", people: 17, counts: [0, 0, 3, 14, 0], verdict: "higher" },
    { group: "male", people: 12, counts: [0, 0, 12, 0, 0], verdict: "lower" },
  ]);
  expect(by("sex")?.groups[0]?.good.estimate).toBeCloseTo(14 / 17, 10);
  // born in 1990: 36 on the last day of the year; they are three
  expect(by("age")?.groups.map(({ group, people }) => [group, people])).toEqual([
    ["40-49", 14],
    ["50-over", 12],
  ]);
  expect(by("age")?.hidden).toEqual({ groups: 1, people: 3 });
  expect(by("grade")?.groups.map(({ group }) => group)).toEqual(["PNS III", "PNS II"]);
  // one unit and one status: nobody to compare with
  expect(by("unit")?.groups).toMatchObject([{ people: 29, superiority: null, verdict: "alone" }]);
});

test("appraisers are compared by name from five people on, drawn to the middle, and asked in three queries", async () => {
  const world = await worldOfRated([
    { people: 10, by: "head", overall: "very-good" },
    { people: 2, by: "head", overall: "good" },
    { people: 11, by: "camat", overall: "good" },
    { people: 1, by: "camat", overall: "very-good" },
    { people: 2, by: "personnel", overall: "very-good" },
  ]);
  const found = await as(world, "auditor", fairness, { year: 2026 });
  const { appraisers, hidden } = found.severity ?? { appraisers: [], hidden: 0 };
  expect(appraisers.map(({ name, people }) => [name, people])).toEqual([
    [world.people.head.name, 12],
    [world.people.camat.name, 12],
  ]);
  expect(hidden).toBe(1);
  const [mild, strict] = appraisers;
  expect(mild?.effect.estimate).toBeGreaterThan(0);
  expect(mild?.effect.estimate).toBeLessThan(0.375); // its own mean lies further off: 3.83 against 3.46
  expect(strict?.effect.estimate).toBeLessThan(0);
  const call = await world.call("auditor");
  expect(
    await countQueries(() => visits(world, fairnessPages).get("auditor", "/periode/2026/keadilan")),
  ).toBeLessThanOrEqual(5);
  expect(call.actor?.roles.has("auditor")).toBe(true);
});

test("annual ratings are held beside the last one of the year", async () => {
  const world = await worldOfRated([
    { people: 4, by: "head", overall: "good", periodic: "good" },
    { people: 3, by: "head", overall: "very-good", periodic: "good" },
    { people: 1, by: "camat", overall: "poor", periodic: "needs-improvement" },
    { people: 2, by: "camat", overall: "good" },
  ]);
  const { agreement } = await as(world, "camat", fairness, { year: 2026 });
  expect(agreement).toMatchObject({ people: 8, same: 4, higher: 3, lower: 1 });
  const quarter = await as(world, "camat", fairness, { year: 2026, interval: "q3" });
  expect(quarter).toMatchObject({ people: 8, agreement: null });
});

test("of four people nothing is shown; heads and members do not look into the whole agency", async () => {
  const world = await worldOfRated([{ people: 4, by: "head", overall: "good" }]);
  const found = await as(world, "camat", fairness, { year: 2026 });
  expect(found).toMatchObject({ people: 4, counts: null, spreads: [] });
  const pages = visits(world, fairnessPages);
  expect((await pages.get("camat", "/periode/2026/keadilan")).html).toContain("Belum cukup predikat");
  for (const who of ["head", "member", "administrator"] as const)
    expect((await pages.get(who, "/periode/2026/keadilan")).status).toBe(403);
});

test("the page says of each figure what it means and what it does not", async () => {
  const world = await worldOfRated([
    { people: 9, by: "head", overall: "good", sex: "2", periodic: "good" },
    { people: 9, by: "camat", overall: "needs-improvement", sex: "1", periodic: "good" },
  ]);
  const { html } = await visits(world, fairnessPages).get("personnel", "/periode/2026/keadilan");
  expect(html).toContain("Perempuan (9 orang)");
  expect(html).toContain("100% (70,1%–100%)"); // Wilson's interval of 9 of 9
  expect(html).toContain("dinilai lebih tinggi daripada yang lain");
  expect(html).toContain("tidak dapat dibedakan dari kebetulan"); // during the year everybody was good
  expect(html).toContain("Belum dapat diperkirakan"); // each appraiser rates everybody alike
  expect(html).toContain("Bukan berarti suatu kelompok diperlakukan tidak adil");
  expect(html).toContain("Bukan berarti seseorang salah menilai");
});
