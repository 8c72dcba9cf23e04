import { expect, test } from "vitest";
import { saveExpectations } from "#appraisal/plan/expectation/expectation.ts";
import { as, proposedPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { proposePlan } from "#appraisal/plan/proposal/propose-plan.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { readHeadResults } from "#appraisal/plan/result/read-head-results.ts";
import { changeResult } from "#appraisal/plan/result/result.ts";
import { readPlanVersion } from "#appraisal/plan/version/read-version.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { agreePlan } from "./agree-plan.ts";
import { askPlanChange } from "./ask-change.ts";
import { commentPlan } from "./comment.ts";
import { confirmPlan } from "./confirm-plan.ts";

async function news(world: World, who: WorldPerson): Promise<string[]> {
  const { rows } = await as(world, who, myNotifications, {});
  return rows.map((row) => row.message).reverse();
}

test("a plan is proposed, spoken about, handed back, changed and agreed", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await proposedPlan(world, "head"); // the head's own plan is not agreed yet: nobody waits for it
  const { planId, resultId, revision } = await writtenPlan(world, "member");

  const { results } = await as(world, "member", readHeadResults, { planId });
  expect(results.map((result) => result.statement)).toEqual([
    "Warga menerima surat keterangan dengan cepat dan benar",
  ]);
  await as(world, "member", proposePlan, { planId, revision });
  world.goTo("2026-01-13");
  await as(world, "head", commentPlan, { planId, resultId, body: "Hasil saya yang mana yang didukung?" });
  world.goTo("2026-01-14");
  await as(world, "head", askPlanChange, { planId, version: 1, reason: "Sebutkan hasil saya." });

  world.goTo("2026-01-15");
  const changed = await as(world, "member", changeResult, {
    planId,
    resultId,
    revision,
    category: "main",
    statement: "Warga menerima surat keterangan pada hari yang sama",
    servesId: results[0]?.resultId ?? null,
  });
  await as(world, "member", proposePlan, { planId, revision: changed.revision });
  await as(world, "head", agreePlan, { planId, version: 2 });

  const plan = await as(world, "member", readPlan, { planId });
  expect(plan.state).toEqual({ kind: "agreed", version: 2 });
  expect(plan.may).toMatchObject({ edit: false, propose: false, comment: true });
  expect(plan.results[0]?.serves?.statement).toBe("Warga menerima surat keterangan dengan cepat dan benar");
  expect(plan.dialogue.map(({ kind, version, by }) => [kind, version, by.name])).toEqual([
    ["proposed", 1, "Ratna Wulandari, A.Md."],
    ["commented", null, "Hendra Wijaya, S.Sos."],
    ["change-asked", 1, "Hendra Wijaya, S.Sos."],
    ["proposed", 2, "Ratna Wulandari, A.Md."],
    ["agreed", 2, "Hendra Wijaya, S.Sos."],
  ]);
  expect(await news(world, "member")).toEqual([
    "notice.plan.commented",
    "notice.plan.change-asked",
    "notice.plan.agreed",
  ]);
  expect(await news(world, "head")).toEqual(["notice.plan.proposed", "notice.plan.proposed"]);

  const second = await as(world, "head", readPlanVersion, { planId, version: 2 });
  expect(second.changes).toEqual([
    {
      part: "result",
      before: expect.objectContaining({
        statement: "Warga menerima surat keterangan dengan cepat dan benar",
        serves: { resultId: null, statement: "Pelayanan umum kecamatan makin responsif" },
      }),
      after: expect.objectContaining({ statement: "Warga menerima surat keterangan pada hari yang sama" }),
    },
  ]);
});

test("what is agreed or lies with the head does not change", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, revision, version } = await proposedPlan(world, "member");
  const change = {
    planId,
    resultId,
    revision,
    category: "main" as const,
    statement: "Lain",
    servesText: "x",
  };
  await expect(as(world, "member", changeResult, change)).rejects.toMatchObject({ code: "plan.proposed" });
  await as(world, "head", agreePlan, { planId, version });
  await expect(as(world, "member", changeResult, change)).rejects.toMatchObject({ code: "plan.agreed" });
  await expect(as(world, "head", agreePlan, { planId, version })).rejects.toMatchObject({
    code: "plan.agreed",
  });
  await expect(
    as(world, "head", askPlanChange, { planId, version, reason: "Terlambat" }),
  ).rejects.toMatchObject({ code: "plan.agreed" });
});

test("what the head adds while reading binds nobody before the person has confirmed it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision, version } = await proposedPlan(world, "member");
  const expectations = [{ conductValue: "harmonious", expectation: "Membantu loket 2 saat antre panjang" }];
  await as(world, "head", saveExpectations, { planId, revision, expectations });
  await expect(as(world, "head", agreePlan, { planId, version })).rejects.toMatchObject({
    code: "plan.version-passed",
    facts: { seen: 1, current: 2 },
  });
  world.goTo("2026-01-13");
  expect(await as(world, "head", agreePlan, { planId, version: 2 })).toMatchObject({ outcome: "offered" });
  expect((await as(world, "head", readPlan, { planId })).state).toEqual({ kind: "offered", version: 2 });
  await expect(as(world, "head", confirmPlan, { planId, version: 2 })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "member", confirmPlan, { planId, version: 2 });
  const plan = await as(world, "member", readPlan, { planId });
  expect(plan.state).toEqual({ kind: "agreed", version: 2 });
  expect(plan.conduct.find((value) => value.code === "harmonious")?.expectation).toBe(
    "Membantu loket 2 saat antre panjang",
  );
  expect(plan.dialogue.map(({ kind, version: made, by }) => [kind, made, by.name])).toEqual([
    ["proposed", 1, "Ratna Wulandari, A.Md."],
    ["expectations-written", 2, "Hendra Wijaya, S.Sos."],
    ["offered", 2, "Hendra Wijaya, S.Sos."],
    ["confirmed", 2, "Ratna Wulandari, A.Md."],
    ["agreed", 2, "Hendra Wijaya, S.Sos."],
  ]);
  expect(await news(world, "member")).toEqual(["notice.plan.expectations-written", "notice.plan.offered"]);
});

test("whoever writes on instead of confirming has not agreed, and proposes the next version", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, revision } = await proposedPlan(world, "member");
  const expectations = [{ conductValue: "harmonious", expectation: "Membantu loket 2" }];
  const saved = await as(world, "head", saveExpectations, { planId, revision, expectations });
  await as(world, "head", agreePlan, { planId, version: 2 });
  const change = { planId, resultId, revision: saved.revision, category: "main" as const, servesText: "x" };
  const changed = await as(world, "member", changeResult, { ...change, statement: "Surat selesai hari itu" });
  await expect(as(world, "member", confirmPlan, { planId, version: 2 })).rejects.toMatchObject({
    code: "plan.not-offered",
  });
  await as(world, "member", proposePlan, { planId, revision: changed.revision });
  expect(await as(world, "head", agreePlan, { planId, version: 3 })).toMatchObject({ outcome: "agreed" });
});

test("only a proposal can be answered, and only by the appraiser", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await writtenPlan(world, "member");
  await expect(as(world, "head", agreePlan, { planId, version: 1 })).rejects.toMatchObject({
    code: "plan.not-proposed",
  });
  await as(world, "member", proposePlan, { planId, revision });
  for (const who of ["member", "camat", "personnel"] as const) {
    await expect(as(world, who, agreePlan, { planId, version: 1 })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  }
});
