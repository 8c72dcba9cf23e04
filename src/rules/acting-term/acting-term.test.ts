import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { actingTerm } from "./acting-term.ts";

const law = lawOn(loadLaw("regulations"), "2026-03-01");
const days = { startsOn: "2026-03-01", endsOn: "2027-03-31" };

test("the reason names the term, the day on which it would have ended, and an article not yet compared", () => {
  const [reason] = actingTerm(days, [], law)?.because ?? [];
  expect(reason).toMatchObject({
    rule: "acting-term",
    inputs: { months: 3, extensions: 1, extensionMonths: 3, startsOn: "2026-03-01", lastDay: "2026-05-31" },
    outcome: "too-long",
    article: { regulation: "SE Kepala BKN 1/SE/I/2021", confirmed: false },
  });
});

test.each([
  ["2026-01-31", "2026-04-30"],
  ["2026-08-31", "2026-11-30"],
  ["2027-11-30", "2028-02-29"],
  ["2026-12-01", "2027-02-28"],
  ["2026-10-15", "2027-01-14"],
])("three months from %s end on %s", (startsOn, lastDay) => {
  expect(actingTerm({ startsOn, endsOn: lastDay }, [], law)?.value).toBe("within");
  expect(actingTerm({ startsOn, endsOn: "2099-01-01" }, [], law)?.because[0]?.inputs.lastDay).toBe(lastDay);
});

test("a pause of a day begins anew, and a circle of days is walked once", () => {
  const earlier = { startsOn: "2025-12-01", endsOn: "2026-02-27" };
  const next = { startsOn: "2026-03-01", endsOn: "2026-05-31" };
  expect(actingTerm(next, [earlier], law)?.value).toBe("within");
  expect(actingTerm(next, [next, { startsOn: "2026-06-01", endsOn: "2026-02-28" }], law)?.value).toBe(
    "within",
  );
});
