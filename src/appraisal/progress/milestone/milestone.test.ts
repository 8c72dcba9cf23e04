import { expect, test } from "vitest";
import { deleteIndicator } from "#appraisal/plan/indicator/indicator.ts";
import {
  agreedPlan,
  as,
  proposedPlan,
  replaceHead,
  worldWithPeriod,
  writtenPlan,
} from "#appraisal/plan/plan.fixture.ts";
import { readProgress } from "#appraisal/progress/read-progress.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { withdrawProgress } from "#appraisal/progress/withdraw-progress.ts";
import { addMilestone } from "./add-milestone.ts";
import { withdrawMilestone } from "./withdraw-milestone.ts";

const draft = { title: "Rancangan disetujui pimpinan", dueOn: "2026-03-20" };

async function agreedWorld() {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  const add = (change = {}) =>
    as(world, "member", addMilestone, { planId, indicatorId, ...draft, ...change });
  const milestones = async (who: "member" | "head" = "member") =>
    (await as(world, who, readProgress, { planId })).milestones;
  const entry = { planId, indicatorId, reachedOn: "2026-03-09", note: "Ditandatangani", evidenceTitle: "" };
  return { world, planId, indicatorId, add, milestones, entry };
}

test("a milestone is reached by a record with its evidence, and open again when that is taken back", async () => {
  const { world, planId, add, milestones, entry } = await agreedWorld();
  const { milestoneId } = await add();
  world.goTo("2026-03-10");
  const reached = { ...entry, milestoneId, evidenceUrl: "https://contoh.example/surat" };
  const { progressId } = await as(world, "member", recordProgress, reached);
  expect(await milestones("head")).toMatchObject([{ title: draft.title, reached: { on: "2026-03-09" } }]);
  const { entries } = await as(world, "head", readProgress, { planId });
  expect(entries).toMatchObject([
    { milestone: { milestoneId, title: draft.title }, evidence: [{ title: "contoh.example" }] },
  ]);
  await expect(as(world, "member", recordProgress, reached)).rejects.toMatchObject({
    code: "milestone.unknown", // reached already
  });
  await as(world, "member", withdrawProgress, { planId, progressId, reason: "Belum ditandatangani" });
  expect(await milestones()).toMatchObject([{ reached: null, withdrawn: null }]);
});

test("once agreed a milestone is given up with a reason, and can still be read", async () => {
  const { world, planId, add, milestones, entry } = await agreedWorld();
  const { milestoneId } = await add();
  const giveUp = (reason: string) => as(world, "member", withdrawMilestone, { planId, milestoneId, reason });
  await expect(giveUp("")).rejects.toMatchObject({ faults: [{ path: "reason", code: "input.required" }] });
  await giveUp("Tidak diperlukan lagi");
  expect(await milestones("head")).toMatchObject([{ withdrawn: { reason: "Tidak diperlukan lagi" } }]);
  await expect(giveUp("Lagi")).rejects.toMatchObject({ code: "milestone.withdrawn" });
  world.goTo("2026-03-10");
  await expect(as(world, "member", recordProgress, { ...entry, milestoneId })).rejects.toMatchObject({
    code: "milestone.unknown",
  });
});

test("what is reached is not given up", async () => {
  const { world, planId, add, entry } = await agreedWorld();
  const { milestoneId } = await add();
  world.goTo("2026-03-10");
  await as(world, "member", recordProgress, { ...entry, milestoneId });
  const given = as(world, "member", withdrawMilestone, { planId, milestoneId, reason: "Lain" });
  await expect(given).rejects.toMatchObject({ code: "milestone.reached" });
});

test("a milestone is the plan's own: of its days, its indicators, and its person's to set", async () => {
  const { world, planId, indicatorId, add, entry } = await agreedWorld();
  await expect(add({ dueOn: "2027-01-01" })).rejects.toMatchObject({
    faults: [{ path: "dueOn", code: "progress.outside-plan" }],
  });
  const other = await agreedPlan(world, "colleague", "head");
  await expect(add({ indicatorId: other.indicatorId })).rejects.toMatchObject({
    code: "progress.indicator-unknown",
  });
  for (const [who, code] of [
    ["head", "procedure.not-allowed"],
    ["personnel", "procedure.not-allowed"],
    ["colleague", "plan.unknown"],
  ] as const) {
    const set = as(world, who, addMilestone, { planId, indicatorId, ...draft });
    await expect(set).rejects.toMatchObject({ code });
  }
  const theirs = { planId: other.planId, indicatorId: other.indicatorId, ...draft };
  const { milestoneId } = await as(world, "colleague", addMilestone, theirs);
  world.goTo("2026-03-10");
  await expect(as(world, "member", recordProgress, { ...entry, milestoneId })).rejects.toMatchObject({
    code: "milestone.unknown",
  });
});

test("milestones go to the head with the plan: nothing is added to what is being read, and a draft just loses its own", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId, revision } = await writtenPlan(world, "member");
  const { milestoneId } = await as(world, "member", addMilestone, { planId, indicatorId, ...draft });
  await as(world, "member", withdrawMilestone, { planId, milestoneId });
  expect((await as(world, "member", readProgress, { planId })).milestones).toEqual([]);
  await as(world, "member", addMilestone, { planId, indicatorId, ...draft });
  await as(world, "member", deleteIndicator, { planId, indicatorId, revision });
  expect((await as(world, "member", readProgress, { planId })).milestones).toEqual([]);
  const proposed = await proposedPlan(world, "colleague");
  const late = { planId: proposed.planId, indicatorId: proposed.indicatorId, ...draft };
  await expect(as(world, "colleague", addMilestone, late)).rejects.toMatchObject({ code: "plan.proposed" });
});

test("whoever stands in for the head reads them", async () => {
  const { world, planId, add } = await agreedWorld();
  await add();
  await replaceHead(world);
  expect((await as(world, "personnel", readProgress, { planId })).milestones).toHaveLength(1);
});
