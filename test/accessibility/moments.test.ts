import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { field, press, sees } from "#test/journeys/steps/controls.ts";
import { signsIn } from "#test/journeys/steps/sign-in.ts";
import { apiOf } from "#test/setup/api.ts";
import { openBrowser, openTab, openTabOf } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { accepted, type WrittenPlan, writePlan } from "#test/setup/plan-by-api.ts";
import { faultsOf } from "./look.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** What no link leads to: forms while a plan is written, what went wrong, what is opened by a press. */
describe("the moments between pages", () => {
  let ampera: Example;
  let browser: Browser;
  let arif: Page;
  let plan: WrittenPlan;
  let path = "";
  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
    arif = await openTabOf(browser, ampera.origin, plaju.arif);
    const indicators = [{ statement: "Melaksanakan tugas dengan baik", target: 98, unit: "%" }];
    const results = [
      { statement: "Warga menerima surat yang benar", servesText: "Pelayanan umum", indicators },
      { statement: "Arsip tertata", indicators: [] },
    ];
    plan = await writePlan(await apiOf(ampera.origin, plaju.arif), { year: 2026, results });
    path = `/rencana/${plan.planId}`;
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("a plan while it is written", async () => {
    for (const place of [
      "",
      "/hasil/baru",
      `/hasil/${plan.resultIds[0]}`,
      `/hasil/${plan.resultIds[0]}/indikator/baru`,
      `/indikator/${plan.indicatorIds[0]}`,
      "/perilaku",
      "/lampiran",
      "/ajukan",
    ]) {
      await arif.goto(path + place);
      expect(await faultsOf(arif)).toEqual([]);
    }
  });

  test("a form that came back with what is wrong", async () => {
    await arif.goto(`${path}/hasil/baru`);
    await press(arif, say("plan.result.save-new"));
    await sees(arif, say("error.input.required"));
    expect(await faultsOf(arif)).toEqual([]);
    await arif.goto(`${path}/hasil/${plan.resultIds[0]}/indikator/baru`);
    await press(arif, say("plan.save"));
    await sees(arif, say("error.input.required"));
    expect(await faultsOf(arif)).toEqual([]);
  });

  test("a form that somebody overtook", async () => {
    await arif.goto(`${path}/lampiran`);
    const api = await apiOf(ampera.origin, plaju.arif);
    accepted(
      await api.put(`/plans/${plan.planId}/annex`, { revision: plan.revision, support: ["Pemindai"] }),
    );
    await field(arif, say("plan.annex.support")).fill("Pencetak");
    await press(arif, say("plan.save"));
    await sees(arif, say("conflict.title"));
    expect(await faultsOf(arif)).toEqual([]);
  });

  test("a question before something is deleted, and the opened menus", async () => {
    await arif.goto(`${path}/hasil/${plan.resultIds[1]}`);
    await press(arif, say("plan.result.delete"));
    await arif.getByRole("dialog").waitFor();
    expect(await faultsOf(arif)).toEqual([]);
    await arif.goto("/tahun-saya");
    for (const menu of await arif.locator("details[data-menu] > summary").all())
      if (await menu.isVisible()) await menu.click();
    expect(await faultsOf(arif)).toEqual([]);
  });

  test("a refused sign-in, a page that is not there, a page that is not for me", async () => {
    const page = await openTab(browser, ampera.origin);
    await signsIn(page, plaju.lina, "jembatan di atas ogan");
    await sees(page, say("sign-in.refused"));
    expect(await faultsOf(page)).toEqual([]);
    await arif.goto("/tidak-ada");
    expect(await faultsOf(arif)).toEqual([]);
    await arif.goto("/impor");
    await sees(arif, say("error.procedure.not-allowed"));
    expect(await faultsOf(arif)).toEqual([]);
  });

  test("in English, no page is broader than a phone either", async () => {
    await arif.context().addCookies([{ name: "ampera_locale", value: "en", url: ampera.origin }]);
    for (const place of [
      "/tahun-saya",
      path,
      `${path}/perilaku`,
      "/organisasi",
      "/pegawai",
      "/akun",
      "/umpan-balik",
    ]) {
      await arif.goto(place);
      expect([place, await arif.locator("html").getAttribute("lang")]).toEqual([place, "en"]);
      const broader = await arif.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([place, broader]).toEqual([place, 0]);
    }
  });
});
