import { expect, test } from "vitest";
import { saveAnnex } from "#appraisal/plan/annex/annex.ts";
import { as, proposedPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { saveExpectations } from "./expectation.ts";

test("the head and the person write expectations into the same draft, one after the other", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await writtenPlan(world, "member");
  const of = (conductValue: string, expectation: string) => ({ conductValue, expectation });
  const byHead = [of("loyal", "Menjaga rahasia data warga"), of("adaptive", "Mencoba antrean daring")];
  const saved = await as(world, "head", saveExpectations, { planId, revision, expectations: byHead });
  await expect(
    as(world, "member", saveExpectations, { planId, revision, expectations: [] }),
  ).rejects.toMatchObject({ code: "procedure.changed-meanwhile" });
  const kept = [of("loyal", "Menjaga rahasia data warga"), of("adaptive", " ")];
  await as(world, "member", saveExpectations, { planId, revision: saved.revision, expectations: kept });
  const { conduct } = await as(world, "member", readPlan, { planId });
  expect(conduct.map(({ code, expectation }) => [code, expectation])).toEqual([
    ["service-oriented", ""],
    ["accountable", ""],
    ["competent", ""],
    ["harmonious", ""],
    ["loyal", "Menjaga rahasia data warga"],
    ["adaptive", ""],
    ["collaborative", ""],
  ]);
});

test("only the law's values have expectations, and only today's appraiser writes beside the person", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await proposedPlan(world, "member");
  const input = { planId, revision, expectations: [{ conductValue: "brave", expectation: "Berani" }] };
  await expect(as(world, "head", saveExpectations, input)).rejects.toMatchObject({
    faults: [{ path: "expectations.0.conductValue" }],
  });
  await expect(as(world, "member", saveExpectations, input)).rejects.toMatchObject({ code: "plan.proposed" });
  await expect(as(world, "camat", saveExpectations, input)).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("the annex is kept line by line, in its order", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await writtenPlan(world, "member");
  const annex = {
    support: ["Pemindai arsip", "Rak besi"],
    accountability: ["Laporan bulanan"],
    consequence: [],
  };
  const first = await as(world, "member", saveAnnex, { planId, revision, ...annex });
  expect((await as(world, "member", readPlan, { planId })).annex).toEqual(annex);
  await as(world, "member", saveAnnex, { planId, revision: first.revision, support: ["Rak besi"] });
  expect((await as(world, "member", readPlan, { planId })).annex.support).toEqual(["Rak besi"]);
});
