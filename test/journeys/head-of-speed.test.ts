import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { desk, phone } from "#test/setup/browser.ts";
import { plaju } from "#test/setup/plaju.ts";
import { sees } from "./steps/controls.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

/** The Camat asks how long people wait, and where to look. */
describe("a head asks about speed", () => {
  let stage: Stage;
  let siti: Page;

  beforeAll(async () => {
    stage = await openStage();
    siti = await stage.tabOf(plaju.camat, desk);
  });
  afterAll(() => stage?.close());

  test("the answer stands first, and where many come to few is seen at once", async () => {
    await siti.goto("/kecepatan");
    await sees(siti, say("speed.title"));
    const answer = siti.getByText(say("speed.waited"), { exact: true }).first();
    expect((await answer.boundingBox())?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(900);
    await sees(siti, say("speed.heat"));
    expect(await siti.locator(".am-heat td[data-level]").count()).toBeGreaterThan(10);
  });

  test("from a unit to the cases that have been open longest there", async () => {
    await siti.goto("/kecepatan");
    await siti.locator('a[href^="/kecepatan/terbuka?unit="]').first().click();
    await sees(siti, say("speed.oldest"));
    expect(await siti.getByRole("row").count()).toBeGreaterThan(1);
  });

  test("a unit before and after a day: with ranges, and what that does not prove", async () => {
    await siti.goto("/kecepatan");
    await siti.getByRole("link", { name: "Kelurahan Plaju Ilir", exact: true }).click();
    const here = new URL(siti.url());
    here.searchParams.set("hari", "2026-01-12");
    await siti.goto(here.href);
    await sees(siti, say("speed.compare.proves"));
    expect(await siti.locator("table.am-intervals").count()).toBe(2);
  });

  test("the load of work says what it assumes and names nobody", async () => {
    await siti.goto("/beban-kerja?orang=1");
    await sees(siti, say("workload.assumptions.persons"));
    expect(await siti.getByText("Sulastri Budi").count()).toBe(0); // of a counter in Plaju Ilir
  });

  test("whoever cannot see, and whoever has a small phone, can use these pages", async () => {
    const paths = ["/kecepatan", "/kecepatan?menurut=hour", "/kecepatan/terbuka", "/beban-kerja"];
    expect(await faultsOn(siti, paths)).toEqual([]);
    const small = await stage.tabOf(plaju.camat, phone);
    expect(await faultsOn(small, paths)).toEqual([]);
    await small.goto("/kecepatan");
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
