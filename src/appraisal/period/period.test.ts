import { expect, test } from "vitest";
import { agreedPlan, as, proposedPlan, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { makeWorld } from "#test/setup/world.ts";
import { listPeriods } from "./list-periods.ts";
import { openPeriod } from "./period.ts";

test("the personnel office opens a calendar year; everybody sees it with its deadline", async () => {
  const world = await makeWorld("2026-01-05");
  const opened = await as(world, "personnel", openPeriod, { year: 2026 });
  expect(opened).toEqual({ year: 2026, startsOn: "2026-01-01", endsOn: "2026-12-31" });
  const { periods } = await as(world, "member", listPeriods, {});
  expect(periods).toMatchObject([{ year: 2026, planningDeadline: "2026-01-31" }]);
});

test("only this year and the next are offered; one that is over where it is asked for", async () => {
  const world = await makeWorld("2026-11-24");
  const offered = async (input: { past?: string }) =>
    (await as(world, "personnel", listPeriods, input)).openable;
  expect(await offered({})).toEqual([2026, 2027]);
  expect(await offered({ past: "true" })).toEqual([2025, 2026, 2027]);
  await as(world, "personnel", openPeriod, { year: 2026 });
  expect(await offered({})).toEqual([2027]);
});

test("a year says of how many people a plan is begun, and agreed", async () => {
  const world = await makeWorld("2026-01-12");
  for (const year of [2026, 2027]) await as(world, "personnel", openPeriod, { year });
  await agreedPlan(world, "member", "head");
  await proposedPlan(world, "colleague");
  await writtenPlan(world, "wardMember");
  const call = await world.call("personnel");
  let listed = await callProcedure(listPeriods, {}, call);
  expect(await countQueries(async () => (listed = await callProcedure(listPeriods, {}, call)))).toBe(2);
  expect(listed.periods).toMatchObject([
    { year: 2027, people: 7, plans: 0, agreed: 0 }, // all but the auditor, who holds no position
    { year: 2026, people: 7, plans: 3, agreed: 1 },
  ]);
});

test("a year opens once, within reach, and not by anybody", async () => {
  const world = await makeWorld("2026-01-05");
  await as(world, "personnel", openPeriod, { year: 2026 });
  await expect(as(world, "personnel", openPeriod, { year: 2026 })).rejects.toMatchObject({
    code: "period.already-open",
  });
  await expect(as(world, "personnel", openPeriod, { year: 2062 })).rejects.toMatchObject({
    code: "period.out-of-reach",
    facts: { earliest: 2025, latest: 2027 },
  });
  await expect(as(world, "head", openPeriod, { year: 2027 })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});
