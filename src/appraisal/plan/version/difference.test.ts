import { expect, test } from "vitest";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { differenceBetween } from "./difference.ts";
import { movesBetween } from "./moves.ts";

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const person = { name: "Ratna", nip: "199003152015042001", grade: "II/d", positionTitle: "", unitName: "" };

function indicator(number: number, statement: string, target: number) {
  const rest = { comparison: "at-least", unit: "%", targetText: "", perspective: null };
  return { indicatorId: id(number), aspect: "quality", statement, target, ...rest };
}

const letters = {
  ...{ resultId: id(1), category: "main", statement: "Surat selesai hari itu juga", serves: null },
  indicators: [indicator(11, "Surat tanpa kesalahan", 98)],
};
const archive = {
  ...{ resultId: id(2), category: "main", statement: "Arsip ditemukan", serves: null },
  indicators: [indicator(21, "Arsip terindeks", 90)],
};

const order = ["service-oriented", "loyal", "adaptive"];

function content(changes: object): PlanContent {
  return PlanContent.parse({
    ...{ year: 2026, startsOn: "2026-01-01", endsOn: "2026-12-31", approach: "quantitative", form: "staff" },
    employee: { ...person, employeeId: id(91) },
    appraiser: { ...person, employeeId: id(92) },
    results: [letters, archive],
    expectations: [{ conductValue: "loyal", expectation: "Menjaga rahasia" }],
    annex: { support: ["Pemindai"], accountability: [], consequence: [] },
    ...changes,
  });
}

test("the same words in another order are no change", () => {
  expect(differenceBetween(content({}), content({ results: [archive, letters] }), order)).toEqual([]);
});

test("a row that was moved is named once, and the rows it passed are not", () => {
  const third = { ...archive, resultId: id(3), statement: "Loket ramah", indicators: [] };
  const before = content({ results: [letters, archive, third] });
  expect(movesBetween(before, content({ results: [third, letters, archive] }))).toEqual([
    { part: "result", statement: "Loket ramah", from: 3, to: 1 },
  ]);
  expect(movesBetween(before, content({ results: [archive, third] }))).toEqual([]);
  const two = { ...letters, indicators: [indicator(11, "Cepat", 1), indicator(12, "Benar", 2)] };
  const turned = { ...two, indicators: two.indicators.toReversed() };
  expect(movesBetween(content({ results: [two] }), content({ results: [turned] }))).toHaveLength(1);
});

test("a changed target is a change of the indicator, not of its result", () => {
  const stricter = { ...letters, indicators: [indicator(11, "Surat tanpa kesalahan", 99)] };
  expect(differenceBetween(content({}), content({ results: [stricter, archive] }), order)).toMatchObject([
    { part: "indicator", before: { target: 98 }, after: { target: 99 } },
  ]);
});

test("what is new has no before, what is gone no after", () => {
  const after = content({
    results: [letters],
    expectations: [],
    annex: { ...content({}).annex, consequence: ["Piagam"] },
  });
  expect(differenceBetween(content({}), after, order)).toMatchObject([
    { part: "result", before: { resultId: id(2) }, after: null },
    { part: "indicator", before: { indicatorId: id(21) }, after: null },
    { part: "expectation", before: { conductValue: "loyal" }, after: null },
    { part: "annex", before: null, after: { section: "consequence", lines: ["Piagam"] } },
  ]);
});

test("changes of conduct stand in the order of the law, whatever order they were kept in", () => {
  const expectations = ["adaptive", "loyal", "service-oriented"].map((conductValue) => ({
    conductValue,
    expectation: "Lebih sering",
  }));
  const changes = differenceBetween(content({}), content({ expectations }), order);
  expect(changes.map(({ after }) => after)).toMatchObject([
    { conductValue: "service-oriented" },
    { conductValue: "loyal" },
    { conductValue: "adaptive" },
  ]);
});
