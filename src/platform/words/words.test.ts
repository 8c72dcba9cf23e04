import { expect, test } from "vitest";
import { type Locale, say, speaking } from "./words.ts";

test.each([
  ["id", "1 Maret 2026"],
  ["en", "1 March 2026"],
] as const)("a calendar day is written out in the reader's language (%s)", (locale: Locale, written) => {
  const sentence = speaking(locale, () => say("error.appointment.overlaps", { since: "2026-03-01" }));
  expect(sentence).toContain(written);
});
