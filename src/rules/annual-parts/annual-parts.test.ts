import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { annualParts, countedDays } from "./annual-parts.ts";

const law = lawOn(loadLaw("regulations"), "2026-12-31");
const first = { startsOn: "2026-01-01", endsOn: "2026-06-30", pausedDays: 0, isAgreed: true } as const;
const second = { startsOn: "2026-07-01", endsOn: "2026-12-31", pausedDays: 31, isAgreed: true } as const;

test("each part is a reason with its days, and an article that says it was not compared yet", () => {
  const { because } = annualParts(
    [
      { ...first, rating: "very-good" },
      { ...second, rating: "good" },
    ],
    law,
  );
  expect(because).toMatchObject([
    { rule: "annual-part", inputs: { part: 1, days: 181 }, outcome: "very-good" },
    { rule: "annual-decision", inputs: { part: 2, days: 153 }, outcome: "good" },
  ]);
  expect(because.every(({ article }) => !article.confirmed)).toBe(true);
});

test("the rating of an earlier part never becomes the year's by itself", () => {
  const { value } = annualParts(
    [
      { ...first, rating: "very-good" },
      { ...second, rating: null },
    ],
    law,
  );
  expect(value).toEqual({ rating: { state: "not-known-yet" }, owed: [{ part: 2, what: "rate-year" }] });
});

test("a plan that ended as a draft is owed by nobody; the last one is still to be agreed", () => {
  const draft = { isAgreed: false, rating: null } as const;
  const { value, because } = annualParts(
    [
      { ...first, ...draft },
      { ...second, ...draft },
    ],
    law,
  );
  expect(value.owed).toEqual([{ part: 2, what: "agree-plan" }]);
  expect(because.map(({ rule }) => rule)).toEqual(["annual-part-open", "annual-open"]);
});

test("days on which the plan stood still do not count", () => {
  expect(countedDays(second)).toBe(184 - 31);
});
