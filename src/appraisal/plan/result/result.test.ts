import { expect, test } from "vitest";
import { askPlanChange } from "#appraisal/plan/dialogue/ask-change.ts";
import { as, proposedPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import type { World } from "#test/setup/world.ts";
import { deleteResult } from "./delete-result.ts";
import { readHeadResults } from "./read-head-results.ts";
import { addResult, changeResult, orderResults } from "./result.ts";

const extra = { category: "main", servesText: "Pelayanan makin cepat" } as const;

test("results stand main first, then as their person orders them", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId: first } = await writtenPlan(world, "member");
  const second = await as(world, "member", addResult, { ...extra, planId, revision: 3, statement: "Dua" });
  await as(world, "member", addResult, {
    ...{ ...extra, category: "additional", planId, revision: 4, statement: "Tambahan" },
  });
  const { resultId = "" } = second;
  const third = (await as(world, "member", readPlan, { planId })).results.at(-1)?.resultId ?? "";
  await as(world, "member", orderResults, { planId, revision: 5, resultIds: [resultId, first, third] });
  const { results } = await as(world, "member", readPlan, { planId });
  expect(results.map((result) => result.resultId)).toEqual([resultId, first, third]);
  await expect(
    as(world, "member", orderResults, { planId, revision: 6, resultIds: [resultId, resultId, third] }),
  ).rejects.toMatchObject({ code: "plan.order-stale" });
});

test("a result serves what the head has proposed, and nothing that is somebody else's", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await writtenPlan(world, "member");
  const own = await writtenPlan(world, "colleague");
  expect((await as(world, "member", readHeadResults, { planId })).results).toEqual([]);
  await expect(
    as(world, "member", addResult, {
      ...extra,
      planId,
      revision: 3,
      statement: "Dua",
      servesId: own.resultId,
    }),
  ).rejects.toMatchObject({ faults: [{ path: "servesId", code: "plan.serves-unknown" }] });
});

test("a head who strikes out a result leaves its words to those who serve it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const head = await proposedPlan(world, "head");
  const { planId, resultId, revision } = await writtenPlan(world, "member");
  await as(world, "member", changeResult, {
    ...{ planId, resultId, revision, category: "main", statement: "Surat selesai hari itu juga" },
    servesId: head.resultId,
  });
  await as(world, "camat", askPlanChange, { planId: head.planId, version: 1, reason: "Ringkaskan" });
  await as(world, "head", deleteResult, {
    planId: head.planId,
    resultId: head.resultId,
    revision: head.revision,
  });
  expect((await as(world, "member", readPlan, { planId })).results[0]?.serves).toEqual({
    resultId: null,
    statement: "Warga menerima surat keterangan dengan cepat dan benar",
  });
  expect((await as(world, "member", readHeadResults, { planId })).results).toEqual([]);
});

test("a result of another plan cannot be reached through one's own", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await writtenPlan(world, "member");
  const { resultId } = await writtenPlan(world, "colleague");
  const unknown = { code: "plan.result-unknown" };
  await expect(
    as(world, "member", changeResult, { ...extra, planId, revision, resultId, statement: "Milik saya" }),
  ).rejects.toMatchObject(unknown);
  await expect(as(world, "member", deleteResult, { planId, revision, resultId })).rejects.toMatchObject(
    unknown,
  );
});

test("a plan holds thirty results and no more", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await writtenPlan(world, "member");
  const last = await fill(world, planId, revision);
  await expect(
    as(world, "member", addResult, { ...extra, planId, revision: last, statement: "Ke-31" }),
  ).rejects.toMatchObject({ code: "plan.too-many", facts: { maximum: 30 } });
});

async function fill(world: World, planId: string, revision: number): Promise<number> {
  for (let written = 1; written < 30; written += 1) {
    const added = await as(world, "member", addResult, {
      ...{ ...extra, planId, revision, statement: `Hasil ${written + 1}` },
    });
    revision = added.revision;
  }
  return revision;
}
