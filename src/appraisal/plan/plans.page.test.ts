import { expect, test } from "vitest";
import { openPeriod } from "#appraisal/period/period.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { myPlans } from "./my-plans.ts";
import { as } from "./plan.fixture.ts";
import { planPages } from "./plan.pages.tsx";
import { startPlan } from "./start-plan.ts";

test("every open year without a plan is offered, the current one first", async () => {
  const world = await makeWorld("2026-11-24");
  for (const year of [2025, 2026, 2027]) await as(world, "personnel", openPeriod, { year });
  const pages = visits(world, planPages);
  const offered = async () => {
    const { html } = await pages.get("member", "/rencana");
    return [...html.matchAll(/baru\?tahun=(\d+)/g)].map(([, year]) => Number(year));
  };
  expect(await offered()).toEqual([2026, 2027, 2025]);
  expect((await as(world, "member", myPlans, {})).open).toEqual([2026, 2027, 2025]);
  await as(world, "member", startPlan, { year: 2026, approach: "quantitative" });
  expect(await offered()).toEqual([2027, 2025]);
});

test("who starts without naming a year is led to the current one", async () => {
  const world = await makeWorld("2026-11-24");
  for (const year of [2026, 2027]) await as(world, "personnel", openPeriod, { year });
  const { html } = await visits(world, planPages).get("member", "/rencana/baru");
  expect(html).toMatch(/value="2026"[^>]* checked/);
});
