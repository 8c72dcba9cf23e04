import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { dayOf } from "#rules/day.ts";
import { lawOn } from "#rules/law.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { positionKinds } from "#rules/position-kind/position-kind.ts";
import { balanceOf, countingOf, reachedBy, sumOf } from "./credit-account.ts";
import { creditNeeds } from "./credit-needs.ts";
import { type CreditLevel, creditLevels } from "./credit-points.law.ts";
import { creditLevelOf, creditPoints } from "./credit-points.ts";
import { monthsCovered } from "./months-covered.ts";

const data = loadLaw("regulations");
const law = lawOn(data, "2026-12-31");

/** PermenPAN-RB 1/2023 and Peraturan BKN 3/2023: coefficient, next grade, next level. */
const table: [CreditLevel, number, number, number | null][] = [
  ["ahli-utama", 50, 200, null],
  ["ahli-madya", 37.5, 150, 450],
  ["ahli-muda", 25, 100, 200],
  ["ahli-pertama", 12.5, 50, 100],
  ["penyelia", 25, 100, null],
  ["mahir", 12.5, 50, 100],
  ["terampil", 5, 20, 60],
  ["pemula", 3.75, 15, 15],
];
const percent = { "very-good": 1.5, good: 1, "needs-improvement": 0.75, poor: 0.5, "very-poor": 0.25 };

describe.each(table)("%s", (level, coefficient, rankNeed, levelNeed) => {
  test.each(overallRatings)("a year rated %s", (rating) => {
    const { value } = creditPoints({ level, rating, months: 12 }, law);
    expect(Math.round(value * 100)).toBe(Math.round(percent[rating] * coefficient * 100));
  });

  test("the needs of the table", () => {
    const [lowest = null] = law.get("credit-points", "ranks").value[level];
    const { value } = creditNeeds({ level, grade: lowest }, law);
    expect(value.rank).toMatchObject({ state: "known", value: { points: rankNeed } });
    expect(value.level).toMatchObject(
      levelNeed === null ? { state: "not-applicable" } : { state: "known", value: { points: levelNeed } },
    );
  });

  test("the grades of a level come to what the next level needs", () => {
    const grades = law.get("credit-points", "ranks").value[level].length;
    if (levelNeed !== null) expect(grades * rankNeed).toBe(levelNeed);
  });
});

test("the reason shows the percentage, the coefficient and the twelfths, each with its article", () => {
  const { because } = creditPoints({ level: "ahli-pertama", rating: "good", months: 2 }, law);
  expect(because.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ["credit-percentage", 100],
    ["credit-coefficient", 12.5],
    ["credit-months", 2.08],
  ]);
});

test("only the rows that public slides exchange say that they are not confirmed", () => {
  const doubted = creditLevels.filter((level) => !law.get("credit-points", level).source.confirmed);
  expect(doubted).toEqual(["mahir", "terampil"]);
});

test("a half is rounded up, also where a binary fraction lies a hair below it", () => {
  // 3,75 × 50 % × 2/12 = 0,3125; 5 × 25 % × 3/12 = 0,3125; 25 × 75 % × 1/12 = 1,5625; 3,75 × 100 % × 2/12 = 0,625
  expect(creditPoints({ level: "pemula", rating: "good", months: 2 }, law).value).toBe(0.63);
  expect(creditPoints({ level: "penyelia", rating: "needs-improvement", months: 1 }, law).value).toBe(1.56);
});

test("every functional kind of position with a level earns points, and no other kind", () => {
  const kinds = positionKinds(law).filter(({ code }) => creditLevelOf(code));
  expect(kinds.map(({ code }) => code).sort()).toEqual([...creditLevels].sort());
  expect(kinds.every(({ group }) => group === "functional")).toBe(true);
  expect(creditLevelOf("fungsional")).toBeUndefined(); // the level is to be asked for, not guessed
});

test("at the top of both categories nothing is needed any more; another level's grade is not guessed at", () => {
  expect(creditNeeds({ level: "ahli-utama", grade: "IV/e" }, law).value.rank).toEqual({
    state: "not-applicable",
  });
  expect(creditNeeds({ level: "ahli-utama", grade: "IV/d" }, law).value.rank).toMatchObject({
    value: { grade: "IV/e", points: 200 },
  });
  for (const grade of ["III/c", null])
    expect(creditNeeds({ level: "mahir", grade }, law).value.rank).toEqual({ state: "not-known-yet" });
});

test("plans that follow on each other count every month of the year once", () => {
  const cut = fc.integer({ min: 1, max: 365 });
  fc.assert(
    fc.property(cut, fc.constantFrom(2024, 2026), (day, year) => {
      const early = { startsOn: dayOf(year, 1, 1), endsOn: dayOf(year, 1, day) };
      const late = { startsOn: dayOf(year, 1, day + 1), endsOn: dayOf(year, 12, 31) };
      const months = (span: typeof early) => (span.startsOn > span.endsOn ? 0 : monthsCovered(span));
      expect(months(early) + months(late)).toBe(12);
    }),
  );
});

describe("the account", () => {
  const first = { level: "ahli-pertama", points: 18.75, endsOn: "2023-12-31" } as const;
  const next = { level: "ahli-pertama", points: 2.08, endsOn: "2024-02-29" } as const;

  test("18,75 and 2,08 are 20,83", () => {
    expect(balanceOf([first, next], "ahli-pertama", null)).toBe(20.83);
    expect(sumOf([0.1, 0.2])).toBe(0.3);
  });

  test("what a decree counted already is not counted twice", () => {
    const opening = { level: "ahli-pertama", points: 50, countedTo: "2023-12-31" } as const;
    expect(countingOf(first, "ahli-pertama", opening)).toBe("in-opening");
    expect(balanceOf([first, next], "ahli-pertama", opening)).toBe(52.08);
  });

  test("a new level begins with nothing, whatever the one before came to", () => {
    const opening = { level: "ahli-pertama", points: 50, countedTo: "2022-12-31" } as const;
    expect(countingOf(next, "ahli-muda", opening)).toBe("other-level");
    expect(balanceOf([first, next], "ahli-muda", opening)).toBe(0);
  });

  test("what is missing at a pace, from the month after the last one counted", () => {
    expect(reachedBy(12.5, 12.5 / 12, "2026-12-31")).toBe("2027-12-31");
    expect(reachedBy(0, 1, "2026-12-31")).toBe("2026-12-31");
    expect(reachedBy(1, 12.5 / 12, "2026-12-31")).toBe("2027-01-31");
    expect(reachedBy(10, 0, "2026-12-31")).toBeNull();
    expect(reachedBy(450, 0.1, "2026-12-31")).toBeNull();
  });
});
