import fc from "fast-check";
import { expect, test } from "vitest";
import { groupMin } from "./disclosure.ts";
import { hiddenInSums, type Sum } from "./sums.ts";

const counts = (of: Record<string, number>) => new Map(Object.entries(of));

test("a small part hides the smallest other, and its own whole where it is the only part", () => {
  const year: Sum = { whole: "year", parts: ["q1", "q2", "q3"] };
  expect(hiddenInSums(counts({ year: 32, q1: 20, q2: 3, q3: 9 }), [year])).toEqual(new Set(["q2", "q3"]));
  expect(hiddenInSums(counts({ year: 3, q2: 3 }), [year])).toEqual(new Set(["year", "q2"]));
  expect(hiddenInSums(counts({ year: 32, q1: 20, q3: 12 }), [year])).toEqual(new Set());
});

test("what is hidden for one sum is not given back by another that it stands in", () => {
  const sums: Sum[] = [
    { whole: "all", parts: ["a", "b", "c"] },
    { whole: "a", parts: ["a1", "a2"] },
  ];
  // b is hidden, so is a, which must not be got back from a1 + a2
  const hidden = hiddenInSums(counts({ all: 30, a: 12, b: 2, c: 16, a1: 5, a2: 7 }), sums);
  expect(hidden).toEqual(new Set(["b", "a", "a1"]));
});

test("what the reader knows protects nothing", () => {
  const sums: Sum[] = [{ whole: "all", parts: ["mine", "b", "c"] }];
  const of = counts({ all: 25, mine: 2, b: 3, c: 20 });
  expect(hiddenInSums(of, sums)).toEqual(new Set(["mine", "b"]));
  expect(hiddenInSums(of, sums, new Set(["mine"]))).toEqual(new Set(["b", "c"]));
});

test("whatever a table of units and months holds, no sum tells of fewer than five", () => {
  const table = fc.array(fc.array(fc.nat(14), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(table, (rows) => {
      const { all, sums } = summed(rows);
      const hidden = hiddenInSums(all, sums);
      for (const { whole, parts } of sums) {
        const away = parts.filter((key) => hidden.has(key));
        const told = away.reduce((sum, key) => sum + (all.get(key) ?? 0), 0);
        if (hidden.has(whole)) expect(away.length).not.toBe(0);
        else expect(told === 0 || (away.length > 1 && told >= groupMin)).toBe(true);
      }
      for (const [key, count] of all)
        if (!hidden.has(key)) expect([0, groupMin]).toContain(Math.min(count, groupMin));
    }),
  );
});

function summed(rows: number[][]) {
  const all = new Map<string, number>();
  const add = (key: string, count: number) => all.set(key, (all.get(key) ?? 0) + count);
  rows.forEach((row, unit) => {
    row.forEach((count, month) => {
      for (const key of [`${unit} ${month}`, `${unit} all`, `all ${month}`, "all all"]) add(key, count);
    });
  });
  const units = [...rows.keys()].map(String);
  const months = ["0", "1", "2"];
  const sums: Sum[] = [
    ...[...units, "all"].map((unit) => ({
      whole: `${unit} all`,
      parts: months.map((month) => `${unit} ${month}`),
    })),
    ...[...months, "all"].map((month) => ({
      whole: `all ${month}`,
      parts: units.map((unit) => `${unit} ${month}`),
    })),
  ];
  return { all, sums };
}
