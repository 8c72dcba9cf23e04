import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import { saveAnnex } from "./annex/annex.ts";
import { agreePlan } from "./dialogue/agree-plan.ts";
import { askPlanChange } from "./dialogue/ask-change.ts";
import { commentPlan } from "./dialogue/comment.ts";
import { saveExpectations } from "./expectation/expectation.ts";
import { agreedPlan, as, proposedPlan, replaceHead, worldWithPeriod } from "./plan.fixture.ts";
import { proposePlan } from "./proposal/propose-plan.ts";
import { readPlan } from "./read-plan.ts";
import { readPlanVersion } from "./version/read-version.ts";

test("its person, the appraiser, the appraiser above, personnel and auditors read a plan", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await proposedPlan(world, "member");
  const standingOf = async (who: WorldPerson) => (await as(world, who, readPlan, { planId })).standing;
  expect(await standingOf("member")).toBe("owner");
  expect(await standingOf("head")).toBe("appraiser");
  expect(await standingOf("camat")).toBe("reviewer");
  expect(await standingOf("personnel")).toBe("office");
  expect(await standingOf("auditor")).toBe("office");
});

test("to anybody else a plan is not there at all", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await proposedPlan(world, "member");
  const unknown = { code: "plan.unknown", kind: "not-found" };
  for (const who of ["colleague", "wardMember", "administrator"] as const) {
    const calls = [
      () => as(world, who, readPlan, { planId }),
      () => as(world, who, readPlanVersion, { planId, version: 1 }),
      () => as(world, who, commentPlan, { planId, body: "Halo" }),
      () => as(world, who, saveAnnex, { planId, revision }),
      () => as(world, who, proposePlan, { planId, revision }),
      () => as(world, who, askPlanChange, { planId, version: 1, reason: "Ubah" }),
      () => as(world, who, agreePlan, { planId, version: 1 }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(unknown);
  }
  await expect(as(world, "member", readPlan, { planId: newId(new Date(0)) })).rejects.toMatchObject(unknown);
});

test("who stands in for the head agrees in the head's stead, and the record says so", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, version } = await proposedPlan(world, "member");
  await replaceHead(world);
  await expect(as(world, "camat", agreePlan, { planId, version })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "personnel", agreePlan, { planId, version });
  const plan = await as(world, "member", readPlan, { planId });
  expect(plan.dialogue.at(-1)).toMatchObject({
    kind: "agreed",
    by: { name: "Nurhayati, S.E." },
    actingFor: "Plt Kepala Seksi Pelayanan Umum",
  });
  expect((await as(world, "head", readPlan, { planId })).standing).toBe("named-appraiser");
});

test("the day after a head has gone, the plan goes to whoever appraises then", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId } = await agreedPlan(world, "member", "head");
  await replaceHead(world);
  expect((await as(world, "personnel", readPlan, { planId })).standing).toBe("appraiser");
  await as(world, "personnel", commentPlan, { planId, resultId, body: "Saya meneruskan." });
});

test("what the one who stands in says and writes names in whose stead, too", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await proposedPlan(world, "member");
  await replaceHead(world);
  world.goTo("2026-01-13");
  const expectations = [{ conductValue: "harmonious", expectation: "Membantu loket 2" }];
  await as(world, "personnel", saveExpectations, { planId, revision, expectations });
  await as(world, "head", commentPlan, { planId, body: "Saya sudah pindah." });
  world.goTo("2026-01-14");
  await as(world, "personnel", commentPlan, { planId, body: "Saya tambahkan satu harapan." });
  const { dialogue } = await as(world, "member", readPlan, { planId });
  expect(dialogue.map(({ kind, actingFor }) => [kind, actingFor])).toEqual([
    ["proposed", null],
    ["expectations-written", "Plt Kepala Seksi Pelayanan Umum"],
    ["commented", null],
    ["commented", "Plt Kepala Seksi Pelayanan Umum"],
  ]);
});
