import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { desk } from "#test/setup/browser.ts";
import { plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";
import { isAsked, press, sees } from "./steps/controls.ts";
import { decidesOn, otherRatings, takesRatings, uploadsRatings } from "./steps/exchange.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const year = 2025;
const { ratna, darto } = plaju;
const reason = "Penilaian akhir tahun 2025 ditetapkan di e-Kinerja";

/** Last year comes back from the national system with two ratings that say something else. */
describe("last year's ratings beside the national system's", () => {
  let stage: Stage;
  let endang: Page;
  let comparison = "";

  beforeAll(async () => {
    stage = await openStage();
    const office = await stage.apiOf(plaju.endang);
    accepted(await office.post(`/periods/${year}/reopening`, { reason: "Dicocokkan dengan e-Kinerja" }));
    endang = await stage.tabOf(plaju.endang, desk);
  });
  afterAll(() => stage?.close());

  test("the personnel office downloads them, and uploads them with two that were changed", async () => {
    const file = await takesRatings(endang, year);
    comparison = await uploadsRatings(endang, year, await otherRatings(file, [ratna, darto]));
    await isAsked(endang, say("exchange.comparison"));
  });

  test("sees both lines with both ratings, and the rest as the same", async () => {
    for (const { name } of [ratna, darto]) {
      const line = endang.getByRole("row").filter({ hasText: name });
      await sees(line, say("exchange.see-evaluation"));
      expect(await line.getByRole("checkbox", { name }).count()).toBe(1);
    }
    expect(await endang.getByRole("checkbox", { name: / / }).count()).toBe(3); // two lines, and all of them
    await endang.goto(`${comparison}?jenis=same`);
    await sees(endang, say("exchange.line.same.text"));
  });

  test("records one with a reason, and keeps the other", async () => {
    await decidesOn(endang, comparison, { name: ratna.name, reason, choice: "national" });
    await sees(endang, say("flash.exchange.decided"));
    await decidesOn(endang, comparison, { name: darto.name, reason: "", choice: "ours" });
    await sees(endang, say("flash.exchange.kept"));
    await endang.goto(`${comparison}?jenis=kept`);
    await sees(endang.getByRole("row"), darto.name);
    await endang.goto(`/periode/${year}/pertukaran/catatan`);
    await sees(endang.getByRole("row").filter({ hasText: ratna.name }), reason);
  });

  test("the person is told, and reads on the annual page what counts and why", async () => {
    const page = await stage.tabOf(ratna);
    await page.goto("/kabar");
    await press(page, say("notice.exchange.recorded", { year }));
    const card = page.locator("#sistem-nasional");
    await sees(card, say("exchange.annual.lead"));
    await sees(card, reason);
  });

  test("who was kept has nothing new, and the head's follow-ups open", async () => {
    const page = await stage.tabOf(darto);
    await page.goto(`/tahun-saya/hasil?tahun=${year}`);
    expect(await page.locator("#sistem-nasional").count()).toBe(0);
    const hendra = await stage.tabOf(plaju.hendra);
    for (const address of ["/tindak-lanjut", `/tindak-lanjut?tahun=${year}`])
      expect((await hendra.goto(address))?.status()).toBe(200);
  });

  test("nothing on the way is hard to read or to reach, and no page complained", async () => {
    const pages = [comparison, `/periode/${year}/pertukaran`, `/periode/${year}/pertukaran/catatan`];
    expect(await faultsOn(endang, pages)).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });
});
