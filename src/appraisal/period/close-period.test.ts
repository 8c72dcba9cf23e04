import { expect, test } from "vitest";
import { as, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { startPlan } from "#appraisal/plan/start-plan.ts";
import { closePeriod } from "./close-period.ts";
import { listPeriods } from "./list-periods.ts";
import { openPeriod } from "./period.ts";

test("a year without a plan is closed again, and can be opened anew", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await as(world, "personnel", closePeriod, { year: 2026 });
  expect((await as(world, "personnel", listPeriods, {})).periods).toEqual([]);
  const start = { year: 2026, approach: "quantitative" } as const;
  await expect(as(world, "member", startPlan, start)).rejects.toMatchObject({ code: "plan.period-not-open" });
  const kept = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select("kind")
      .where("subject_kind", "=", "period")
      .orderBy("event_id")
      .execute(),
  );
  expect(kept.map(({ kind }) => kind)).toEqual(["period.opened", "period.closed"]);
  await as(world, "personnel", openPeriod, { year: 2026 });
});

test("a year with a plan stays open, one that was never opened is not closed, and not everybody closes", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await writtenPlan(world, "member");
  await expect(as(world, "personnel", closePeriod, { year: 2026 })).rejects.toMatchObject({
    code: "period.in-use",
    facts: { year: 2026, plans: 1 },
  });
  await expect(as(world, "personnel", closePeriod, { year: 2027 })).rejects.toMatchObject({
    code: "period.not-open",
  });
  await expect(as(world, "camat", closePeriod, { year: 2026 })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  expect((await as(world, "personnel", listPeriods, {})).periods).toHaveLength(1);
});

test("of a year that closes while somebody begins a plan in it, one or the other happens", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const start = { year: 2026, approach: "quantitative" } as const;
  await Promise.allSettled([
    as(world, "member", startPlan, start),
    as(world, "personnel", closePeriod, { year: 2026 }),
  ]);
  const count = (table: "period" | "plan") =>
    world.rows(async (queries) => (await queries.selectFrom(table).select("year").execute()).length);
  expect(await count("plan")).toBe(await count("period"));
});
