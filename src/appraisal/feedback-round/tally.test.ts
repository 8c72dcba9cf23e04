import fc from "fast-check";
import { expect, test } from "vitest";
import type { Side } from "./round.schema.ts";
import { type SealedAnswer, shuffled, tally } from "./tally.ts";

const statements = [
  { code: "listens", value: "harmonious" },
  { code: "fair", value: "harmonious" },
];
const answer = (side: Side, score: number, words = ""): SealedAnswer => ({
  ...{ side, scores: { listens: score, fair: score }, keep: words, try: "" },
});
const group = (below: number, beside: number) => [
  ...Array.from({ length: below }, () => answer("subordinate", 4)),
  ...Array.from({ length: beside }, () => answer("peer", 1)),
];

test.each([
  [5, 5, "by-side", ["subordinate", "peer"]],
  [6, 4, "merged", ["all"]], // alone, the six would give the four away
  [4, 1, "merged", ["all"]],
  [5, 0, "merged", ["all"]],
  [4, 0, "too-few", []],
  [2, 2, "too-few", []],
  [0, 0, "too-few", []],
] as const)("%i below and %i beside: %s", (below, beside, outcome, shown) => {
  const result = tally(group(below, beside), statements, 5);
  expect(result).toMatchObject({ outcome, subordinates: below, peers: beside });
  expect([...new Set(result.counts.map(({ side }) => side))]).toEqual(shown);
});

test("the agency's own, higher minimum holds", () => {
  expect(tally(group(7, 7), statements, 8).outcome).toBe("merged");
  expect(tally(group(3, 4), statements, 8).outcome).toBe("too-few");
});

test("whatever answers come: no group and no statement is shown of fewer than the minimum", () => {
  const any = fc.array(
    fc.record({
      side: fc.constantFrom<Side>("subordinate", "peer"),
      scores: fc.record({ listens: fc.nat(4), fair: fc.nat(4) }),
      keep: fc.constantFrom("", "Rapat pagi"),
      try: fc.constant(""),
    }),
    { maxLength: 16 },
  );
  fc.assert(
    fc.property(any, fc.integer({ min: 5, max: 8 }), (given, minimum) => {
      const { counts, texts, outcome } = tally(given, statements, minimum);
      const judged = new Map<string, number>();
      for (const { side, statement, score, answers } of counts) {
        const key = `${side} ${statement}`;
        judged.set(key, (judged.get(key) ?? 0) + (score === 0 ? 0 : answers));
      }
      for (const sum of judged.values()) expect(sum).toBeGreaterThanOrEqual(minimum);
      if (given.length < minimum) expect([outcome, counts, texts]).toEqual(["too-few", [], []]);
      const sides = new Set(counts.map(({ side }) => side));
      expect(sides.has("all") && sides.size > 1).toBe(false);
    }),
  );
});

test("words come in an order of their own, without the side they are from", () => {
  const said = Array.from({ length: 8 }, (_, at) => answer("subordinate", 3, `Kata ${at}`));
  const orders = new Set(
    Array.from({ length: 12 }, () =>
      tally(said, statements, 5)
        .texts.map(({ body }) => body)
        .join(),
    ),
  );
  expect(orders.size).toBeGreaterThan(6);
  const [text] = tally(said, statements, 5).texts;
  expect(Object.keys(text ?? {}).sort()).toEqual(["body", "question", "textId"]);
});

test("every order is as likely as any other", () => {
  const first = Array.from({ length: 3_000 }, () => shuffled([0, 1, 2])[0]);
  for (const item of [0, 1, 2]) {
    const share = first.filter((one) => one === item).length / first.length;
    expect(Math.abs(share - 1 / 3)).toBeLessThan(0.05); // six standard errors
  }
});
