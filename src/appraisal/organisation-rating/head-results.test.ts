import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { evaluationPages } from "#appraisal/evaluation/evaluation.pages.tsx";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { printEvaluation, printEvaluationSummary } from "#appraisal/evaluation/print-evaluation.ts";
import { prepareEvaluation, readEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { saveEvaluationDraft } from "#appraisal/evaluation/save-draft.ts";
import { evaluationSession } from "#appraisal/evaluation/session/session.ts";
import { agreedPlan, as } from "#appraisal/plan/plan.fixture.ts";
import { readPdf } from "#platform/documents/pdf.fixture.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { interval, setRating, worldAtQuarter } from "./organisation-rating.fixture.ts";

const decide = (world: World, planId: string, results: Rating, note = "") =>
  as(world, "camat", decideEvaluation, {
    ...{ planId, interval, results, conduct: "as", note },
    ...{ content: emptyDraft.content, revision: 0 },
  });

test("what an organisation achieved stands on its head's evaluation, with the article and its doubt", async () => {
  const world = await worldAtQuarter();
  const { planId } = await agreedPlan(world, "head", "camat");
  const prepared = () => as(world, "camat", prepareEvaluation, { planId, interval });
  expect((await prepared()).achievement).toBeNull();
  await setRating(world, "camat", "services", "excellent");
  expect((await prepared()).achievement).toMatchObject({
    ...{ unitName: "Seksi Pelayanan Umum", organisation: "excellent", results: "above" },
    because: [{ rule: "head-results", article: { regulation: "SE Menteri PANRB 3/2023", confirmed: false } }],
  });
  const { html } = await visits(world, evaluationPages).get("camat", `/rencana/${planId}/evaluasi/q1`);
  expect(html).toContain("Capaian Seksi Pelayanan Umum ditetapkan: Istimewa");
  expect(html).toContain("belum dicocokkan dengan naskah resmi");
});

test("a member's evaluation is not bound by it, nor a head's by that of the unit above", async () => {
  const world = await worldAtQuarter();
  const member = await agreedPlan(world, "member", "head");
  const head = await agreedPlan(world, "head", "camat");
  await setRating(world, "camat", "services", "poor");
  const letter = { letterNumber: "800/12", letterDate: "2026-03-30", letterAuthority: "Wali Kota" };
  await setRating(world, "camat", "district", "excellent", letter);
  const ask = (planId: string) => as(world, "personnel", prepareEvaluation, { planId, interval });
  expect((await ask(member.planId)).achievement).toBeNull();
  expect((await ask(head.planId)).achievement?.results).toBe("below");
});

test("a head is rated otherwise only with words, and the reasons begin with the organisation", async () => {
  const world = await worldAtQuarter();
  const { planId } = await agreedPlan(world, "head", "camat");
  await setRating(world, "camat", "services", "excellent");
  await expect(decide(world, planId, "as")).rejects.toMatchObject({
    faults: [{ path: "note", code: "organisation-rating.note-needed" }],
  });
  const { evaluationId } = await decide(world, planId, "as", "Capaiannya karena dua orang lain");
  const { decided } = await as(world, "head", readEvaluation, { evaluationId });
  expect(decided.because.map(({ rule }) => rule)).toEqual([
    "head-results",
    "results-rating",
    "conduct-rating",
    "quadrant",
  ]);
});

test("the session knows before the send: other than the achievement asks for words, as it asks nothing", async () => {
  const world = await worldAtQuarter();
  const { planId } = await agreedPlan(world, "head", "camat");
  await setRating(world, "camat", "services", "excellent");
  const drafted = async (results: Rating, revision: number, note = "") => {
    const draft = { ...emptyDraft, results, conduct: "as", note } as const;
    await as(world, "camat", saveEvaluationDraft, { planId, interval, revision, draft });
    const { parts } = await as(world, "camat", evaluationSession, { year: 2026, interval });
    return parts.find((part) => part.planId === planId);
  };
  const otherwise = await drafted("as", 0);
  expect(otherwise).toMatchObject({ stage: "reason-missing", asked: [{ rule: "head-results" }] });
  expect(await drafted("as", 1, "Karena dua orang lain")).toMatchObject({ stage: "complete" });
  expect(await drafted("above", 2)).toMatchObject({ stage: "complete", asked: [] });
});

test("who rates by the achievement need not write a word", async () => {
  const world = await worldAtQuarter();
  const { planId } = await agreedPlan(world, "head", "camat");
  await setRating(world, "camat", "services", "excellent");
  expect((await decide(world, planId, "above")).overall).toBe("good");
});

test("both papers name the organisation's achievement, and say where it is not set yet", async () => {
  const world = await worldAtQuarter();
  const { planId } = await agreedPlan(world, "head", "camat");
  const { evaluationId } = await decide(world, planId, "as");
  const text = async (printed: typeof printEvaluation) => {
    const file = await as(world, "head", printed, { evaluationId });
    const pages = readPdf(Buffer.from(await file.arrayBuffer()));
    return pages
      .map((page) => page.text)
      .join(" ")
      .replace(/\s+/g, " ");
  };
  expect(await text(printEvaluation)).toContain("Capaian kinerja organisasi belum ditetapkan");
  expect(await text(printEvaluationSummary)).toContain("CAPAIAN KINERJA ORGANISASI –");
  await setRating(world, "camat", "services", "poor");
  expect(await text(printEvaluation)).toMatch(/POLA DISTRIBUSI: KURVA .* ORGANISASI KURANG Sangat Kurang/);
  expect(await text(printEvaluationSummary)).toContain("CAPAIAN KINERJA ORGANISASI KURANG");
});
