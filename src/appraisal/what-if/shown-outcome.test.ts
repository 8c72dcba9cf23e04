import { expect, test } from "vitest";
import { worldOfRated } from "#appraisal/calibration/rated.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import type { Outcome } from "./outcome.schema.ts";
import { readScenario } from "./read-scenario.ts";
import { shownTo } from "./shown-outcome.ts";
import { reckoned, saved } from "./what-if.fixture.ts";
import { whatIfPages } from "./what-if.pages.tsx";

const points = {
  ...{ officers: 40, before: 400, after: 420, changed: 20, median: 0.5, largest: 3.2 },
  ...{ reachesRank: 1, missesRank: 0, reachesLevel: 6, missesLevel: 0 },
};
const outcome: Outcome = {
  ...{ people: 100, affected: 20, rated: 90, points, tookMs: 1 },
  matters: [
    { matter: "rating", people: 20 },
    { matter: "points", people: 20 },
    { matter: "rank", people: 1 },
    { matter: "objection", people: 12 },
  ],
  moves: [
    { before: "poor", after: "good", people: 1 },
    { before: "good", after: "very-good", people: 13 },
    { before: "good", after: "good", people: 70 },
    { before: "very-good", after: "good", people: 6 },
  ],
  units: { compared: 3, departing: [], fitting: [] },
  groups: [],
};

test("who may not read all ratings gets no cell of one person, nor what it could be subtracted from", () => {
  const shown = shownTo(false, outcome);
  expect(shown.moves).toEqual([
    { before: "good", after: "very-good", people: 13 }, // 1 and 6 together are 20 − 13
    { before: "good", after: "good", people: 70 },
  ]);
  expect(shown.hidesMoves).toBe(true);
  expect(shown.matters).toMatchObject([{ people: 20 }, { people: 20 }, { people: null }, { people: 12 }]);
  expect(shown.points).toMatchObject({ officers: 40, reachesRank: null, reachesLevel: 6, largest: null });
  expect(shownTo(true, outcome)).toMatchObject(outcome);
});

test("what all but a few have in common tells of those few", () => {
  const all = { ...outcome, people: 90, affected: 88, moves: [], matters: [] };
  expect(shownTo(false, { ...all, matters: [{ matter: "objection", people: 88 }] })).toMatchObject({
    affected: null,
    matters: [{ people: null }],
  });
  const moved = { ...outcome, matters: [{ matter: "rating" as const, people: 17 }] }; // three of twenty do not
  expect(shownTo(false, moved)).toMatchObject({ moves: null, matters: [{ people: null }] });
  const few = { ...outcome, points: { ...points, changed: 2 } };
  expect(shownTo(false, few)).toMatchObject({ points: null, matters: [{}, { people: null }, {}, {}] });
});

test("a unit's page says whether it fits, not how many of its people have which rating", () => {
  const line = { is: "at-most", ratings: ["very-good"], share: 0.6 } as const;
  const verdicts = [{ line, state: "departs", count: 1, least: 0, most: 0 }] as const;
  const unit = { name: "Seksi", rating: "good", before: [...verdicts], after: [...verdicts] } as const;
  const departing = [6, 4].map((rated) => ({ ...unit, unitId: crypto.randomUUID(), rated }));
  const units = { compared: 3, departing, fitting: [] } as unknown as Outcome["units"];
  const shown = shownTo(false, { ...outcome, units }).units;
  expect(shown.departing).toMatchObject([{ rated: 6, after: [{ state: "departs", count: null }] }]);
  expect(shown.departing).toHaveLength(1);
});

test("a group is shown where neither it nor its neighbours tell of fewer than five; grades inside their status", () => {
  const of = (grouping: "grade" | "status" | "sex", ...rows: [string, number, number][]) => ({
    grouping,
    shown: rows.map(([group, people, affected]) => ({ group, people, affected })),
    hidden: { groups: 0, people: 0 },
  });
  const grade = of("grade", ["PNS II", 20, 2], ["PNS III", 30, 10], ["PPPK IX", 50, 8]);
  const status = of("status", ["PNS", 50, 12], ["PPPK", 50, 8]);
  const sex = of("sex", ["female", 60, 19], ["male", 40, 1]);
  const groups = shownTo(false, { ...outcome, groups: [grade, status, sex] }).groups;
  expect(groups.map(({ shown, withheld }) => [shown.map(({ group }) => group), withheld])).toEqual([
    [["PPPK IX"], 2], // 12 of PNS less 10 would be the two
    [["PNS", "PPPK"], 0],
    [[], 2],
  ]);
});

test("the administrator reads no figure about one person, by page or by API; the auditor reads all", async () => {
  const world = await worldOfRated([
    { people: 12, by: "head", overall: "very-good", results: "above", conduct: "above" },
    { people: 6, by: "head", overall: "good" },
    { people: 1, by: "head", overall: "good", results: "above", conduct: "as" },
  ]);
  const { scenarioId } = await saved(world, {
    "overall-rating.quadrant.as.as": "needs-improvement",
    "overall-rating.quadrant.above.as": "very-good",
  });
  await reckoned(world, scenarioId);
  const one = { before: "good", after: "very-good", people: 1 };
  expect((await outcomeFor(world, "auditor", scenarioId))?.moves).toContainEqual(one);
  expect((await outcomeFor(world, "administrator", scenarioId))?.moves).toEqual([
    { before: "very-good", after: "very-good", people: 12 },
  ]);
  const pages = visits(world, whatIfPages);
  const { html } = await pages.get("administrator", `/andai/${scenarioId}`);
  expect(html).toContain("Perpindahan kurang dari lima orang tidak ditampilkan");
  expect((await pages.get("auditor", `/andai/${scenarioId}`)).html).not.toContain("tidak ditampilkan");
});

async function outcomeFor(world: World, who: "auditor" | "administrator", scenarioId: string) {
  return (await as(world, who, readScenario, { scenarioId })).answer?.outcome;
}
