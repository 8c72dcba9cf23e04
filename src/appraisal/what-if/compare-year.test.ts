import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { compareYear, lawsOf } from "./compare-year.ts";
import { readChanges, scenarioLaw } from "./scenario-law.ts";
import type { PlanFacts, YearFacts } from "./year-facts.ts";

const law = loadLaw("regulations");
const year = 2026;

const plan: PlanFacts = {
  ...{ employeeId: "e", planId: "p", startsOn: "2026-01-01", endsOn: "2026-12-31" },
  ...{ agreedOn: "2026-01-25", results: "as", conduct: "as", overall: "good" },
  ...{ decidedOn: "2027-01-20", receivedOn: null, filedOn: null },
};
const facts: YearFacts = {
  ...{ employeeId: "e", name: "Rekaan", nip: "199003152015042001", status: "PNS", grade: "III/c" },
  ...{ unitId: "u", unitName: "Seksi", leadsUnit: false, isCounted: true, plans: [plan], absences: [] },
  ...{ onLastDay: undefined, credit: { plans: [], openings: [] } },
};

/** What is different for somebody once these values are typed. */
function compared(person: YearFacts, typed: Record<string, string>, achievement: "good" | null = null) {
  const read = readChanges(law, year, typed);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  const of = { year, now: law, asIf: scenarioLaw(law, { year, name: "Seandainya", changes: read.changes }) };
  return compareYear(person, { of, laws: lawsOf(of), achievement }).differences;
}

const day = fc
  .integer({ min: 0, max: 420 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const anyPlan = fc
  .record({
    results: fc.constantFrom(...ratings),
    conduct: fc.constantFrom(...ratings),
    overall: fc.constantFrom(...overallRatings),
  })
  .chain((rated) =>
    fc
      .record({ agreedOn: day, decidedOn: day, receivedOn: fc.option(day), filedOn: fc.option(day) })
      .map((days) => ({ ...plan, ...rated, ...days })),
  );

test("a scenario without changes is the same for everybody, whatever their year was", () => {
  const of = { year, now: law, asIf: scenarioLaw(law, { year, name: "Seandainya", changes: {} }) };
  const achievements = fc.option(fc.constantFrom(...organisationRatings));
  fc.assert(
    fc.property(fc.array(anyPlan, { maxLength: 3 }), achievements, (plans, achievement) => {
      expect(compareYear({ ...facts, plans }, { of, laws: lawsOf(of), achievement }).differences).toEqual([]);
    }),
  );
});

test("an earlier last day makes a plan late, with the day in its reason; who began in mid-year has as many days", () => {
  const earlier = { "evaluation-cycle.planning-deadline.day": "20" };
  const late = { matter: "planning", before: "in-time", after: "too-late" };
  expect(compared(facts, earlier)).toMatchObject([
    {
      ...late,
      because: [{ rule: "planning-deadline", inputs: { day: "2026-01-25", lastDay: "2026-01-20" } }],
    },
  ]);
  // begun on 1 March: 30 days by the law, 19 in the scenario
  const begun = { ...plan, startsOn: "2026-03-01" };
  expect(compared({ ...facts, plans: [{ ...begun, agreedOn: "2026-03-20" }] }, earlier)).toEqual([]);
  expect(compared({ ...facts, plans: [{ ...begun, agreedOn: "2026-03-21" }] }, earlier)).toMatchObject([
    late,
  ]);
});

test("an earlier last day of the annual evaluation makes it late", () => {
  const typed = { "evaluation-cycle.annual-evaluation-deadline.day": "15" };
  expect(compared(facts, typed)).toMatchObject([
    { matter: "deciding", before: "in-time", after: "too-late" },
  ]);
});

test("a kind of leave that would not stop a plan gives its days back; the rating stays", () => {
  const span = { startsOn: "2026-03-01", endsOn: "2026-05-31" }; // 92 of 365 days
  const absences = [
    { ...span, kind: "maternity-leave", pauses: true },
    { startsOn: "2026-07-01", endsOn: "2026-07-10", kind: "sick-leave", pauses: true },
  ];
  const typed = { "annual-parts.absence-kinds.2.pauses": "goes-on" };
  expect(compared({ ...facts, absences }, typed)).toMatchObject([
    { matter: "pause", before: 263, after: 355 },
  ]);
});

test("a head rated as the achievement asked is rated by the other one; who was rated otherwise is not", () => {
  const typed = { "organisation-rating.head-results.good": "above" };
  const results = [{ matter: "rating", before: "good", after: "very-good" }];
  const head = { ...plan, conduct: "above" } as const; // results and conduct above: very good
  expect(compared({ ...facts, plans: [head] }, typed, "good")).toMatchObject(results);
  expect(
    compared(
      { ...facts, plans: [{ ...head, results: "below", overall: "needs-improvement" }] },
      typed,
      "good",
    ),
  ).toEqual([]);
  expect(compared({ ...facts, plans: [head] }, typed)).toEqual([]); // leads nothing
});
