import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { overallRating } from "./overall-rating.ts";

const law = lawOn(loadLaw("regulations"), "2026-06-30");

/** The published table, word for word: PermenPAN-RB 6/2022, kuadran kinerja pegawai. */
const published = [
  ["above", "below", "poor"], // di atas ekspektasi · di bawah ekspektasi → Kurang/Misconduct
  ["above", "as", "good"], // di atas · sesuai → Baik
  ["above", "above", "very-good"], // di atas · di atas → Sangat Baik
  ["as", "below", "poor"], // sesuai · di bawah → Kurang/Misconduct
  ["as", "as", "good"], // sesuai · sesuai → Baik
  ["as", "above", "good"], // sesuai · di atas → Baik
  ["below", "below", "very-poor"], // di bawah · di bawah → Sangat Kurang
  ["below", "as", "needs-improvement"], // di bawah · sesuai → Butuh Perbaikan
  ["below", "above", "needs-improvement"], // di bawah · di atas → Butuh Perbaikan
] as const;

test.each(published)("results %s, conduct %s: %s", (results, conduct, rating) => {
  expect(overallRating({ results, conduct }, law).value).toBe(rating);
});

test("says in three steps why, each with its article", () => {
  const { because } = overallRating({ results: "above", conduct: "as" }, law);
  expect(because.map((step) => [step.rule, step.outcome])).toEqual([
    ["results-rating", "above"],
    ["conduct-rating", "as"],
    ["quadrant", "good"],
  ]);
  expect(because[2]?.inputs).toEqual({ results: "above", conduct: "as" });
  expect(because.every((step) => step.article.regulation === "PermenPAN-RB 6/2022")).toBe(true);
});

test("the reasons survive the ledger: they are plain JSON", () => {
  const decision = overallRating({ results: "below", conduct: "above" }, law);
  expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
});
