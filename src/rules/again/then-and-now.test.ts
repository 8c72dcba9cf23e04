import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { annualParts } from "#rules/annual-parts/annual-parts.ts";
import { creditLevels } from "#rules/credit-points/credit-points.law.ts";
import { creditPoints } from "#rules/credit-points/credit-points.ts";
import type { Step } from "#rules/decision.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import { headResultsRating } from "#rules/distribution/head-results.ts";
import { factsAndRating } from "#rules/facts-and-rating/facts-and-rating.ts";
import { followUpKinds } from "#rules/follow-up/follow-up.law.ts";
import { followUp } from "#rules/follow-up/follow-up.ts";
import { followUpTerm } from "#rules/follow-up/follow-up-term.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { numericScale } from "#rules/numeric-scale/numeric-scale.ts";
import { objectionWindow } from "#rules/objection-window/objection-window.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import { newestPublication, thenAndNow } from "./then-and-now.ts";

const data = loadLaw("regulations");
const on = "2026-12-31";
const law = lawOn(data, on);
const late = { regulation: "Peraturan rekaan 1/2027", article: "Pasal 9", confirmed: true };

/** The invented quadrant holds from 1 January 2026 and was published on 1 February 2027. */
function withLateQuadrant(good: "good" | "needs-improvement"): LawData {
  const { value } = law.get("overall-rating", "quadrant");
  const entry = { from: "2026-01-01", published: "2027-02-01", source: late };
  const other = { ...entry, value: { ...value, as: { ...value.as, as: good } } };
  const topic = data["overall-rating"];
  return { ...data, "overall-rating": { ...topic, quadrant: [...topic.quadrant, other] } };
}

const { because } = overallRating({ results: "as", conduct: "as" }, law);
const decided = { because, decidedOn: "2027-01-05", lawOn: on };

test("what was published late and holds from earlier moves the decision that did not know it", () => {
  const steps = thenAndNow(decided, withLateQuadrant("needs-improvement"), "2027-03-01");
  expect(steps.map(({ step, isMoved, differs }) => [step.rule, isMoved, differs])).toEqual([
    ["results-rating", false, false],
    ["conduct-rating", false, false],
    ["quadrant", true, true],
  ]);
  const [, , quadrant] = steps;
  expect(quadrant?.knownThen?.outcome).toBe("good");
  expect(quadrant?.knownNow?.outcome).toBe("needs-improvement");
  expect(quadrant?.knownNow?.entry).toMatchObject({ published: "2027-02-01", source: late });
});

test.each([
  ["is not published yet", { today: "2027-01-31" }],
  ["was known already when it was decided", { decidedOn: "2027-02-01" }],
  ["holds only for days after the one that was rated", { lawOn: "2025-12-31" }],
])("nothing moves where the late article %s", (_, change) => {
  const { today = "2027-03-01", ...rest } = { today: undefined, ...change };
  const steps = thenAndNow(
    { ...decided, ...rest },
    withLateQuadrant("needs-improvement"),
    today ?? "2027-03-01",
  );
  expect(steps.filter(({ isMoved, differs }) => isMoved || differs)).toEqual([]);
});

test("an article that comes to the same moves the basis and not the outcome", () => {
  const [, , quadrant] = thenAndNow(decided, withLateQuadrant("good"), "2027-03-01");
  expect([quadrant?.isMoved, quadrant?.differs]).toEqual([true, false]);
});

test("a longer time to object moves the last day, by the law of the day of receipt", () => {
  const topic = data.objection;
  const longer = { from: "2026-06-01", published: "2027-01-10", value: 30, source: late };
  const other = { ...data, objection: { ...topic, "filing-days": [...topic["filing-days"], longer] } };
  const window = objectionWindow({ receivedOn: "2026-12-20", today: "2026-12-21" }, law);
  const filed = { because: window.because, decidedOn: "2026-12-21", lawOn: null };
  const [step] = thenAndNow(filed, other, "2027-03-01");
  expect(step).toMatchObject({ on: "2026-12-20", isMoved: true, differs: true });
  expect(step?.knownNow?.inputs.lastDay).toBe("2027-01-19"); // thirty days after 20 December
});

test("what cannot be asked again says so: no rule of that name, or no day of the law kept", () => {
  const strange: Step = { rule: "from-another-house", article: late, inputs: {}, outcome: 1 };
  const steps = [
    ...thenAndNow({ ...decided, because: [strange] }, data, "2027-03-01"),
    ...thenAndNow({ ...decided, lawOn: null }, data, "2027-03-01"),
  ];
  expect(steps).toHaveLength(4);
  expect(steps.every(({ knownThen, knownNow }) => knownThen === null && knownNow === null)).toBe(true);
});

test("every step that a rule takes comes to the same when it is asked again under the same law", () => {
  for (const all of everyDecision()) {
    const asked = thenAndNow({ because: all, decidedOn: "2027-01-05", lawOn: on }, data, "2027-01-05");
    for (const { step, knownThen, knownNow, isMoved } of asked) {
      expect(knownThen, step.rule).not.toBeNull();
      expect(isMoved, step.rule).toBe(false);
      const { article, inputs, outcome } = step;
      expect([knownNow?.entry.source, knownNow?.inputs, knownNow?.outcome], step.rule).toEqual([
        article,
        inputs,
        outcome,
      ]);
    }
  }
});

/** The steps of each rule over all that it can be given. */
function everyDecision(): (readonly Step[])[] {
  const part = { startsOn: "2026-01-01", endsOn: "2026-12-31", pausedDays: 0, isAgreed: true };
  const pairs = ratings.flatMap((results) => ratings.map((conduct) => ({ results, conduct })));
  const years = overallRatings.flatMap((overall) =>
    pairs.map((pair) => ({ ...pair, overall, earlier: [overall, overall, overall] })),
  );
  return [
    ...pairs.map((pair) => overallRating(pair, law).because),
    ...pairs.map((pair) => factsAndRating({ ...pair, findings: ["missed", "unknown"] }, law).because),
    ...years.map((year) => followUp(year, law).because),
    ...overallRatings.map((rating) => numericScale(rating, law).because),
    ...overallRatings.map(
      (rating) =>
        annualParts(
          [
            { ...part, rating: null },
            { ...part, rating },
          ],
          law,
        ).because,
    ),
    ...organisationRatings.map((organisation) => headResultsRating(organisation, law).because),
    ...followUpKinds.map((kind) => followUpTerm({ kind, startsOn: "2026-12-31" }, law).because),
    ...creditLevels.flatMap((level) =>
      overallRatings.map((rating) => creditPoints({ level, rating, months: 7 }, law).because),
    ),
    objectionWindow({ receivedOn: "2026-12-20", today: "2026-12-21" }, law).because,
  ];
}

test("the newest publication is the newest that is known by the day", () => {
  expect(newestPublication(withLateQuadrant("good"), "2027-03-01")).toBe("2027-02-01");
  expect(newestPublication(withLateQuadrant("good"), "2027-01-31") < "2027-01-31").toBe(true);
});
