import { expect, test } from "vitest";
import { speaking } from "#platform/words/words.ts";
import { explain } from "./explain.ts";

const article = { regulation: "UU 25/2009", article: "Pasal 50", confirmed: false };
const inputs = { received: "2026-03-10", time: 3, first: "same-day", closes: "14:00" };
const step = { rule: "due-working-day", article, inputs, outcome: "2026-03-13" };

test("the time of day is written with a full stop in Indonesian", () => {
  expect(explain(step).sentence).toContain("pukul 14.00");
  expect(speaking("en", () => explain(step).sentence)).toContain("14:00");
});
