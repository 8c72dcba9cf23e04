import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { prepareEvaluation, readEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { myPeople } from "#appraisal/my-people/my-people.ts";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { newId } from "#platform/clock/new-id.ts";
import { visits } from "#test/setup/pages.ts";
import { progressPages } from "./progress.pages.tsx";
import { readProgress } from "./read-progress.ts";
import { recordProgress } from "./record-progress.ts";
import { withdrawPages } from "./withdraw.pages.tsx";
import { withdrawProgress } from "./withdraw-progress.ts";

const reason = "Angka bulan lain tertukar";
const good = {
  results: "as",
  conduct: "as",
  note: "Angkanya belum benar",
  content: emptyDraft.content,
  revision: 0,
} as const;

/** 0.9 in February is right; 9 on 9 March is a typing error. */
async function mistakenWorld() {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  const records = async (reachedOn: string, value: number) => {
    const input = { planId, indicatorId, reachedOn, value, note: "", evidenceTitle: "" };
    return (await as(world, "member", recordProgress, input)).progressId;
  };
  world.goTo("2026-02-10");
  await records("2026-02-10", 0.9);
  world.goTo("2026-03-10");
  const progressId = await records("2026-03-09", 9);
  return { world, planId, indicatorId, progressId, records };
}

test("what was taken back is still read with its reason, and counts nowhere", async () => {
  const { world, planId, indicatorId, progressId } = await mistakenWorld();
  await as(world, "member", withdrawProgress, { planId, progressId, reason });
  const { entries } = await as(world, "head", readProgress, { planId });
  expect(entries.map(({ value, withdrawn }) => [value, withdrawn?.reason ?? null])).toEqual([
    [9, reason],
    [0.9, null],
  ]);
  const { plan } = await as(world, "member", myYear, {});
  expect(plan?.standings).toMatchObject([{ value: 0.9, reachedOn: "2026-02-10" }]);
  const { people } = await as(world, "head", myPeople, {});
  expect(people.find((person) => person.planId === planId)?.progressOn).toBe("2026-02-10");
  const { facts } = await as(world, "head", prepareEvaluation, { planId, interval: "q1" });
  expect(facts).toMatchObject([{ indicatorId, value: 0.9, entries: [{ value: 0.9 }] }]);
});

test("it is taken back once, by the one who recorded it", async () => {
  const { world, planId, progressId } = await mistakenWorld();
  const takeBack = { planId, progressId, reason };
  for (const who of ["head", "personnel"] as const) {
    await expect(as(world, who, withdrawProgress, takeBack)).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  }
  await expect(as(world, "colleague", withdrawProgress, takeBack)).rejects.toMatchObject({
    code: "plan.unknown",
  });
  const unknown = { ...takeBack, progressId: newId(world.services.clock()) };
  await expect(as(world, "member", withdrawProgress, unknown)).rejects.toMatchObject({
    code: "progress.unknown",
  });
  await as(world, "member", withdrawProgress, takeBack);
  await expect(as(world, "member", withdrawProgress, takeBack)).rejects.toMatchObject({
    code: "progress.withdrawn",
  });
});

test("what a rating of its interval rests on stays; what came too late for that rating can be taken back", async () => {
  const { world, planId, progressId, records } = await mistakenWorld();
  world.goTo("2026-04-02");
  await as(world, "head", decideEvaluation, { planId, interval: "q1", ...good });
  await expect(as(world, "member", withdrawProgress, { planId, progressId, reason })).rejects.toMatchObject({
    code: "progress.settled",
  });
  world.goTo("2026-04-03");
  const late = await records("2026-03-30", 7);
  const mayWithdraw = async () => {
    const { entries } = await as(world, "member", readProgress, { planId });
    return entries.map((entry) => [entry.value, entry.mayWithdraw]);
  };
  expect(await mayWithdraw()).toEqual([
    [7, true],
    [9, false],
    [0.9, false],
  ]);
  await as(world, "member", withdrawProgress, { planId, progressId: late, reason });
});

test("a decided evaluation keeps what it saw; the next one does not see it", async () => {
  const { world, planId, progressId } = await mistakenWorld(); // of the first quarter, which is never rated
  world.goTo("2026-07-01");
  const { evaluationId } = await as(world, "head", decideEvaluation, { planId, interval: "q2", ...good });
  world.goTo("2026-07-02");
  await as(world, "member", withdrawProgress, { planId, progressId, reason });
  expect((await as(world, "head", readEvaluation, { evaluationId })).facts).toMatchObject([{ value: 9 }]);
  const next = await as(world, "head", prepareEvaluation, { planId, interval: "q3" });
  expect(next.facts).toMatchObject([{ value: 0.9 }]);
});

test("by the page: asked for a reason, then struck through", async () => {
  const { world, planId, indicatorId, progressId } = await mistakenWorld();
  const pages = visits(world, (all) => {
    progressPages(all);
    withdrawPages(all);
  });
  const list = `/rencana/${planId}/kemajuan/${indicatorId}`;
  const path = `/rencana/${planId}/catatan/${progressId}/tarik`;
  expect((await pages.get("member", list)).html).toContain(`href="${path}"`);
  expect((await pages.get("head", list)).html).not.toContain(path);
  expect((await pages.get("head", path)).status).toBe(403);
  expect((await pages.post("member", path, { reason: "" })).status).toBe(422);
  const sent = await pages.post("member", path, { reason });
  expect(sent.location).toContain(list);
  const { html } = await pages.get("member", list);
  expect(html).toContain("<del>9 hari kerja</del>");
  expect(html).toContain(reason);
  expect((await pages.get("member", path)).status).toBe(409);
});
