import { expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { checkDocument } from "#platform/verification/document-check.ts";
import { decideEvaluation } from "./evaluation/decide-evaluation.ts";
import { emptyDraft } from "./evaluation/evaluation.schema.ts";
import { printEvaluation, printEvaluationSummary } from "./evaluation/print-evaluation.ts";
import { agreePlan } from "./plan/dialogue/agree-plan.ts";
import { agreedPlan, as, proposedPlan, worldWithPeriod } from "./plan/plan.fixture.ts";
import { printPlan } from "./plan/print-plan.ts";

const codes = (world: Awaited<ReturnType<typeof worldWithPeriod>>) =>
  world.rows((queries) =>
    queries.selectFrom("document").select(["code", "kind", "sha256"]).orderBy("made_at").execute(),
  );

test("the same content is the same paper to the last byte; a changed one has another code", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, version } = await proposedPlan(world, "member");
  const first = await (await as(world, "member", printPlan, { planId })).bytes();
  world.goTo("2026-01-20");
  const second = await (await as(world, "head", printPlan, { planId })).bytes();
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  await as(world, "head", agreePlan, { planId, version });
  await as(world, "member", printPlan, { planId });
  expect(new Set((await codes(world)).map((row) => row.code)).size).toBe(2);
});

test("anybody can check the code, learns no person from it, and hears that a newer paper exists", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, version } = await proposedPlan(world, "member");
  await as(world, "member", printPlan, { planId });
  world.goTo("2026-01-13");
  await as(world, "head", agreePlan, { planId, version });
  await as(world, "member", printPlan, { planId });
  const [old, latest] = await codes(world);
  const check = (code = "") => callProcedure(checkDocument, { agencyId: 1, code }, world.unsigned);
  expect(await check(old?.code)).toMatchObject({ kind: "plan", agency: "Kecamatan Plaju", newer: true });
  expect(await check(latest?.code)).toMatchObject({ newer: false, sha256: latest?.sha256 });
  expect(JSON.stringify(await check(latest?.code))).not.toContain(world.people.member.nip);
  await expect(check("AAAA-AAAA-AAAA")).rejects.toMatchObject({ code: "document.unknown" });
});

test("an evaluation prints both ways, for those who may read it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-31");
  const rating = {
    results: "above",
    conduct: "as",
    note: "Arsipnya dilihat bersama",
    content: emptyDraft.content,
    revision: 0,
  } as const;
  const { evaluationId } = await as(world, "head", decideEvaluation, { planId, interval: "q1", ...rating });
  for (const procedure of [printEvaluation, printEvaluationSummary]) {
    const file = await as(world, "member", procedure, { evaluationId });
    expect((await file.text()).slice(0, 5)).toBe("%PDF-");
    await expect(as(world, "colleague", procedure, { evaluationId })).rejects.toMatchObject({
      code: "plan.unknown",
    });
  }
});
