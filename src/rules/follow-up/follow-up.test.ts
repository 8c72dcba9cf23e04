import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { daysBetween } from "#rules/day.ts";
import { lawOn } from "#rules/law.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import { followUp } from "./follow-up.ts";
import { followUpTerm } from "./follow-up-term.ts";

const law = lawOn(loadLaw("regulations"), "2026-12-31");

/** Each cell of the quadrant: what may follow, as the notes on PP 30/2019 and PermenPAN-RB 6/2022 give it. */
test.each([
  ["above", "above", ["reward"]],
  ["above", "as", []],
  ["above", "below", ["improvement", "counselling"]],
  ["as", "above", []],
  ["as", "as", []],
  ["as", "below", ["improvement", "counselling"]],
  ["below", "above", ["improvement", "guidance"]],
  ["below", "as", ["improvement", "guidance"]],
  ["below", "below", ["improvement", "guidance", "counselling"]],
] as const)("results %s, conduct %s: %j", (results, conduct, kinds) => {
  const overall = overallRating({ results, conduct }, law).value;
  expect(followUp({ results, conduct, overall, earlier: [] }, law).value.kinds).toEqual(kinds);
});

test("whatever the years before, every kind has a reason with its article, and reward and improvement exclude each other", () => {
  const rating = fc.constantFrom(...ratings);
  const earlier = fc.array(fc.constantFrom(...overallRatings), { maxLength: 5 });
  fc.assert(
    fc.property(rating, rating, earlier, (results, conduct, before) => {
      const overall = overallRating({ results, conduct }, law).value;
      const { value, because } = followUp({ results, conduct, overall, earlier: before }, law);
      for (const kind of value.kinds) {
        const reason = because.find(({ outcome }) => outcome === kind);
        expect(reason?.article.confirmed).toBe(false); // nobody has compared the text yet
      }
      expect(value.kinds.includes("reward") && value.kinds.includes("improvement")).toBe(false);
      expect(value.rewards.length > 0).toBe(value.kinds.includes("reward"));
    }),
  );
});

test("the reason of a second year names how many years it is", () => {
  const year = {
    results: "below",
    conduct: "below",
    overall: "very-poor",
    earlier: ["poor", "poor"],
  } as const;
  const repeated = followUp(year, law).because.find(({ rule }) => rule === "follow-up-repeated");
  expect(repeated).toMatchObject({ inputs: { years: 3 }, outcome: "competency-test" });
});

test("six months are never fewer than 180 days and never more than 184", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      (date) => {
        const startsOn = date.toISOString().slice(0, 10);
        const { value } = followUpTerm({ kind: "improvement", startsOn }, law);
        const days = daysBetween(startsOn, value ?? "") + 1;
        expect(days).toBeGreaterThanOrEqual(180);
        expect(days).toBeLessThanOrEqual(184);
      },
    ),
  );
});
