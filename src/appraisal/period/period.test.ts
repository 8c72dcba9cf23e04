import { expect, test } from "vitest";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { makeWorld } from "#test/setup/world.ts";
import { listPeriods, openPeriod } from "./period.ts";

test("the personnel office opens a calendar year; everybody sees it with its deadline", async () => {
  const world = await makeWorld("2026-01-05");
  const opened = await as(world, "personnel", openPeriod, { year: 2026 });
  expect(opened).toEqual({ year: 2026, startsOn: "2026-01-01", endsOn: "2026-12-31" });
  const { periods, openable } = await as(world, "member", listPeriods, {});
  expect(periods).toMatchObject([{ year: 2026, planningDeadline: "2026-01-31", plans: 0, agreed: 0 }]);
  expect(openable).toEqual([2025, 2027]);
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
