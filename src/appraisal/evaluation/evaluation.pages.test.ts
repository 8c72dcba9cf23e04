import { expect, test } from "vitest";
import { feedbackPages } from "#appraisal/feedback/feedback.pages.tsx";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { speaking } from "#platform/words/words.ts";
import { visits } from "#test/setup/pages.ts";
import { evaluationPages } from "./evaluation.pages.tsx";

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
