import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { type Finding, factsAndRating } from "./facts-and-rating.ts";

const law = lawOn(loadLaw("regulations"), "2026-06-30");
const asked = (results: (typeof ratings)[number], ...findings: Finding[]) =>
  factsAndRating({ findings, results, conduct: "as" }, law).value;

test("above what was expected asks why where a target was missed or nothing was recorded", () => {
  expect(asked("above", "attained", "attained")).toEqual([]);
  expect(asked("above", "attained", "missed")).toEqual(["above-though-missed"]);
  expect(asked("above", "attained", "unknown")).toEqual(["above-though-unknown"]);
  expect(asked("above", "missed", "unknown")).toEqual(["above-though-missed", "above-though-unknown"]);
});

test("below what was expected asks more where every target was met", () => {
  expect(asked("below", "attained", "attained")).toEqual(["below-though-attained"]);
  expect(asked("below", "attained", "unknown")).toEqual(["low-results"]);
  expect(asked("below", "missed")).toEqual(["low-results"]);
  expect(asked("below")).toEqual(["low-results"]); // no target, so none was met
});

test("as expected asks only where not one target was met and one was missed", () => {
  expect(asked("as", "missed", "open")).toEqual(["as-though-missed"]);
  expect(asked("as", "missed", "attained")).toEqual([]);
  expect(asked("as", "unknown")).toEqual([]);
});

test("a target whose year still runs, or in words, contradicts nobody", () => {
  expect(asked("above", "open", "attained")).toEqual([]);
  expect(asked("as", "open")).toEqual([]);
});

test("a low rating of conduct asks, whatever the figures say", () => {
  for (const results of ratings) {
    const { value } = factsAndRating({ findings: ["attained"], results, conduct: "below" }, law);
    expect(value.at(-1)).toBe("low-conduct");
  }
});

test("says with how many targets it is at odds, in words of the rating's own article", () => {
  const findings = ["missed", "attained", "unknown"] as const;
  const { because } = factsAndRating({ findings, results: "above", conduct: "below" }, law);
  expect(because.map(({ rule, inputs, outcome }) => [rule, inputs, outcome])).toEqual([
    ["above-though-missed", { attained: 1, missed: 1, unknown: 1, count: 3 }, "above"],
    ["above-though-unknown", { attained: 1, missed: 1, unknown: 1, count: 3 }, "above"],
    ["low-conduct", {}, "below"],
  ]);
  expect(because.every(({ article }) => article.regulation === "PermenPAN-RB 6/2022")).toBe(true);
  expect(JSON.parse(JSON.stringify(because))).toEqual(because);
});
