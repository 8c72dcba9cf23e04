import { describe, expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { type OrganisationRating, organisationRatings } from "./distribution.law.ts";
import {
  departing,
  departures,
  distributionPattern,
  expectedRanges,
  patternCurve,
  type Spread,
} from "./distribution.ts";
import { headResultsRating } from "./head-results.ts";

const law = lawOn(loadLaw("regulations"), "2026-12-31");
const majority = law.get("organisation-rating", "majority").value;
const patternOf = (rating: OrganisationRating) => distributionPattern(rating, law).value;
const states = (rating: OrganisationRating, counts: Spread) =>
  departures(counts, rating, law).value.map(({ state }) => state);

/** Lines of the circular, each with a spread of 100 that just keeps it and one that just does not. */
const cells: [OrganisationRating, string, number, Spread, Spread][] = [
  ["excellent", "most Sangat Baik", 0, [0, 0, 0, 49, 51], [0, 0, 0, 50, 50]],
  ["excellent", "at most 70 % Sangat Baik", 0, [0, 0, 0, 30, 70], [0, 0, 0, 29, 71]],
  ["good", "most Baik", 0, [0, 0, 1, 51, 48], [0, 0, 1, 50, 49]],
  ["good", "at most 70 % Baik", 0, [0, 0, 1, 70, 29], [0, 0, 1, 71, 28]],
  ["good", "some Butuh Perbaikan and/or Kurang", 1, [0, 1, 0, 60, 39], [1, 0, 0, 60, 39]],
  ["needs-improvement", "60 % Butuh Perbaikan", 0, [0, 0, 60, 40, 0], [0, 0, 59, 41, 0]],
  ["needs-improvement", "at most 10 % Sangat Baik", 1, [0, 0, 60, 30, 10], [0, 0, 60, 29, 11]],
  ["poor", "60 % Kurang", 0, [0, 60, 10, 30, 0], [0, 59, 10, 31, 0]],
  ["poor", "10 % Butuh Perbaikan", 1, [0, 60, 10, 30, 0], [0, 60, 9, 31, 0]],
  ["poor", "at most 10 % Sangat Baik", 2, [0, 60, 10, 20, 10], [0, 60, 10, 19, 11]],
  ["very-poor", "60 % Sangat Kurang", 0, [60, 10, 0, 30, 0], [59, 10, 0, 31, 0]],
  ["very-poor", "10 % Kurang and/or Butuh Perbaikan", 1, [60, 4, 6, 30, 0], [60, 4, 5, 31, 0]],
  ["very-poor", "no Sangat Baik", 2, [60, 10, 0, 30, 0], [60, 10, 0, 29, 1]],
];

describe.each(cells)("%s: %s", (rating, _words, line, keeps, departs) => {
  test("is met on its edge, and departs beyond it", () => {
    expect(states(rating, keeps)[line]).toBe("met");
    expect(states(rating, departs)[line]).toBe("departs");
  });
});

test("the pattern has these lines and no other", () => {
  const lines = organisationRatings.map((rating) => patternOf(rating).length);
  expect(lines).toEqual([1, 2, 2, 3, 3]);
});

test("how many people a pattern needs: so few as to form no such part, or to have no room for the next line", () => {
  const best: [OrganisationRating, number, Spread, string[]][] = [
    ["excellent", 1, [0, 0, 0, 0, 1], ["no-such-share"]],
    ["excellent", 2, [0, 0, 0, 1, 1], ["no-such-share"]],
    ["excellent", 3, [0, 0, 0, 1, 2], ["met"]],
    ["excellent", 4, [0, 0, 0, 1, 3], ["no-such-share"]],
    ["excellent", 7, [0, 0, 0, 3, 4], ["met"]],
    ["good", 1, [0, 0, 0, 1, 0], ["no-such-share", "no-room"]],
    ["good", 2, [0, 0, 0, 2, 0], ["no-such-share", "no-room"]],
    ["good", 4, [0, 0, 1, 3, 0], ["no-such-share", "met"]],
    ["good", 7, [0, 0, 1, 4, 2], ["met", "met"]],
    ["needs-improvement", 1, [0, 0, 1, 0, 0], ["met", "met"]],
    ["needs-improvement", 7, [0, 0, 5, 1, 1], ["met", "departs"]], // one of seven is more than 10 %
    ["poor", 1, [0, 1, 0, 0, 0], ["met", "no-room", "met"]],
    ["poor", 2, [0, 2, 0, 0, 0], ["met", "no-room", "met"]],
    ["poor", 3, [0, 2, 1, 0, 0], ["met", "met", "met"]],
    ["poor", 10, [0, 6, 1, 2, 1], ["met", "met", "met"]],
    ["very-poor", 2, [2, 0, 0, 0, 0], ["met", "no-room", "met"]],
    ["very-poor", 4, [3, 1, 0, 0, 0], ["met", "met", "met"]],
  ];
  for (const [rating, people, counts, expected] of best)
    expect([rating, people, states(rating, counts)]).toEqual([rating, people, expected]);
});

test("nobody rated departs from nothing", () => {
  for (const rating of organisationRatings) expect(states(rating, [0, 0, 0, 0, 0])).toEqual([]);
});

test("a leader is asked about what departs, not about what people are too few for", () => {
  const { value } = departures([0, 0, 0, 2, 0], "good", law);
  expect(departing(value)).toEqual([]);
  expect(departing(departures([0, 0, 0, 7, 3], "good", law).value)).toMatchObject([
    { line: { is: "some" }, count: 0, least: 1, most: 10 },
  ]);
});

test("where each rating lies when the pattern is met, from the lowest up", () => {
  const percent = (rating: OrganisationRating) =>
    expectedRanges(patternOf(rating), majority).map(({ low, high }) => [
      Math.round(low * 100),
      Math.round(high * 100),
    ]);
  const upTo = (high: number) => [0, high];
  expect(percent("excellent")).toEqual([upTo(50), upTo(50), upTo(50), upTo(50), [50, 70]]);
  expect(percent("good")).toEqual([upTo(50), upTo(50), upTo(50), [50, 70], upTo(50)]);
  expect(percent("needs-improvement")).toEqual([upTo(40), upTo(40), [60, 100], upTo(40), upTo(10)]);
  expect(percent("poor")).toEqual([upTo(30), [60, 90], [10, 40], upTo(30), upTo(10)]);
  expect(percent("very-poor")).toEqual([[60, 90], upTo(40), upTo(40), upTo(30), upTo(0)]);
});

test.each(organisationRatings)("the curve of %s is a spread that keeps the pattern", (rating) => {
  const curve = patternCurve(patternOf(rating), majority);
  expect(curve.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1);
  const people = curve.map((part) => Math.round(part * 1000));
  expect(states(rating, people).every((state) => state === "met")).toBe(true);
});

test("says where it stands, that it is not yet compared, and how “most” is read", () => {
  const { because } = departures([0, 0, 1, 6, 3], "good", law);
  expect(because.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ["distribution-pattern", "organisation-good"],
    ["distribution-majority", 0.5],
  ]);
  expect(because.every(({ article }) => article.regulation === "SE Menteri PANRB 3/2023")).toBe(true);
  expect(because.some(({ article }) => article.confirmed)).toBe(false);
  expect(departures([0, 0, 6, 4, 0], "needs-improvement", law).because).toHaveLength(1);
});

test("the head's results follow their organisation's achievement, and say that this was not read", () => {
  const { value, because } = headResultsRating("poor", law);
  expect(value).toBe("below");
  expect(because).toMatchObject([
    { rule: "head-results", inputs: { organisation: "organisation-poor" }, article: { confirmed: false } },
  ]);
});
