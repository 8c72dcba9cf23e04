import { expect, test, vi } from "vitest";
import { type Locale, say, speaking } from "./words.ts";

test.each([
  ["id", "1 Maret 2026"],
  ["en", "1 March 2026"],
] as const)("a calendar day is written out in the reader's language (%s)", (locale: Locale, written) => {
  const sentence = speaking(locale, () => say("error.appointment.overlaps", { since: "2026-03-01" }));
  expect(sentence).toContain(written);
});

test("what formats a sentence is made once for each language, not once for each sentence", () => {
  const used = vi.spyOn(Intl.PluralRules.prototype, "select");
  const count = (locale: Locale, results: number) =>
    speaking(locale, () => say("plan.count.results", { count: results }));
  expect([count("id", 3), count("en", 3), count("id", 1), count("en", 1)]).toEqual([
    "3 hasil kerja",
    "3 results",
    "1 hasil kerja",
    "1 result",
  ]);
  expect(new Set(used.mock.contexts).size).toBe(2);
});
