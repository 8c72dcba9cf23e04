import { expect, test } from "vitest";
import { as, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { addIndicator, changeIndicator } from "./indicator.ts";

const archive = { aspect: "quality", statement: "Arsip ditemukan dalam semenit" } as const;

test("a target is a number, words, or both; nothing at all is asked for", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, revision } = await writtenPlan(world, "member");
  const at = { planId, resultId, revision };
  await expect(as(world, "member", addIndicator, { ...archive, ...at })).rejects.toMatchObject({
    faults: [{ path: "target", code: "plan.target-missing" }],
  });
  await as(world, "member", addIndicator, { ...archive, ...at, targetText: "Setiap arsip, setiap kali" });
  const { results } = await as(world, "member", readPlan, { planId });
  expect(results[0]?.indicators[1]).toMatchObject({ target: null, targetText: "Setiap arsip, setiap kali" });
});

test("a target keeps its four decimals and takes no fifth", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId, revision } = await writtenPlan(world, "member");
  const at = { ...archive, planId, indicatorId };
  await as(world, "member", changeIndicator, { ...at, revision, target: 3.4025 });
  const { results } = await as(world, "member", readPlan, { planId });
  expect(results[0]?.indicators[0]?.target).toBe(3.4025);
  await expect(
    as(world, "member", changeIndicator, { ...at, revision: revision + 1, target: 3.40255 }),
  ).rejects.toMatchObject({ faults: [{ path: "target", code: "plan.target-decimals" }] });
});

test("a result holds ten indicators and no more", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, revision } = await writtenPlan(world, "member");
  for (let more = 0; more < 9; more += 1) {
    await as(world, "member", addIndicator, {
      ...archive,
      planId,
      resultId,
      target: 1,
      revision: revision + more,
    });
  }
  await expect(
    as(world, "member", addIndicator, { ...archive, planId, resultId, target: 1, revision: revision + 9 }),
  ).rejects.toMatchObject({ code: "plan.too-many", facts: { maximum: 10 } });
});
