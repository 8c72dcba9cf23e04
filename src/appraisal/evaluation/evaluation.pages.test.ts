import { expect, test } from "vitest";
import { feedbackPages } from "#appraisal/feedback/feedback.pages.tsx";
import { agreedPlan, as, standIn, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { speaking } from "#platform/words/words.ts";
import { visits } from "#test/setup/pages.ts";
import { decideEvaluation } from "./decide-evaluation.ts";
import { evaluationPages } from "./evaluation.pages.tsx";
import { emptyDraft } from "./evaluation.schema.ts";

test("who reads English finds the values of conduct and the days in English", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  const entry = { planId, indicatorId, reachedOn: "2026-01-12", value: 1, note: "", evidenceTitle: "" };
  await as(world, "member", recordProgress, entry);
  const pages = visits(world, (all) => {
    evaluationPages(all);
    feedbackPages(all);
  });
  for (const path of [`/rencana/${planId}/evaluasi/q1`, `/rencana/${planId}/umpan-balik`]) {
    const { html } = await speaking("en", () => pages.get("head", path));
    expect(html).toContain("Harmonious"); // SE Menteri PANRB 20/2021: "Harmonis"
    expect(html).not.toContain("Harmonis<");
  }
  const { html } = await speaking("en", () => pages.get("head", `/rencana/${planId}/evaluasi/q1`));
  expect(html).toContain("12 January 2026 ·");
});

test.each(["tahunan", "q5", "m13", "m01"])("the interval “%s” is no page of this plan", async (interval) => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const pages = visits(world, evaluationPages);
  const path = `/rencana/${planId}/evaluasi/${interval}`;
  expect((await pages.get("head", path)).status).toBe(404);
  expect((await pages.post("head", path, { _version: "0" })).status).toBe(404);
  expect((await pages.get("head", `${path}/pasti`)).status).toBe(404);
});

test("who comes second sees what was typed beside what is kept, and after the decision that nothing was kept", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-31");
  const pages = visits(world, evaluationPages);
  const path = `/rencana/${planId}/evaluasi/q1`;
  const sent = (words: string, revision: string) => ({
    ...{ _version: revision, step: "draft", results: "above", conduct: "as", note: "Warga terlayani" },
    [`feedback.${resultId}`]: words,
  });
  await pages.post("head", path, sent("Dari jendela kedua", "0"));
  const overtaken = await pages.post("head", path, { ...sent("Dari jendela pertama", "0"), results: "as" });
  expect(overtaken.status).toBe(409);
  const table = overtaken.html.slice(overtaken.html.indexOf("<table"), overtaken.html.indexOf("</table>"));
  for (const words of [
    "Dari jendela pertama",
    "Dari jendela kedua",
    "Di atas ekspektasi",
    "Sesuai ekspektasi",
  ])
    expect(table).toContain(words);
  expect(table).not.toContain("Warga terlayani"); // the same in both
  await pages.post("head", `${path}/pasti`, { _version: "1" });
  for (const late of [
    sent("Dari jendela pertama", "1"),
    { ...sent("Dari jendela pertama", "1"), step: "decide" },
  ]) {
    const { status, html } = await pages.post("head", path, late);
    expect(status).toBe(409);
    expect(html).toContain("sudah ditetapkan sementara Anda menulis");
    expect(html).toContain("Dari jendela pertama");
    expect(html).toContain("Warga terlayani");
  }
});

test("from a decided evaluation the head goes on to the next that is due, and then back to the people", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const member = await agreedPlan(world, "member", "head");
  const colleague = await agreedPlan(world, "colleague", "head");
  world.goTo("2026-03-31");
  const rated = { interval: "q1", results: "as", conduct: "as", note: "", revision: 0 } as const;
  const { content } = emptyDraft;
  const decide = (planId: string) => as(world, "head", decideEvaluation, { planId, ...rated, content });
  const pages = visits(world, evaluationPages);
  const path = `/evaluasi/${(await decide(member.planId)).evaluationId}`;
  expect((await pages.get("head", path)).html).toContain(`href="/rencana/${colleague.planId}/evaluasi/q1"`);
  expect((await pages.get("member", path)).html).not.toContain(colleague.planId);
  await decide(colleague.planId);
  expect((await pages.get("head", path)).html).toContain('href="/orang-saya"');
});

test("who decided as Plt reads it afterwards, and nobody else who is a stranger does", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-04-01");
  await standIn(world, "colleague", "2026-02-02");
  const { evaluationId } = await as(world, "colleague", decideEvaluation, {
    ...{ planId, interval: "q1", results: "as", conduct: "as" },
    ...{ note: "", content: emptyDraft.content, revision: 0 },
  });
  await world.rows((queries) =>
    queries.updateTable("appointment").set({ ends_on: "2026-04-10" }).where("kind", "=", "plt").execute(),
  );
  world.goTo("2026-04-20");
  const pages = visits(world, evaluationPages);
  expect((await pages.get("colleague", `/evaluasi/${evaluationId}`)).status).toBe(200);
  expect((await pages.get("wardMember", `/evaluasi/${evaluationId}`)).status).toBe(404);
  // to read, no longer to decide
  world.goTo("2026-07-01");
  const q2 = { planId, interval: "q2", results: "as", conduct: "as", note: "", revision: 0 } as const;
  const decided = as(world, "colleague", decideEvaluation, { ...q2, content: emptyDraft.content });
  await expect(decided).rejects.toMatchObject({ code: "procedure.not-allowed" });
});
