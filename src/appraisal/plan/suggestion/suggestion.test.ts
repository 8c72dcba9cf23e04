import { expect, test } from "vitest";
import { agreePlan } from "#appraisal/plan/dialogue/agree-plan.ts";
import { talkAbout } from "#appraisal/plan/dialogue/talk.ts";
import { saveExpectations } from "#appraisal/plan/expectation/expectation.ts";
import { agreedPlan, as, proposedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { readProgress } from "#appraisal/progress/read-progress.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { answerSuggestion } from "./answer-suggestion.ts";
import { suggestionPages } from "./suggestion.pages.tsx";
import { suggestIndicator } from "./suggestion.ts";

const words = {
  statement: "Median waktu penyelesaian surat keterangan",
  comparison: "at-most" as const,
  unit: "hari kerja",
};

type Of = { planId: string; indicatorId: string };

function ask(world: World, who: WorldPerson, { planId, indicatorId }: Of, target: number, reason: string) {
  return as(world, who, suggestIndicator, { ...words, planId, indicatorId, target, reason });
}

test("a target is questioned, countered and accepted; the chain stays, and the version that came of it is agreed", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const plan = await proposedPlan(world, "member");
  const { planId } = plan;
  world.goTo("2026-01-13");
  const { suggestionId } = await ask(world, "head", plan, 0.5, "Tahun lalu sudah setengah hari.");
  await expect(ask(world, "head", plan, 0.6, "Lagi")).rejects.toMatchObject({
    code: "plan.suggestion-waiting",
  });
  const by = { planId, suggestionId };
  await expect(as(world, "head", answerSuggestion, { ...by, answer: "accepted" })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  world.goTo("2026-01-14");
  const countered = await ask(world, "member", plan, 0.75, "Petugas berkurang satu.");
  world.goTo("2026-01-15");
  const counter = { planId, suggestionId: countered.suggestionId };
  expect(await as(world, "head", answerSuggestion, { ...counter, answer: "accepted" })).toMatchObject({
    version: 2,
  });
  await expect(
    as(world, "head", answerSuggestion, { ...counter, answer: "declined", reason: "Berubah pikiran" }),
  ).rejects.toMatchObject({ code: "plan.suggestion-answered" });

  const read = await as(world, "member", readPlan, { planId });
  expect(read.state).toEqual({ kind: "proposed", version: 2 });
  expect(read.results[0]?.indicators[0]?.target).toBe(0.75);
  const { questions } = talkAbout(read, { kind: "indicator", id: plan.indicatorId });
  expect(
    questions.map(({ asked, answer }) => [asked.by.name, asked.suggested?.after.target, answer?.kind]),
  ).toEqual([
    ["Hendra Wijaya, S.Sos.", 0.5, "suggestion-countered"],
    ["Ratna Wulandari, A.Md.", 0.75, "suggestion-accepted"],
  ]);
  // the person stood by version 1 and asked for this change: the head's word is enough
  expect(await as(world, "head", agreePlan, { planId, version: 2 })).toMatchObject({ outcome: "agreed" });
});

test("declining takes a reason, and changes nothing", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const plan = await proposedPlan(world, "member");
  const { planId } = plan;
  const { suggestionId } = await ask(world, "head", plan, 0.5, "Lebih cepat");
  world.goTo("2026-01-13");
  const pages = visits(world, suggestionPages);
  const path = `/rencana/${planId}/usulan/${suggestionId}`;
  const fields = { lineId: plan.indicatorId, answer: "declined" };
  expect((await pages.post("member", path, { ...fields, reason: "" })).status).toBe(422);
  expect((await pages.post("member", path, { ...fields, reason: "Antrean dua kali lipat" })).status).toBe(
    303,
  );
  const read = await as(world, "head", readPlan, { planId });
  expect(read.results[0]?.indicators[0]?.target).toBe(1);
  expect(read.dialogue.at(-1)).toMatchObject({ kind: "suggestion-declined", text: "Antrean dua kali lipat" });
});

test("what the head wrote in unseen is not slipped in with an accepted target", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const plan = await proposedPlan(world, "member");
  const { planId, revision } = plan;
  const { suggestionId } = await ask(world, "member", plan, 2, "Loket pindah");
  const expectations = [{ conductValue: "loyal", expectation: "Menjaga rahasia data warga" }];
  await as(world, "head", saveExpectations, { planId, revision, expectations });
  await as(world, "head", answerSuggestion, { planId, suggestionId, answer: "accepted" });
  expect(await as(world, "head", agreePlan, { planId, version: 3 })).toMatchObject({ outcome: "offered" });
});

test("of an agreed plan a target changes with both words at once, and its progress stays", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const plan = await agreedPlan(world, "member", "head");
  const { planId, indicatorId } = plan;
  world.goTo("2026-06-01");
  await as(world, "member", recordProgress, { planId, indicatorId, reachedOn: "2026-05-30", value: 2 });
  const { suggestionId } = await ask(world, "member", plan, 2, "Layanan daring baru, beban dua kali lipat.");
  expect((await as(world, "head", readPlan, { planId })).results[0]?.indicators[0]?.target).toBe(1);
  world.goTo("2026-06-02");
  await as(world, "head", answerSuggestion, { planId, suggestionId, answer: "accepted" });
  const read = await as(world, "member", readPlan, { planId });
  expect(read.state).toEqual({ kind: "agreed", version: 2 });
  expect(read.results[0]?.indicators[0]).toMatchObject({ indicatorId, target: 2 });
  expect(read.dialogue.findLast(({ kind }) => kind === "amended")).toMatchObject({
    version: 2,
    text: "Layanan daring baru, beban dua kali lipat.",
  });
  const { entries } = await as(world, "head", readProgress, { planId });
  expect(entries).toMatchObject([{ indicatorId, value: 2 }]);
});
