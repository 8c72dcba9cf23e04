import { expect, test } from "vitest";
import { evaluationFormPages } from "#appraisal/evaluation/evaluation-form.pages.tsx";
import { agreePlan } from "#appraisal/plan/dialogue/agree-plan.ts";
import { changeIndicator } from "#appraisal/plan/indicator/indicator.ts";
import { as, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { proposePlan } from "#appraisal/plan/proposal/propose-plan.ts";
import { progressPages } from "#appraisal/progress/progress.pages.tsx";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { closeCases, many } from "#measures/measures.fixture.ts";
import { measurePages } from "#measures/page/measure.pages.tsx";
import { refreshMeasures } from "#measures/refresh.ts";
import { casePile } from "#service/case/case.pile.ts";
import { complaintPile } from "#service/complaint/complaint.pile.ts";
import { surveyPile } from "#service/survey/survey.pile.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { bindMeasure } from "./bind-measure.ts";
import { fillAgency } from "./fill-monthly.ts";
import { fittingMeasure } from "./fitting.ts";

const offered = [casePile, complaintPile, surveyPile]
  .flatMap(({ measures }) => measures)
  .map(({ code, unit, aspect, spokenOf = [] }) => ({ code, unit, aspect, spokenOf, hasFacts: true }));

test.each([
  ["Indeks kepuasan masyarakat kelurahan", "quality", "poin", "survey.index"],
  ["Nilai IKM pelayanan umum", "quality", "poin", "survey.index"],
  ["Median waktu penyelesaian surat keterangan", "time", "hari kerja", "case.handling-median"],
  ["Permohonan yang selesai pada hari yang sama", "time", "%", "case.on-time"],
  ["Pengaduan yang dijawab dalam lima hari kerja", "quality", "%", "complaint.answered-on-time"],
  ["Surat masuk yang didisposisi pada hari yang sama", "time", "%", null],
  ["Berkas yang dipindai dan diindeks", "quantity", "berkas", null],
] as const)("%s is measured by what says the same", (statement, aspect, unit, code) => {
  const indicator = { statement, aspect, unit, indicatorId: "1", perspective: null, manual: null };
  const promise = { ...indicator, comparison: "at-least", target: 1, targetText: "" } as const;
  expect(fittingMeasure(promise, offered)).toBe(code);
  const without = offered.map((one) => ({ ...one, hasFacts: false }));
  expect(fittingMeasure(promise, without)).toBeNull();
});

test("a typed figure says so and leads to the measure; a filled one leads to the months that it is of", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const services = await openCounters(world);
  const { planId, indicatorId, revision } = await writtenPlan(world, "member");
  const words = { aspect: "time", statement: "Median waktu penyelesaian", comparison: "at-most" } as const;
  const changed = { planId, indicatorId, revision, ...words, target: 1, unit: "hari kerja" };
  const draft = await as(world, "member", changeIndicator, changed);
  const { version } = await as(world, "member", proposePlan, { planId, revision: draft.revision });
  await as(world, "head", agreePlan, { planId, version });
  await closeCases(world, services, many(5, { unit: "services", closedAt: "2026-01-20T10:00", minutes: 20 }));
  await refreshMeasures(world.services, 1);
  world.goTo("2026-04-06");
  const figure = { reachedOn: "2026-03-31", value: 0.9, note: "", evidenceTitle: "" };
  await as(world, "member", recordProgress, { planId, indicatorId, ...figure });
  const page = visits(world, (pages) => {
    progressPages(pages);
    evaluationFormPages(pages);
  });
  const fits = `/ukuran/case.handling-median?unit=${world.units.services}&amp;dari=2026-01&amp;sampai=2026-12`;
  const [list, one] = [`/rencana/${planId}/kemajuan`, `/rencana/${planId}/kemajuan/${indicatorId}`];
  for (const [who, path] of [
    ["member", list],
    ["head", one],
    ["head", `/rencana/${planId}/evaluasi/q1`],
  ] as const) {
    const { html } = await page.get(who, path);
    expect(html, path).toContain("Diketik sendiri · per 31 Maret 2026");
    expect(html, path).toContain(fits);
  }
  expect((await page.get("member", one)).html).toContain("Posisi per 31 Maret 2026");
});

test("the number behind a filled figure is the figure", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const services = await openCounters(world);
  const { planId, indicatorId, revision } = await writtenPlan(world, "member");
  const choice = { measure: "case.on-time", ofWhom: "unit" } as const;
  const bound = await as(world, "member", bindMeasure, { planId, indicatorId, revision, ...choice });
  const { version } = await as(world, "member", proposePlan, { planId, revision: bound.revision });
  await as(world, "head", agreePlan, { planId, version });
  const ended = { unit: "services", minutes: 20 } as const;
  await closeCases(world, services, [
    ...many(7, { ...ended, closedAt: "2025-12-10T10:00", left: -5 }), // of last year's work
    ...many(6, { ...ended, closedAt: "2026-01-20T10:00" }),
    ...many(3, { ...ended, closedAt: "2026-02-09T10:00" }),
    ...many(3, { ...ended, closedAt: "2026-02-10T10:00", left: -5 }),
    ...many(9, { ...ended, closedAt: "2026-03-02T10:00", left: -5 }), // of the month that runs
  ]);
  await refreshMeasures(world.services, 1);
  world.goTo("2026-03-10");
  await fillAgency(world.services, 1);
  const page = visits(world, (pages) => {
    progressPages(pages);
    measurePages(pages);
  });
  const { html } = await page.get("member", `/rencana/${planId}/kemajuan`);
  expect(html).toContain("Terisi sendiri · per 28 Februari 2026");
  const [, href = ""] = /href="(\/ukuran\/case\.on-time[^"]*)"/.exec(html) ?? [];
  const series = await page.get("member", href.replaceAll("&amp;", "&"));
  expect(series.html).toContain("75%"); // nine of twelve, as in the plan
  expect(html).toContain("75");
});
