import fc from "fast-check";
import { expect, test } from "vitest";
import { quadratic, weightedKappa } from "./weighted-kappa.ts";

const plain = (one: number, other: number) => (one === other ? 1 : 0);

// Cohen (1968), table 1: 200 cases, three diagnoses, disagreements of 1, 3 and 6; he prints 0.492 and 0.348.
const cohen = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];
const disagreement = [
  [0, 1, 3],
  [1, 0, 6],
  [3, 6, 0],
];

test("Cohen's own example, plain and weighted", () => {
  expect(weightedKappa(cohen, plain)?.estimate).toBeCloseTo(0.492, 3);
  const weight = (one: number, other: number) => 1 - (disagreement[one]?.[other] ?? 0) / 6;
  expect(weightedKappa(cohen, weight)?.estimate).toBeCloseTo(0.348, 3);
});

// D. G. Bonett, statpsych, ci.kappa(.05, 31, 12, 4, 58): 0.6756757, SE 0.07344761, 0.5317210 to 0.8196303.
test("the published interval of a table of two by two", () => {
  const found = weightedKappa(
    [
      [31, 12],
      [4, 58],
    ],
    plain,
  );
  expect(found?.estimate).toBeCloseTo(0.6756757, 6);
  expect(found?.lower).toBeCloseTo(0.531721, 5);
  expect(found?.upper).toBeCloseTo(0.8196303, 5);
});

test("everybody in one category agrees by chance alone, so nothing can be told", () => {
  expect(
    weightedKappa([
      [9, 0],
      [0, 0],
    ]),
  ).toBeNull();
  expect(
    weightedKappa([
      [1, 0],
      [0, 0],
    ]),
  ).toBeNull();
});

test("complete agreement is one, and turning the ratings around changes nothing", () => {
  const table = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(table, (counts) => {
      const turned = counts.map((_, i) => counts.map((row) => row[i] ?? 0));
      const [one, other] = [weightedKappa(counts), weightedKappa(turned)];
      return (
        (one === null && other === null) || Math.abs((one?.estimate ?? 9) - (other?.estimate ?? -9)) < 1e-9
      );
    }),
  );
  expect(
    weightedKappa(
      [
        [3, 0, 0],
        [0, 4, 0],
        [0, 0, 5],
      ],
      quadratic,
    ),
  ).toMatchObject({ estimate: 1 });
});
