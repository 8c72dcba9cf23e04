import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { agreePlan } from "#appraisal/plan/dialogue/agree-plan.ts";
import { indicatorPages } from "#appraisal/plan/indicator/indicator.pages.tsx";
import { addIndicator, deleteIndicator } from "#appraisal/plan/indicator/indicator.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { planPages } from "#appraisal/plan/plan.pages.tsx";
import { proposePlan } from "#appraisal/plan/proposal/propose-plan.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { addResult } from "#appraisal/plan/result/result.ts";
import { readProgress } from "#appraisal/progress/read-progress.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { visits } from "#test/setup/pages.ts";
import { endPlanChange } from "./end-change.ts";
import { openPlanChange } from "./open-change.ts";

const added = {
  category: "main" as const,
  statement: "Pengaduan warga dijawab",
  servesText: "Pelayanan responsif",
};
const measured = {
  aspect: "time" as const,
  statement: "Pengaduan dijawab dalam 5 hari",
  target: 90,
  unit: "%",
};

test("an agreed plan is opened with a reason, holds meanwhile, and both agree on what comes after", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-06-01");
  await expect(as(world, "camat", openPlanChange, { planId, reason: "x" })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "head", openPlanChange, { planId, reason: "Tugas pengaduan pindah ke seksi ini." });
  const revision = async () => (await as(world, "member", readPlan, { planId })).revision;
  const { resultId = "" } = await as(world, "member", addResult, {
    planId,
    revision: await revision(),
    ...added,
  });
  await as(world, "member", addIndicator, { planId, resultId, revision: await revision(), ...measured });

  const holds = await as(world, "head", readPlan, { planId });
  expect([holds.state, holds.writing.kind, holds.results.length]).toEqual([
    ...[{ kind: "agreed", version: 1 }, "draft", 1],
  ]);
  expect((await as(world, "head", readPlan, { planId, part: "change" })).results).toHaveLength(2);
  await as(world, "member", recordProgress, { planId, indicatorId, reachedOn: "2026-05-30", value: 1 });
  const { html } = await visits(world, planPages).get("member", `/rencana/${planId}`);
  expect(html).toContain("Tugas pengaduan pindah ke seksi ini.");
  expect(html).toContain("Versi 1 tetap berlaku");

  await as(world, "member", proposePlan, { planId, revision: await revision() });
  await as(world, "head", agreePlan, { planId, version: 2 });
  const after = await as(world, "member", readPlan, { planId });
  expect([after.state, after.writing, after.results.length]).toEqual([
    ...[{ kind: "agreed", version: 2 }, { kind: "agreed", version: 2 }, 2],
  ]);
  expect((await as(world, "member", readProgress, { planId })).entries).toMatchObject([{ indicatorId }]);
  expect((await as(world, "member", myYear, {})).plan?.content?.results).toHaveLength(2);
});

test("given up, the plan says again what was agreed, and what was struck out is back with its progress", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-06-01");
  await as(world, "member", recordProgress, { planId, indicatorId, reachedOn: "2026-05-30", value: 1 });
  const agreed = await as(world, "member", readPlan, { planId });
  await as(world, "member", openPlanChange, { planId, reason: "Mungkin berubah" });
  const revision = async () => (await as(world, "member", readPlan, { planId })).revision;
  await as(world, "member", deleteIndicator, { planId, indicatorId, revision: await revision() });
  await as(world, "member", addResult, { planId, revision: await revision(), ...added });
  await as(world, "head", endPlanChange, { planId, reason: "Ternyata tidak perlu" });
  const again = await as(world, "member", readPlan, { planId, part: "change" });
  expect([again.state, again.writing.kind, again.results]).toEqual([agreed.state, "agreed", agreed.results]);
  await as(world, "member", openPlanChange, { planId, reason: "Kali ini benar" });
  const draft = await as(world, "member", readPlan, { planId, part: "change" });
  expect(draft.results).toEqual(agreed.results);
  expect((await as(world, "member", readProgress, { planId })).entries).toHaveLength(1);
});

test("what is rated for the year is not opened any more", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-12-28");
  const content = { realisations: {}, resultFeedback: {}, conductFeedback: {}, recommendation: "" };
  const rating = { interval: "annual", results: "as", conduct: "as" } as const;
  await as(world, "head", decideEvaluation, { planId, ...rating, note: "", content, revision: 0 });
  await expect(as(world, "member", openPlanChange, { planId, reason: "Terlambat" })).rejects.toMatchObject({
    code: "plan.rated",
  });
});

test("an indicator's form is filled in from the library's address, and nothing is saved by that", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId } = await agreedPlan(world, "member", "head");
  await as(world, "member", openPlanChange, { planId, reason: "Perlu indikator lain" });
  const words = "statement=Median+waktu+tunggu+warga&aspect=time&comparison=at-most&unit=menit&target=7.5";
  const path = `/rencana/${planId}/hasil/${resultId}/indikator/baru?${words}`;
  const { html } = await visits(world, indicatorPages).get("member", path);
  for (const part of ["Median waktu tunggu warga</textarea>", 'value="7,5"', 'value="menit"'])
    expect(html).toContain(part);
  const { results } = await as(world, "member", readPlan, { planId, part: "change" });
  expect(results[0]?.indicators).toHaveLength(1);
});
