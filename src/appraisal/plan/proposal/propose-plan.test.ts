import { expect, test } from "vitest";
import { deleteIndicator } from "#appraisal/plan/indicator/indicator.ts";
import { as, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { addResult, changeResult } from "#appraisal/plan/result/result.ts";
import { startPlan } from "#appraisal/plan/start-plan.ts";
import { proposePlan } from "./propose-plan.ts";

test("an empty plan is not proposed: a main result is missing", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await as(world, "member", startPlan, { year: 2026, approach: "qualitative" });
  await expect(as(world, "member", proposePlan, { planId, revision: 1 })).rejects.toMatchObject({
    code: "input.invalid",
    faults: [{ path: "results", code: "plan.no-main-result" }],
  });
});

test("every result that lacks something is named with what it lacks, before and when proposing", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, indicatorId, revision } = await writtenPlan(world, "member");
  const additional = await as(world, "member", addResult, {
    planId,
    revision,
    category: "additional",
    statement: "Arsip pelayanan dapat ditemukan dalam semenit",
  });
  const struck = await as(world, "member", deleteIndicator, {
    planId,
    indicatorId,
    revision: additional.revision,
  });
  const faults = [
    {
      path: `results.${resultId}`,
      code: "plan.result-without-indicator",
      facts: { category: "main", number: 1 },
    },
    {
      path: `results.${additional.resultId}`,
      code: "plan.result-without-indicator",
      facts: { category: "additional", number: 1 },
    },
    {
      path: `results.${additional.resultId}`,
      code: "plan.result-serves-nothing",
      facts: { category: "additional", number: 1 },
    },
  ];
  expect((await as(world, "member", readPlan, { planId })).missing).toEqual(faults);
  const propose = as(world, "member", proposePlan, { planId, revision: struck.revision });
  await expect(propose).rejects.toMatchObject({ code: "input.invalid", faults });
});

test("a plan of additional results only is not a plan", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, revision } = await writtenPlan(world, "member");
  const moved = await as(world, "member", changeResult, {
    ...{ planId, resultId, revision, category: "additional" },
    ...{ statement: "Warga menerima surat keterangan", servesText: "Pelayanan makin cepat" },
  });
  await expect(as(world, "member", proposePlan, { planId, revision: moved.revision })).rejects.toMatchObject({
    faults: [{ code: "plan.no-main-result" }],
  });
});
