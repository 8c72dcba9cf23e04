import { expect, test } from "vitest";
import { limitsOf, readAlternatives } from "./law-alternatives.ts";

const days = { from: "2026-01-01", published: "2026-01-01" };
const source = { regulation: "Skenario", article: "rekaan" };
const written = (value: unknown) => ({ objection: { "filing-days": [{ ...days, value, source }] } });

test("a part of the law is read as regulations/ would be", () => {
  expect(readAlternatives(written(10))).toMatchObject({
    ok: true,
    law: { objection: { "filing-days": [{ value: 10, source: { confirmed: true } }] } },
  });
});

test("what the law could not say is refused with its place", () => {
  const read = readAlternatives(written(400));
  expect(read).toMatchObject({ ok: false, faults: [{ path: ["objection", "filing-days", 0, "value"] }] });
  expect(readAlternatives({ horoscope: {} }).ok).toBe(false);
  expect(readAlternatives({ objection: { horoscope: [] } }).ok).toBe(false);
});

test.each([
  ["objection", "filing-days", [], { least: 1, most: 365, isOpen: false }],
  ["organisation-rating", "pattern", ["good", 0, "share"], { least: 0, most: 1, isOpen: true }],
  ["credit-points", "terampil", ["levelNeed"], { least: 0, most: 10_000, isOpen: true }], // a number or nothing
  ["credit-points", "percentages", ["good"], { least: 0, most: 1000, isOpen: false }],
  ["evaluation-cycle", "planning-deadline", ["month"], { least: 1, most: 12, isOpen: false }],
  ["overall-rating", "quadrant", ["as", "as"], null],
] as const)("the limits of %s %s are those of its schema", (topic, parameter, path, limits) => {
  expect(limitsOf(topic, parameter, path)).toEqual(limits);
});
