import { beforeEach, describe, expect, test } from "vitest";
import { readMatrix } from "#appraisal/cascade/matrix/read-matrix.ts";
import { as, type WrittenPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { changeResult } from "#appraisal/plan/result/result.ts";
import { startPlan } from "#appraisal/plan/start-plan.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { declineExpected } from "./decline-expected.ts";
import { expectResult } from "./expect-result.ts";
import { myExpected, readExpected } from "./read-expected.ts";
import { takeExpected } from "./take-expected.ts";
import { withdrawExpected } from "./withdraw-expected.ts";

describe("what a head expects of somebody, from a draft that nobody else sees", () => {
  let world: World;
  let head: WrittenPlan;
  const statement = "Antrean loket di bawah sepuluh menit";
  const expected = (who: WorldPerson = "head", of: WorldPerson = "member") =>
    as(world, who, expectResult, {
      ...{ resultId: head.resultId, employeeId: world.people[of].employeeId, statement, how: "direct" },
    });
  const news = async (who: WorldPerson) => (await as(world, who, myNotifications, {})).rows[0]?.message;

  beforeEach(async () => {
    world = await worldWithPeriod("2026-01-12");
    head = await writtenPlan(world, "head");
  });

  test("goes into the draft with one click, tied to the head's result, and can be changed there", async () => {
    const { expectedId } = await expected();
    expect(await news("member")).toBe("notice.cascade.expected");
    await expect(as(world, "member", takeExpected, { expectedId })).rejects.toMatchObject({
      code: "cascade.without-plan",
    });
    const { planId } = await as(world, "member", startPlan, { year: 2026, approach: "quantitative" });
    const { resultId, revision } = await as(world, "member", takeExpected, { expectedId });
    const plan = await as(world, "member", readPlan, { planId });
    expect(plan.results).toMatchObject([
      { resultId, category: "main", statement, serves: { resultId: head.resultId, how: "direct" } },
    ]);
    expect(await news("head")).toBe("notice.cascade.taken");
    const better = { planId, resultId, revision, category: "main", statement: "Antrean pendek" } as const;
    await as(world, "member", changeResult, { ...better, servesId: head.resultId });
    await expect(as(world, "member", takeExpected, { expectedId })).rejects.toMatchObject({
      code: "cascade.expected-answered",
    });
  });

  test("is answered where it does not fit, and the head reads why in the cell", async () => {
    const { expectedId } = await expected();
    await as(world, "member", declineExpected, { expectedId, reason: "Loket ditutup bulan Maret" });
    const matrix = await as(world, "head", readMatrix, {});
    expect(matrix.expected).toMatchObject([
      { answer: { answer: "declined", reason: "Loket ditutup bulan Maret" } },
    ]);
    await as(world, "head", withdrawExpected, { expectedId });
    expect((await as(world, "head", readMatrix, {})).expected).toEqual([]);
  });

  test("is no more once it is taken back", async () => {
    const { expectedId } = await expected();
    await as(world, "head", withdrawExpected, { expectedId });
    expect(await as(world, "member", myExpected, { year: 2026 })).toEqual({ expected: [] });
    await expect(as(world, "member", takeExpected, { expectedId })).rejects.toMatchObject({
      code: "cascade.expected-unknown",
    });
  });

  test("is between these two: nobody else says or answers it, and colleagues do not read it", async () => {
    await expect(expected("head", "wardMember")).rejects.toMatchObject({ code: "procedure.not-allowed" });
    await expect(expected("camat")).rejects.toMatchObject({ code: "procedure.not-allowed" });
    const { expectedId } = await expected();
    for (const who of ["colleague", "wardMember"] as const)
      await expect(as(world, who, readExpected, { expectedId })).rejects.toMatchObject({
        code: "cascade.expected-unknown",
      });
    await expect(as(world, "head", takeExpected, { expectedId })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  });

  test("waits five times in a cell and no more", async () => {
    for (let said = 0; said < 5; said += 1) await expected();
    await expect(expected()).rejects.toMatchObject({ code: "cascade.expected-too-many" });
  });
});
