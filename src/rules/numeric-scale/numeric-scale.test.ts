import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { numericScale } from "./numeric-scale.ts";

const law = lawOn(loadLaw("regulations"), "2026-12-31");

test("every rating has its range, with the paragraph that sets it", () => {
  const articles = overallRatings.map((rating) => numericScale(rating, law).because[0]?.article.article);
  expect(articles).toEqual([
    expect.stringContaining("huruf e"),
    expect.stringContaining("huruf d"),
    expect.stringContaining("huruf c"),
    expect.stringContaining("huruf b"),
    expect.stringContaining("huruf a"),
  ]);
});

test("a higher rating never begins lower, and what was not read says so", () => {
  const ranges = overallRatings.map((rating) => numericScale(rating, law));
  const starts = ranges.map(({ value }) => value.min);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  expect(ranges.map(({ because }) => because[0]?.article.confirmed)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
