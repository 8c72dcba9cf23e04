import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { apiOf, apiWith, textIn } from "#test/setup/api.ts";
import { desk, openBrowser, openTab, openTabOf, phone } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";
import { faultsOf } from "../accessibility/look.ts";
import { sees } from "./steps/controls.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const steps = 10; // nine elements, and which service it was

describe("a day of the satisfaction survey", () => {
  let ampera: Example;
  let browser: Browser;
  let unitId: string;
  let codes: Record<"desk" | "kiosk", string>;
  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
    const hendra = await apiOf(ampera.origin, plaju.hendra);
    const units = accepted(await hendra.get("/unit-names")).text;
    unitId = /"unitId":"([0-9a-f-]{36})"[^}]*"name":"Seksi Pelayanan Umum"/.exec(units)?.[1] ?? "";
    const made = async (channel: string, place: string) =>
      textIn(accepted(await hendra.post(`/units/${unitId}/survey-points`, { channel, place })), "code");
    codes = { desk: await made("desk", "Loket 1"), kiosk: await made("kiosk", "Ruang tunggu") };
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  /** How many answers whoever looks after the unit sees. */
  async function answers(): Promise<number> {
    const hendra = await apiOf(ampera.origin, plaju.hendra);
    const { text } = accepted(await hendra.get(`/units/${unitId}/survey-result?year=2026`));
    return Number(/"answers":(\d+)/.exec(text)?.[1]);
  }

  test("a citizen answers on a small phone without JavaScript", async () => {
    const before = await answers();
    const page = await openTab(browser, ampera.origin, { ...phone, javaScriptEnabled: false });
    await page.goto(`/layanan/1/survei/${codes.desk}`);
    const width = await page
      .locator("body")
      .evaluate((body) => body.scrollWidth)
      .catch(() => 360);
    expect(width).toBeLessThanOrEqual(360);
    await page.getByText("Sangat cepat", { exact: true }).click();
    await page.getByText("Gratis", { exact: true }).click();
    await page.getByRole("button", { name: say("survey.send") }).click();
    await sees(page, say("survey.thanks.text"));
    expect(await answers()).toBe(before + 1);
    await page.context().close();
  });

  test("the device at the counter answers without a network, sends later, and each once", async () => {
    const before = await answers();
    const page = await openTab(browser, ampera.origin, desk);
    await page.goto(`/layanan/1/survei/${codes.kiosk}/kios`);
    expect(await faultsOf(page)).toEqual([]);
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    await page.waitForFunction(
      "caches.open('am-kiosk').then((kept) => kept.keys()).then((all) => all.length > 2)",
    );
    await page.context().setOffline(true);
    await page.reload(); // switched on without a network
    for (let step = 1; step <= steps; step += 1) {
      await page.locator("strong", { hasText: say("survey.kiosk.step", { step, steps }) }).waitFor();
      await page.locator("fieldset:not([hidden]) label").last().click();
    }
    await page.locator("[data-said]", { hasText: say("survey.thanks") }).waitFor();
    await page.locator("strong", { hasText: say("survey.kiosk.step", { step: 1, steps }) }).waitFor(); // it begins anew by itself
    expect(await page.locator("input:checked").count()).toBe(0);
    expect(await answers()).toBe(before);
    await page.context().setOffline(false);
    await expect.poll(answers, { timeout: 20_000 }).toBe(before + 1);
    await page.reload();
    await page.waitForTimeout(500);
    expect(await answers()).toBe(before + 1);
    await page.context().close();
  });

  test("the manager reads the index, plans what to do about the weakest element, and prints the report", async () => {
    const citizen = apiWith(ampera.origin);
    for (let at = 0; at < 6; at += 1) {
      const all = { requirements: 3, procedure: 3, time: 1, fee: 4, product: 3, competence: 3, conduct: 4 };
      const answer = {
        answerId: crypto.randomUUID(),
        ...all,
        complaints: 3,
        facilities: 3,
        comment: "Antrean lama",
      };
      accepted(await citizen.post(`/public-service/1/survey/points/${codes.desk}/answers`, answer));
    }
    const page = await openTabOf(browser, ampera.origin, plaju.hendra, desk);
    await page.goto("/survei");
    await page.getByRole("link", { name: "Seksi Pelayanan Umum" }).click();
    await sees(page, say("survey.weak"));
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: say("survey.improvements") }).click();
    await page.getByLabel(say("survey.element"), { exact: true }).selectOption("time");
    await page.getByLabel(say("survey.improvement.action")).fill("Loket kedua dibuka pukul 08.00");
    await page.getByLabel(say("survey.improvement.owner")).selectOption({ index: 1 });
    await page.getByLabel(say("survey.improvement.due")).fill("2026-12-31");
    await page.getByRole("button", { name: say("survey.improvement.plan") }).click();
    await sees(page, "Loket kedua dibuka pukul 08.00");
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`/survei/${unitId}/komentar`);
    await sees(page, "antrean");
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`/survei/${unitId}/laporan`);
    expect(await faultsOf(page)).toEqual([]);
    const printed = await page.request.get(`/survei/${unitId}/laporan/pdf`);
    expect(printed.headers()["content-type"]).toBe("application/pdf");
    await page.context().close();
  });
});
