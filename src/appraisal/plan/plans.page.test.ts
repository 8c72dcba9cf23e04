import { expect, test } from "vitest";
import { openPeriod } from "#appraisal/period/period.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { myPlans } from "./my-plans.ts";
import { as, proposedPlan, worldWithPeriod } from "./plan.fixture.ts";
import { planPages } from "./plan.pages.tsx";
import { proposePages } from "./proposal/propose.pages.tsx";
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

test("a year that has a plan says so where one is started, and going back to a proposal leads to it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await proposedPlan(world, "member");
  const pages = visits(world, (all) => {
    planPages(all);
    proposePages(all);
  });
  const start = await pages.get("member", "/rencana/baru");
  expect(start.html).toContain("Sudah ada rencana");
  expect(start.html).toContain(`href="/rencana/${planId}"`);
  expect((await pages.get("colleague", "/rencana/baru")).html).toContain("Belum ada rencana");
  const back = await pages.get("member", `/rencana/${planId}/ajukan`);
  expect(back.status).toBe(409);
  expect(back.html).toContain(`href="/rencana/${planId}"`);
});

test("who has no appraiser is told whom to ask, where a plan is started", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { html } = await visits(world, planPages).get("camat", "/rencana/baru");
  expect(html).toContain("Anda belum punya pejabat penilai");
  expect(html).toContain(`href="/pegawai/${world.people.camat.employeeId}"`);
});
