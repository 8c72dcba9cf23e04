import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { desk, openBrowser, openTab, openTabOf, phone } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { password, plaju } from "#test/setup/plaju.ts";
import { isAsked, sees } from "./steps/controls.ts";
import { enters, tabTo, types } from "./steps/keyboard.ts";
import {
  agrees,
  asksForChange,
  proposes,
  proposesAgain,
  startsPlan,
  writesIndicator,
  writesResult,
} from "./steps/plan.ts";
import { signsIn, signsOut } from "./steps/sign-in.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const headsResult = "Pelayanan umum kecamatan makin responsif"; // of Hendra's plan for 2026, examples/plaju/story.yaml

const keyboardIndicator = "Jam gangguan aplikasi per bulan";

describe("a year by plain means", () => {
  let ampera: Example;
  let browser: Browser;
  let yuni: Page;
  let hendra: Page;
  let plan = "";
  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("from a plan to its agreement without JavaScript", async () => {
    const still = { ...phone, javaScriptEnabled: false };
    const arif = await openTab(browser, ampera.origin, still);
    await signsIn(arif, plaju.arif);
    await sees(arif, say("year.nothing-yet"));
    const plan = await startsPlan(arif, 2026);
    const serves = { head: plaju.hendra, result: headsResult };
    await writesResult(arif, plan, {
      category: "main",
      statement: "Loket buka tepat waktu setiap hari",
      serves,
    });
    await writesIndicator(arif, {
      ...{
        statement: "Melaksanakan pelayanan surat dengan baik",
        comparison: "at-least",
        target: "95",
        unit: "%",
      },
      aspect: "time",
    });
    await sees(arif, say("advice.activity")); // the server says what the script would have said
    await proposes(arif, plan, plaju.hendra);
    const hendra = await openTabOf(browser, ampera.origin, plaju.hendra, still);
    await asksForChange(hendra, plan, "Sebutkan jam bukanya.");
    await proposesAgain(arif, plan, plaju.hendra);
    await agrees(hendra, plan);
    await signsOut(arif);
    await sees(arif, say("flash.signed-out"));
  });

  test("by keyboard alone a plan is written and proposed", async () => {
    yuni = await openTab(browser, ampera.origin, desk);
    await yuni.goto("/masuk");
    await types(yuni, say("sign-in.nip"), plaju.yuni.nip);
    await types(yuni, say("sign-in.password"), password);
    await enters(yuni, say("sign-in.submit"));
    await enters(yuni, say("year.start-plan"));
    await enters(yuni, say("plan.start.year", { year: 2026 }));
    await enters(yuni, say("plan.start"));
    await enters(yuni, say("plan.results.main.add"));
    await types(yuni, say("plan.result.statement"), "Aplikasi pelayanan berjalan tanpa gangguan");
    await tabTo(yuni, headsResult);
    await yuni.keyboard.press("Space");
    await enters(yuni, say("plan.result.save-new"));
    await types(yuni, say("plan.indicator.statement"), keyboardIndicator);
    await tabTo(yuni, say("plan.indicator.comparison"));
    await yuni.keyboard.press("ArrowDown");
    await types(yuni, say("plan.indicator.number"), "4");
    await types(yuni, say("plan.indicator.unit"), "jam");
    await tabTo(yuni, say("plan.aspect.quantity.asked"));
    await yuni.keyboard.press("ArrowDown");
    await enters(yuni, say("plan.save"));
    await sees(yuni, "≤ 4 jam");
    await enters(yuni, say("plan.propose.to", { name: plaju.hendra.name }));
    await enters(yuni, say("plan.propose"));
    await sees(yuni, say("flash.plan.proposed"));
    plan = new URL(yuni.url()).pathname;
  });

  test("the head agrees it by keyboard, and the first progress is recorded by keyboard", async () => {
    hendra = await openTabOf(browser, ampera.origin, plaju.hendra, desk);
    await hendra.goto("/orang-saya");
    await enters(hendra, say("people.wait.answer", { name: plaju.yuni.name }));
    await enters(hendra, say("plan.answer"));
    await tabTo(hendra, say("plan.agree"));
    await hendra.keyboard.press("Enter"); // asks in a dialog: no page is loaded
    await enters(hendra, say("plan.agree.yes"));
    await sees(hendra, say("flash.plan.agreed"));
    await yuni.goto("/tahun-saya");
    await enters(yuni, say("year.record"));
    await enters(yuni, keyboardIndicator);
    await types(yuni, say("progress.value-in", { unit: "jam" }), "3");
    await types(yuni, say("progress.note"), "Satu gangguan, tiga jam");
    await enters(yuni, say("progress.save"));
    await sees(yuni, say("flash.progress.recorded"));
  });

  test("the head rates the year by keyboard, and the person reads why by keyboard", async () => {
    await ampera.goTo("2026-12-14");
    await hendra.goto(`${plan}/evaluasi/annual`);
    await tabTo(hendra, say("evaluation.records", { count: 1 }));
    await hendra.keyboard.press("Enter");
    await sees(hendra, "Satu gangguan, tiga jam");
    for (const _ of ["results", "conduct"]) {
      await tabTo(hendra, say("rules.value.above")); // the first of its group; Tab then leaves the group
      await hendra.keyboard.press("Space");
    }
    await enters(hendra, say("evaluation.look"));
    await enters(hendra, say("evaluation.decide"));
    await sees(hendra, say("flash.evaluation.decided"));
    await yuni.goto("/tahun-saya");
    await enters(yuni, say("year.wait.read"));
    await isAsked(yuni, say("evaluation.why-mine", { rating: say("rules.value.very-good") }));
    await enters(yuni, say("evaluation.receive"));
    await sees(yuni, say("flash.evaluation.received"));
  });
});
