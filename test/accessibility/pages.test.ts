import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openBrowser, openTab, openTabOf } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { type Loot, openLoot } from "#test/setup/loot.ts";
import { plaju } from "#test/setup/plaju.ts";
import { faultsFrom } from "./crawl.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

/** These look different to each: what one may do there differs. */
const ofEachRole = [
  "/tahun-saya",
  "/orang-saya",
  "/rencana/_",
  "/pegawai/_",
  "/organisasi/unit/_",
  "/evaluasi/_",
];

describe("every page that links lead to", () => {
  let ampera: Example;
  let browser: Browser;
  let loot: Loot;
  const known = new Set<string>();
  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
    const opened = await openLoot(ampera);
    loot = opened.loot;
    await opened.owner.end();
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("to nobody yet", async () => {
    const page = await openTab(browser, ampera.origin);
    const survey = `/layanan/1/survei/${loot.surveyCode}`;
    const starts = addresses("/", "/masuk/kode", `/suara/1/${loot.linkCode}`, survey, `${survey}/kios`);
    expect(await faultsFrom(page, starts, known)).toEqual([]);
  });

  test.each(["endang", "hendra", "ratna", "camat", "auditor"] as const)("to %s", async (who) => {
    for (const kind of ofEachRole) known.delete(kind);
    const page = await openTabOf(browser, ampera.origin, plaju[who]);
    expect(await faultsFrom(page, addresses("/", ...formsOf(who)), known)).toEqual([]);
    await page.context().close();
  });

  /** Forms that a link leads to only at another time of the year. */
  function formsOf(who: string): string[] {
    const { planId, proposedPlanId, indicatorId, importId, employeeId, otherEmployeeId } = loot;
    const { scenarioId, ratingImportId } = loot;
    const followUps = "/tindak-lanjut?tahun=2024"; // of the year that the loot rated low
    const line = `/rencana/${planId}/baris/indicator/${indicatorId}`;
    if (who === "ratna")
      return [`/rencana/${planId}/kemajuan/${indicatorId}`, `/rencana/baru`, line, "/pustaka-indikator"];
    if (who === "hendra")
      return [
        `/rencana/${proposedPlanId}/persetujuan`,
        `/rencana/${planId}/evaluasi/annual`,
        `/rencana/${planId}/umpan-balik`,
        followUps,
        `/orang-saya/${otherEmployeeId}/hasil?tahun=2024`,
        line,
        `${line}/usulan`,
      ];
    if (who === "camat") return [followUps];
    return who === "endang"
      ? [
          "/periode/2024/tindak-lanjut",
          `/impor/${importId}`,
          `/pegawai/${employeeId}/akun`,
          `/andai/${scenarioId}/ubah`,
          `/periode/2024/pertukaran/impor/${ratingImportId}?jenis=differs`,
        ]
      : [];
  }

  function addresses(...paths: string[]): URL[] {
    return paths.map((path) => new URL(path, ampera.origin));
  }
});
