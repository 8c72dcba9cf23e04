import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openBrowser, openTab, phone } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { faultsOf } from "../accessibility/look.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const portal = "/layanan/1";
const bytesMax = 30_000; // of a page with its stylesheet, as they go over the wire

describe("a citizen's day", () => {
  let ampera: Example;
  let browser: Browser;
  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("from the front door to what to bring, by other words and without JavaScript, on a small phone", async () => {
    const page = await openTab(browser, ampera.origin, { ...phone, javaScriptEnabled: false });
    await page.goto("/");
    await page.getByRole("link", { name: "Layanan Kecamatan Plaju" }).click();
    await page.getByLabel("Apa yang Anda perlukan?").fill("surat miskin");
    await page.getByRole("button", { name: "Cari" }).click();
    await page.getByRole("link", { name: "Surat keterangan tidak mampu (SKTM)" }).first().click();
    await expectText(page, "Surat pernyataan tidak mampu bermeterai");
    await expectText(page, "Buka sampai 12.00"); // it is nine in the morning of a Tuesday
    await expectText(page, "Jalan Contoh Ilir Nomor 11");
    await page.context().close();
  });

  test("in English, from page to page, without a cookie", async () => {
    const page = await openTab(browser, ampera.origin);
    await page.goto(portal);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByLabel("What do you need?").fill("moving housse");
    await page.getByRole("button", { name: "Search" }).click();
    await page
      .getByRole("link", { name: "Referral to move within the city (Pengantar pindah dalam kota)" })
      .first()
      .click();
    await expectText(page, "What to bring");
    await expectText(page, "20 minutes · free");
    await page.getByRole("link", { name: "Services of Kecamatan Plaju" }).first().click();
    await page.getByRole("link", { name: "Offices and hours" }).click();
    await expectText(page, "Open until 12.00");
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test("who reads in English goes on in English behind every door of the portal", async () => {
    const page = await openTab(browser, ampera.origin, phone);
    for (const door of ["antrean", "status", "survei", "pengaduan"]) {
      const answer = await page.goto(`${portal}/${door}?bahasa=en`);
      expect([door, answer?.status()]).toEqual([door, 200]);
      await page.goto(`${portal}/${door}`);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      await page.context().clearCookies();
    }
    await page.context().close();
  });

  test("every page is whole to the eye and the ear, and small with its stylesheet", async () => {
    const page = await openTab(browser, ampera.origin);
    await page.goto(`${portal}/maklumat`);
    const notice = await page.getByRole("link", { name: "Kelurahan Plaju Ilir" }).getAttribute("href");
    const paths = ["", "?cari=surat", "/standar/ahli-waris", "/kantor", "/angka", "/maklumat"];
    for (const path of [...paths.map((each) => portal + each), notice ?? ""]) {
      await page.goto(path);
      expect(await faultsOf(page)).toEqual([]);
      expect(await bytesOf(ampera.origin, path)).toBeLessThan(bytesMax);
    }
    await page.context().close();
  });

  test("caches may keep a page for everybody: the same with and without a session, and cheap to ask again", async () => {
    const get = (headers: Record<string, string>) => fetch(ampera.origin + portal, { headers });
    const first = await get({});
    expect(first.headers.get("cache-control")).toBe("public, max-age=60");
    expect(first.headers.get("vary")).toContain("Accept-Encoding");
    expect(first.headers.get("set-cookie")).toBeNull();
    const etag = first.headers.get("etag") ?? "";
    expect((await get({ "If-None-Match": etag })).status).toBe(304);
    const signedIn = { form: { nip: "197212202005041039", password: "jembatan di atas musi", kembali: "/" } };
    const page = await openTab(browser, ampera.origin);
    await page.context().request.post("/masuk", { ...signedIn, headers: { origin: ampera.origin } });
    await page.context().request.post("/preferensi", {
      ...{ form: { locale: "en", back: portal }, headers: { origin: ampera.origin } },
    });
    // what somebody hangs onto the address is on nobody else's page
    await get({}).then(() => fetch(`${ampera.origin}${portal}?nomor=PLJ-1&kode=RAHASIA&bahasa=en`));
    expect(await (await fetch(`${ampera.origin}${portal}?bahasa=en`)).text()).not.toContain("RAHASIA");
    const theirs = await page.context().request.get(portal);
    expect(theirs.headers()["set-cookie"]).toBeUndefined();
    expect(await theirs.text()).toBe(await first.text());
    expect((await fetch(`${ampera.origin}${portal}/pengaduan`)).headers.get("cache-control")).toContain(
      "private", // its form carries the sender's key
    );
    await page.context().close();
  });
});

async function expectText(page: Awaited<ReturnType<typeof openTab>>, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** The page and what styles it, packed as a phone gets them. */
async function bytesOf(origin: string, path: string): Promise<number> {
  const headers = { "Accept-Encoding": "gzip, br" };
  const sizeOf = async (address: string) => {
    const answer = await fetch(address, { headers });
    const length = answer.headers.get("content-length");
    const text = await answer.text();
    return { text, bytes: Number(length ?? Buffer.byteLength(text)) };
  };
  const html = await sizeOf(origin + path);
  const styles = [...html.text.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map((found) => found[1] ?? "");
  expect(styles).toHaveLength(1);
  const sheets = await Promise.all(styles.map((style) => sizeOf(origin + style)));
  return sheets.reduce((sum, { bytes }) => sum + bytes, html.bytes);
}
