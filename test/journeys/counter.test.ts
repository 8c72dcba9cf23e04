import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { faultsOf } from "#test/accessibility/look.ts";
import { desk, openBrowser, openTab, openTabOf, phone } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { field, isAsked, press, printed, sees } from "./steps/controls.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const unit = "Seksi Pelayanan Umum";

/** One citizen's letter at the counter of the district; each test goes on where the one before it ended. */
describe("a day at the counter", () => {
  let ampera: Example;
  let browser: Browser;
  let citizen: Page;
  let ratna: Page;
  let yuni: Page;
  let receipt = { number: "", code: "" };
  let missing = "";
  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
    const plain = { ...phone, javaScriptEnabled: false };
    citizen = await openTab(browser, ampera.origin, plain);
    ratna = await openTabOf(browser, ampera.origin, plaju.ratna, { ...desk, javaScriptEnabled: false });
    yuni = await openTabOf(browser, ampera.origin, plaju.yuni);
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("the citizen draws a number on an old phone, and is called to a desk", async () => {
    await citizen.goto("/layanan/1/antrean");
    await citizen.getByRole("link", { name: `${say("queue.draw")} ${unit}` }).click();
    await press(citizen, say("queue.draw"));
    await sees(citizen, say("queue.ticket.next"));
    await ratna.goto("/loket");
    await ratna
      .getByRole("main")
      .getByRole("link", { name: say("queue.title"), exact: true })
      .click();
    await field(ratna, say("queue.desk")).fill("Meja 2");
    await press(ratna, say("queue.call"));
    await citizen.reload();
    await sees(citizen, say("queue.ticket.called-to", { counter: "Meja 2" }));
  });

  test("a paper is missing: the application is taken in, and its clock stands", async () => {
    await press(ratna, say("case.take-in"));
    await isAsked(ratna, say("case.intake.title"));
    await field(ratna, say("case.phone")).fill("081234567890");
    await field(ratna, say("case.name")).fill("Sulastri");
    const papers = ratna.getByRole("group", { name: say("case.papers") }).getByRole("checkbox");
    const labels = await ratna
      .getByRole("group", { name: say("case.papers") })
      .locator("label")
      .allTextContents();
    missing = labels.at(-1) ?? "";
    for (const paper of (await papers.all()).slice(0, -1)) await paper.check();
    await press(ratna, say("case.intake.save"));
    await isAsked(ratna, say("case.receipt.title"));
    const slip = (await ratna.locator("main").textContent()) ?? "";
    receipt = {
      number: /PLJ-2026-\d{6}/.exec(slip)?.[0] ?? "",
      code: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(slip.replace(/PLJ-2026-\d{6}/, ""))?.[0] ?? "",
    };
    expect(await printed(ratna, say("case.receipt.pdf"))).toContain(receipt.code);
  });

  test("at home she sees what is missing, without an account and without a script", async () => {
    await citizen.goto("/layanan/1/status");
    await field(citizen, say("status.field.number")).fill(receipt.number);
    await field(citizen, say("status.field.code")).fill(receipt.code.toLowerCase());
    await press(citizen, say("status.look"));
    await sees(citizen, missing);
    expect(await citizen.locator("main").textContent()).not.toMatch(/Sulastri|0812|Ratna/);
  });

  test("she brings it: the clock goes on, and a colleague takes over with a note", async () => {
    await ratna.goto("/loket?tampil=waiting");
    await ratna.getByRole("link", { name: receipt.number, exact: true }).click();
    await ratna.getByRole("checkbox", { name: missing }).check();
    await press(ratna, say("case.resume"));
    await sees(ratna, say("flash.case.resumed"));
    await ratna.getByText(say("case.hand-over"), { exact: true }).first().click();
    await field(ratna, say("case.hand-over.to")).selectOption({ label: plaju.yuni.name });
    await field(ratna, say("case.hand-over.note")).fill("Mohon diparaf camat");
    await ratna.getByRole("button", { name: say("case.hand-over"), exact: true }).click();
    await sees(ratna, say("flash.case.handed-over"));
  });

  test("Yuni, on her phone, goes step by step from the list to the end", async () => {
    await yuni.goto("/kabar");
    await sees(yuni, say("notice.case.handed-over", { number: receipt.number }));
    for (;;) {
      await yuni.goto("/loket");
      const row = yuni.getByRole("row").filter({ hasText: receipt.number });
      const next = row.getByRole("button");
      if ((await next.count()) === 0) break;
      await next.last().click();
      await sees(yuni, say("flash.case.moved"));
    }
    await yuni.getByRole("link", { name: receipt.number, exact: true }).click();
    await yuni.getByRole("button", { name: say("case.close"), exact: true }).click();
    await sees(yuni, say("flash.case.closed"));
    await citizen.reload();
    await sees(citizen, say("status.state.ready"));
  });

  test("she left her slip at home: the result is found by her name or by its number, and handed out", async () => {
    await ratna.goto("/loket");
    await field(ratna, say("case.find")).fill("sulas");
    await press(ratna, say("case.find.do"));
    await sees(ratna, "Sulastri");
    await ratna.getByRole("link", { name: receipt.number, exact: true }).click();
    await field(ratna, say("case.picked-up-by")).waitFor();
    await ratna.goto("/loket");
    await field(ratna, say("case.find")).fill(String(Number(receipt.number.slice(-6))));
    await press(ratna, say("case.find.do"));
    await field(ratna, say("case.picked-up-by")).fill("Sulastri");
    await press(ratna, say("case.hand-out.do"));
    await sees(ratna, say("flash.case.picked-up"));
    await citizen.reload();
    await sees(citizen, say("status.state.picked-up"));
  });

  test("the head sees where it gets stuck, and no page of the counter is closed to anybody's eyes or hands", async () => {
    const hendra = await openTabOf(browser, ampera.origin, plaju.hendra, desk);
    await hendra.goto("/loket");
    await press(hendra, say("case.unit.title"));
    await sees(hendra, say("case.unit.people.lead"));
    const faults = await faultsOf(hendra);
    const queueLink = await hendra.goto("/loket/antrean").then(() => hendra.getByText(say("queue.kiosk")));
    const kiosk = (await queueLink.getAttribute("href")) ?? "";
    const status = `/layanan/1/status?${new URLSearchParams({ nomor: receipt.number, kode: receipt.code })}`;
    const inside = [
      "/loket",
      "/loket/baru",
      "/loket/antrean",
      "/loket?tampil=ready",
      "/loket/cari?cari=sulas",
    ];
    for (const path of [...inside, kiosk, `${kiosk}/papan`, "/layanan/1/antrean", status]) {
      await hendra.goto(path);
      faults.push(...(await faultsOf(hendra)));
    }
    expect(faults).toEqual([]);
  });
});
