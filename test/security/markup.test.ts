import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { desk, openBrowser, openTab, openTabOf } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { hostile, type Written, writeEverywhere } from "./hostile.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describe("what people write is text, wherever it is shown", () => {
  let ampera: Example;
  let browser: Browser;
  let written: Written;
  const alarms: string[] = [];
  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
    written = await writeEverywhere(ampera);
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("to the person's head", async () => {
    const { plan, proposal, indicator } = written;
    const page = await watched(plaju.hendra);
    await shows(page, ["/orang-saya", plan, `${plan}/kemajuan/${indicator}`, `${plan}/evaluasi/q4`]);
    await shows(page, [proposal, `${proposal}/persetujuan`, `${proposal}/versi/1`, "/umpan-balik"]);
  });

  test("to the person", async () => {
    const page = await watched(plaju.ratna);
    await shows(page, ["/tahun-saya", written.plan, "/kabar"]);
    const yuni = await watched(plaju.yuni);
    await shows(yuni, [written.proposal, "/umpan-balik"]);
  });

  test("to the office, in lists, trees and fields", async () => {
    const { person, unit } = written;
    const page = await watched(plaju.endang);
    const search = new URLSearchParams({ cari: hostile });
    await shows(page, [
      "/pegawai",
      person,
      `${person}/akun`,
      "/organisasi",
      unit,
      `${unit}/ubah`,
      `/pegawai?${search}`,
    ]);
  });

  test("to nobody in particular: what stands in an address", async () => {
    const page = await openTab(browser, ampera.origin, desk);
    listen(page);
    const asked = encodeURIComponent(hostile);
    await shows(page, [`/periksa/1/${asked}`, `/periksa?kode=${asked}`]);
    for (const path of [`/masuk?kembali=/${asked}`, `/${asked}`, `/undangan/${asked}`]) {
      await page.goto(path);
      expect([path, await foreignElements(page)]).toEqual([path, 0]);
    }
  });

  test("nothing of it ever ran", () => {
    expect(alarms).toEqual([]);
  });

  test("a file's name breaks no header and leads to no other folder", async () => {
    const { ratna, evidence } = written;
    for (const path of [`/rencana/${evidence}`, `/api/plans/${evidence.replace("/bukti/", "/evidence/")}`]) {
      const answer = await fetch(ampera.origin + path, {
        headers: { Authorization: `Bearer ${ratna.token}` },
      });
      const disposition = answer.headers.get("content-disposition") ?? "";
      expect([path, answer.status, answer.headers.get("x-evil")]).toEqual([path, 200, null]);
      expect(disposition).toMatch(/^(attachment|inline); filename/);
      expect(nameIn(disposition)).not.toMatch(/[/\\\r\n]/);
      expect(answer.headers.get("content-type")).toBe("application/pdf");
      await answer.arrayBuffer();
    }
  });

  async function watched(person: { nip: string }): Promise<Page> {
    const page = await openTabOf(browser, ampera.origin, person, desk);
    listen(page);
    return page;
  }

  function listen(page: Page): void {
    page.on("dialog", (dialog) => {
      alarms.push(`${page.url()} ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) alarms.push(`${page.url()} ${message.text()}`);
    });
  }
});

/** Opens each page: it says the words as words, and they made no element. */
async function shows(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(path);
    const html = await page.locator("html").evaluate((root) => {
      const fields = [...root.querySelectorAll("input, textarea")].map((field) =>
        "value" in field ? field.value : "",
      );
      return `${root.textContent} ${fields.join(" ")}`;
    });
    expect([path, answer?.status(), html.includes("onerror=alert(1)")]).toEqual([
      path,
      expect.any(Number),
      true,
    ]);
    expect([path, await foreignElements(page)]).toEqual([path, 0]);
  }
}

function foreignElements(page: Page): Promise<number> {
  return page.locator(`img[src="x"], [onerror], script:not([src]):not([type="application/json"])`).count();
}

/** The quoted name, its quoted pairs undone (RFC 9110 §5.6.4). */
function nameIn(disposition: string): string {
  const quoted = /filename="((?:\\.|[^"\\])*)"/.exec(disposition)?.[1];
  return (quoted ?? disposition).replaceAll(/\\(.)/g, "$1");
}
