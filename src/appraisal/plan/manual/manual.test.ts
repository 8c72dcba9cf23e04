import { expect, test } from "vitest";
import { addIndicator } from "#appraisal/plan/indicator/indicator.ts";
import { delegateTo } from "#appraisal/plan/moves.fixture.ts";
import { as, exampleManual, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { planPages } from "#appraisal/plan/plan.pages.tsx";
import { proposePlan } from "#appraisal/plan/proposal/propose-plan.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { visits } from "#test/setup/pages.ts";
import { manualPages } from "./manual.pages.tsx";
import { saveManual } from "./manual.ts";

test("a leader's plan goes out only when each indicator has its manual, and shows it beside the indicator", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await delegateTo(world, "camat", "auditor", "2026-01-01");
  const plan = await writtenPlan(world, "camat");
  const { planId, resultId } = plan;
  const added = await as(world, "camat", addIndicator, {
    ...{ planId, resultId, revision: plan.revision, aspect: "cost", statement: "Serapan anggaran" },
    ...{ target: 95, unit: "%", perspective: "budget" },
  });
  const at = { planId, indicatorId: added.indicatorId ?? "" };
  const fault = {
    path: `indicators.${at.indicatorId}`,
    code: "plan.indicator-without-manual",
    facts: { category: "main", number: 1, place: 2 },
  };
  expect((await as(world, "camat", readPlan, { planId })).missing).toEqual([fault]);
  await expect(as(world, "camat", proposePlan, { planId, revision: added.revision })).rejects.toMatchObject({
    faults: [fault],
  });
  const pages = visits(world, (all) => {
    planPages(all);
    manualPages(all);
  });
  const path = `/rencana/${planId}/indikator/${at.indicatorId}/manual`;
  const open = await pages.get("camat", `/rencana/${planId}`);
  expect(open.html).toContain(`href="${path}"`);
  expect(open.html).toContain("Belum ada indikator untuk: proses bisnis dan penguatan internal");
  const form = await pages.get("camat", path);
  expect(form.html).toMatch(/value="higher"[^>]* checked/); // what the comparison says already
  const fields = { ...exampleManual, _key: "manual-1", _version: String(added.revision) };
  const saved = await pages.post("camat", path, { ...fields, formula: "Belanja ÷ pagu × 100" });
  expect(saved.location).toBe(`/rencana/${planId}`);
  expect((await pages.get("camat", `/rencana/${planId}`)).html).toContain("Belanja ÷ pagu × 100");
  await as(world, "camat", proposePlan, { planId, revision: added.revision + 1 });
});

test("others are asked for none, and get none", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId, revision } = await writtenPlan(world, "member");
  expect((await as(world, "member", readPlan, { planId })).missing).toEqual([]);
  const save = as(world, "member", saveManual, { planId, indicatorId, revision, ...exampleManual });
  await expect(save).rejects.toMatchObject({ code: "plan.manual-for-leaders" });
});
