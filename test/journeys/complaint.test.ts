import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { faultsOf } from "#test/accessibility/look.ts";
import { desk, openBrowser, openTab, openTabOf, phone } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

let ampera: Example;
let browser: Browser;
beforeAll(async () => {
  [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await ampera?.stop();
});

async function looks(page: Page): Promise<void> {
  const size = page.viewportSize();
  expect(await faultsOf(page)).toEqual([]);
  if (size) await page.setViewportSize(size);
}

test("a citizen complains on a small phone, the desk checks, an office answers; not settled, then appealed and decided", async () => {
  const citizen = await openTab(browser, ampera.origin, phone);
  await citizen.goto("/layanan/1/pengaduan");
  await looks(citizen);
  await citizen.getByLabel(say("complaint.kind.complaint"), { exact: true }).check();
  await citizen.getByLabel(say("complaint.field.body")).fill("Menunggu dua jam, loket kosong.");
  await citizen.getByLabel(say("complaint.field.unit")).selectOption({ label: "Seksi Pelayanan Umum" });
  await citizen.getByRole("button", { name: say("complaint.lodge.send") }).click();
  await citizen.getByRole("heading", { name: say("complaint.receipt.title") }).waitFor();
  await looks(citizen);
  const number = /ADU-\d{4}-\d{5}/.exec(await citizen.content())?.[0] ?? "";
  await citizen.getByRole("link", { name: say("complaint.receipt.open") }).click();
  await looks(citizen);
  const status = citizen.url();

  const camat = await openTabOf(browser, ampera.origin, plaju.camat, desk);
  await camat.goto("/pengaduan");
  await looks(camat);
  await camat.getByRole("link", { name: number }).click();
  await looks(camat);
  await camat.getByLabel(say("complaint.field.category")).selectOption("time");
  await camat.getByLabel(say("complaint.weight.plain"), { exact: true }).check();
  await camat.getByRole("button", { name: say("complaint.check.send") }).click();
  await camat.getByRole("button", { name: say("complaint.route.send") }).click();
  await camat.getByRole("heading", { name: say("complaint.case.routings") }).waitFor();

  const hendra = await openTabOf(browser, ampera.origin, plaju.hendra, phone);
  await hendra.goto("/pengaduan/saya");
  await looks(hendra);
  await hendra.getByRole("link", { name: number }).click();
  await looks(hendra);
  await hendra.getByLabel(say("complaint.send.body")).fill("Loket kedua sekarang dibuka.");
  await hendra.getByRole("button", { name: say("complaint.propose.send") }).click();
  await sent(camat);

  await citizen.goto(status);
  await citizen.getByText("Loket kedua sekarang dibuka.").waitFor();
  await citizen.getByText(say("complaint.reopen"), { exact: true }).click();
  await citizen.getByLabel(say("complaint.reopen.reason")).fill("Kemarin masih kosong.");
  await citizen.getByRole("button", { name: say("complaint.reopen.send") }).click();
  await citizen.getByText(say("complaint.public-stage.route")).waitFor();
  await sent(camat);
  await citizen.goto(status);
  await citizen.getByText(say("complaint.appeal"), { exact: true }).click();
  await citizen.getByLabel(say("complaint.appeal.reason")).fill("Tidak ada yang berubah.");
  await citizen.getByRole("button", { name: say("complaint.appeal.send") }).click();
  await citizen.getByText(say("complaint.public-stage.appeal")).waitFor();

  await camat.reload();
  await camat.getByLabel(say("complaint.appeal.changed"), { exact: true }).check();
  await camat.getByLabel(say("complaint.decide.body")).fill("Loket dijaga dua orang mulai besok.");
  await camat.getByRole("button", { name: say("complaint.decide.send") }).click();
  await citizen.goto(status);
  await citizen.getByText("Loket dijaga dua orang mulai besok.").waitFor();
  await looks(citizen);
});

/** The desk sends what the office proposed. */
async function sent(page: Page): Promise<void> {
  await page.reload();
  const oneself = page.getByText(say("complaint.send.oneself"), { exact: true });
  if (await oneself.isVisible()) await oneself.click();
  const answer = page.getByLabel(say("complaint.send.body"), { exact: true });
  if ((await answer.inputValue()) === "") await answer.fill("Loket kedua sekarang dibuka.");
  await page.getByRole("button", { name: say("complaint.send.send") }).click();
  await page.getByText(/Jawaban terkirim\. Pelapor dapat menyatakan belum selesai/).waitFor();
}

test("without JavaScript the form says what is missing and keeps what was typed", async () => {
  const page = await openTab(browser, ampera.origin, { ...phone, javaScriptEnabled: false });
  await page.goto("/layanan/1/pengaduan");
  await page.getByLabel(say("complaint.field.body")).fill("Loket tutup.");
  await page.getByRole("button", { name: say("complaint.lodge.send") }).click();
  expect(await page.getByLabel(say("complaint.field.body")).inputValue()).toContain("Loket tutup.");
  await page.getByLabel(say("complaint.kind.question"), { exact: true }).check();
  await page.getByRole("button", { name: say("complaint.lodge.send") }).click();
  await page.getByRole("heading", { name: say("complaint.receipt.title") }).waitFor();
});
