import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { type OrganisationRating, organisationRatings } from "./distribution.law.ts";
import { departing, departures, type Spread } from "./distribution.ts";

const law = lawOn(loadLaw("regulations"), "2026-12-31");

/** The circular as one would tell it, without the data and the rule; `lowest` up to `highest`. */
function fulfils([lowest = 0, poor = 0, middle = 0, good = 0, highest = 0]: Spread, of: OrganisationRating) {
  const all = lowest + poor + middle + good + highest;
  const most = (count: number) => count * 2 > all && count * 10 <= all * 7;
  switch (of) {
    case "excellent":
      return most(highest);
    case "good":
      return most(good) && middle + poor > 0;
    case "needs-improvement":
      return middle * 10 >= all * 6 && highest * 10 <= all;
    case "poor":
      return poor * 10 >= all * 6 && middle * 10 >= all && highest * 10 <= all;
    case "very-poor":
      return lowest * 10 >= all * 6 && (poor + middle) * 10 >= all && highest === 0;
  }
}

const organisation = fc.constantFrom(...organisationRatings);
const spread = (most: number) => fc.tuple(...Array.from({ length: 5 }, () => fc.nat({ max: most })));

test("never complains about a spread that fulfils the pattern, and always about one that does not", () => {
  const examine = (counts: Spread, rating: OrganisationRating) => {
    fc.pre(counts.some((count) => count > 0));
    const { value } = departures(counts, rating, law);
    expect(value.every(({ state }) => state === "met")).toBe(fulfils(counts, rating));
  };
  fc.assert(fc.property(spread(6), organisation, examine), { numRuns: 2000 });
  fc.assert(fc.property(spread(4000), organisation, examine), { numRuns: 500 });
});

/** Every way in which so many people can be rated. */
function spreadsOf(people: number, kinds = 5): number[][] {
  if (kinds === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) => first).flatMap((first) =>
    spreadsOf(people - first, kinds - 1).map((rest) => [first, ...rest]),
  );
}

test("asks a leader for nothing that so few people cannot do, and for something where they can and did not", () => {
  for (let people = 1; people <= 8; people += 1) {
    const all = spreadsOf(people);
    for (const rating of organisationRatings) {
      const possible = all.some((counts) => fulfils(counts, rating));
      const quiet = all.filter((counts) => departing(departures(counts, rating, law).value).length === 0);
      expect([rating, people, quiet.length > 0]).toEqual([rating, people, true]);
      if (possible) expect(quiet.every((counts) => fulfils(counts, rating))).toBe(true);
    }
  }
});
