import { expect, test } from "vitest";
import { headWords, memberWords, satisfied, worldWithChain } from "#appraisal/cascade/cascade.fixture.ts";
import { changeGoal } from "#appraisal/cascade/goal/change-goal.ts";
import { deleteGoal } from "#appraisal/cascade/goal/delete-goal.ts";
import { readMatrix } from "#appraisal/cascade/matrix/read-matrix.ts";
import { shareDraft, unshareDraft } from "#appraisal/cascade/matrix/share-draft.ts";
import { changeIndicator, deleteIndicator } from "#appraisal/plan/indicator/indicator.ts";
import { as, type WrittenPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { deleteResult } from "#appraisal/plan/result/delete-result.ts";
import { readHeadResults } from "#appraisal/plan/result/read-head-results.ts";
import { changeResult } from "#appraisal/plan/result/result.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { confirmLook, planLooks } from "./confirm-look.ts";

const share = (world: World, { planId }: WrittenPlan) => as(world, "head", shareDraft, { planId });

async function told(world: World, who: WorldPerson): Promise<string[]> {
  const { rows } = await as(world, who, myNotifications, {});
  return rows.map(({ message }) => message);
}

async function looks(world: World, { planId }: WrittenPlan, who: WorldPerson = "member") {
  return (await as(world, who, planLooks, { planId })).looks;
}

test("a draft that the head shows can be served, before anybody has proposed or agreed anything", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const head = await writtenPlan(world, "head");
  const member = await writtenPlan(world, "member");
  const seen = async () => (await as(world, "member", readHeadResults, { planId: member.planId })).results;
  expect(await seen()).toEqual([]);
  await share(world, head);
  expect(await seen()).toMatchObject([{ resultId: head.resultId, standing: "draft" }]);
  expect(await told(world, "member")).toEqual(["notice.cascade.shared"]);
  await as(world, "head", unshareDraft, { planId: head.planId });
  expect(await seen()).toEqual([]);
});

test("a head's changed or struck-out target asks who serves the result; the same words again ask nobody", async () => {
  const { world, head, member } = await worldWithChain(share);
  const { planId, indicatorId } = head;
  const read = () => as(world, "head", readPlan, { planId });
  const [kept] = (await read()).results.flatMap(({ indicators }) => indicators);
  if (!kept) throw new Error("the head's result has an indicator");
  const { aspect, perspective, statement, comparison, unit, targetText } = kept;
  const words = { planId, indicatorId, aspect, perspective, statement, comparison, unit, targetText };
  const change = async (target: number | null) =>
    as(world, "head", changeIndicator, { ...words, target, revision: (await read()).revision });
  await change(kept.target);
  expect(await looks(world, member)).toEqual([]);
  await change(3);
  await as(world, "head", deleteIndicator, { planId, indicatorId, revision: (await read()).revision });
  expect(await looks(world, member)).toMatchObject([
    { source: "indicator", steps: 1, before: `${statement}: ≤ 3 hari kerja`, after: null },
    { source: "indicator", before: `${statement}: ≤ 1 hari kerja`, after: `${statement}: ≤ 3 hari kerja` },
  ]);
});

test("a head's changed result asks who serves it to look again, and says to the head who has not", async () => {
  const { world, head, member } = await worldWithChain(share);
  const waiting = async () =>
    (await as(world, "head", readMatrix, {})).deliveries.filter(({ isToLookAt }) => isToLookAt);
  expect(await waiting()).toEqual([]);
  const { planId, resultId, revision } = head;
  const statement = "Pelayanan umum selesai dalam sehari";
  await as(world, "head", changeResult, { planId, resultId, revision, category: "main", statement });
  expect(await looks(world, member)).toMatchObject([
    { resultId: member.resultId, steps: 1, before: headWords, after: statement, confirmedAt: null },
  ]);
  expect(await told(world, "member")).toContain("notice.cascade.look");
  expect(await waiting()).toMatchObject([{ resultId: member.resultId, statement: memberWords }]);
  const line = { planId: member.planId, resultId: member.resultId };
  await expect(as(world, "head", confirmLook, line)).rejects.toMatchObject({ code: "procedure.not-allowed" });
  expect(await as(world, "member", confirmLook, line)).toEqual({ confirmed: 1 });
  expect(await looks(world, member)).toMatchObject([{ confirmedBy: world.people.member.name }]);
  expect(await waiting()).toEqual([]);
});

test("a line that its person changes was looked at; the same words of the head ask nobody", async () => {
  const { world, head, member } = await worldWithChain(share);
  const change = (revision: number, statement: string) =>
    as(world, "head", changeResult, {
      ...{ planId: head.planId, resultId: head.resultId, revision, category: "main", statement },
    });
  const { revision } = await change(head.revision, headWords);
  expect(await looks(world, member)).toEqual([]);
  await change(revision, "Pelayanan umum tanpa antre");
  await as(world, "member", changeResult, {
    ...{ planId: member.planId, resultId: member.resultId, revision: member.revision },
    ...{ category: "main", statement: "Surat terbit tanpa antre", servesId: head.resultId },
  });
  expect(await looks(world, member)).toMatchObject([{ confirmedBy: world.people.member.name }]);
});

test("what is struck out leaves its words below, and asks to look again", async () => {
  const { world, head, member } = await worldWithChain(share);
  const { planId, resultId, revision } = head;
  await as(world, "head", deleteResult, { planId, resultId, revision });
  expect(await looks(world, member)).toMatchObject([{ before: headWords, after: null, confirmedAt: null }]);
  const { results } = await as(world, "member", readPlan, { planId: member.planId });
  expect(results[0]?.serves).toEqual({ resultId: null, statement: headWords, how: "indirect" });
});

test("a goal that changes or goes is told to everybody below it, at whatever distance", async () => {
  const { world, goalId, head, member } = await worldWithChain(share);
  const statement = "Warga terlayani dalam sehari";
  await as(world, "camat", changeGoal, { goalId, revision: 1, statement });
  const asked = { source: "goal", before: satisfied, after: statement };
  expect(await looks(world, head, "head")).toMatchObject([{ ...asked, steps: 2 }]);
  expect(await looks(world, member)).toMatchObject([{ ...asked, steps: 3 }]);
  for (const who of ["head", "member"] as const)
    expect(await told(world, who)).toContain("notice.cascade.look");
  expect(await told(world, "colleague")).not.toContain("notice.cascade.look");
  await as(world, "camat", deleteGoal, { goalId, revision: 2 });
  expect(await looks(world, member)).toMatchObject([{ before: statement, after: null }, asked]);
});
