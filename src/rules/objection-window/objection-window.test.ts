import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { dayOf, daysBetween } from "#rules/day.ts";
import { lawOn } from "#rules/law.ts";
import { objectionWindow } from "./objection-window.ts";

const law = lawOn(loadLaw("regulations"), "2026-04-02");

test("the window is open on fourteen days after the day of receipt, whatever month or year ends in it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 40 }), (start, later) => {
      const receivedOn = dayOf(2026, 1, 1 + start);
      const { value } = objectionWindow({ receivedOn, today: dayOf(2026, 1, 1 + start + later) }, law);
      expect(value.state).toBe(later <= 14 ? "open" : "over"); // PP 30/2019 Pasal 59
      if (value.state !== "not-started") expect(daysBetween(receivedOn, value.lastDay)).toBe(14);
    }),
  );
});

test("the reason names the days, the article, and that its text was not compared yet", () => {
  const { because } = objectionWindow({ receivedOn: "2026-04-02", today: "2026-04-20" }, law);
  expect(because).toMatchObject([
    {
      rule: "objection-window",
      inputs: { days: 14, receivedOn: "2026-04-02", lastDay: "2026-04-16" },
      outcome: "over",
      article: { regulation: "PP 30/2019", confirmed: false },
    },
  ]);
});

test("what was not received has no last day", () => {
  const { value, because } = objectionWindow({ receivedOn: null, today: "2030-01-01" }, law);
  expect(value).toEqual({ state: "not-started" });
  expect(because[0]?.inputs).toEqual({ days: 14 });
});
