import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { desk } from "#test/setup/browser.ts";
import { plaju } from "#test/setup/plaju.ts";
import { employeeId } from "#test/setup/plaju-ids.ts";
import { showDays } from "#ui/locale.ts";
import { promised, rated } from "./steps/by-api.ts";
import { download, field, press, sees } from "./steps/controls.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/*
 * By hand from regulations/credit-points.yaml: a year rated very good gives an Ahli Pertama 150 % of 12,5, which is
 * 18,75. The next grade after III/b is III/c, which comes with the level Ahli Muda: 100 points are needed for both.
 */
const opening = "43,33";
const earned = "18,75";
const total = "62,08";
const missing = "37,92";

/** Galih's points for 2027; each test goes on where the one before it ended. */
describe("a year of a functional officer", () => {
  let stage: Stage;
  let galih: Page;
  let account = "";
  let planId = "";

  beforeAll(async () => {
    stage = await openStage();
    account = `/angka-kredit/${await employeeId(stage.ampera, plaju.galih)}`;
    await stage.ampera.goTo("2027-01-18");
    ({ planId } = await promised(
      stage,
      { owner: plaju.galih, head: plaju.joko },
      "Kelompok swadaya mandiri mengurus anggarannya",
    ));
    galih = await stage.tabOf(plaju.galih);
  });
  afterAll(() => stage?.close());

  test("the personnel office records the decree that his points go on from", async () => {
    const endang = await stage.tabOf(plaju.endang, desk);
    await endang.goto(account);
    await press(endang, say("credit-points.opening.record"));
    await field(endang, say("credit-points.opening.decree")).fill("821.2/0117/PAK/2027");
    await field(endang, say("credit-points.opening.decided-on")).fill("2027-01-15");
    await field(endang, say("credit-points.opening.total")).fill(opening);
    await field(endang, say("credit-points.opening.counted-to")).fill("2026-12-31");
    await press(endang, say("credit-points.opening.save"));
    await sees(endang, say("flash.credit-points.recorded"));
    await endang.context().close();
  });

  test("he is told, and sees what he has and what is missing before anything is rated", async () => {
    await galih.goto("/kabar");
    await press(
      galih,
      say("notice.credit-points.opening-recorded", { decree: "821.2/0117/PAK/2027", points: 43.33 }),
    );
    await sees(galih, leadWith(opening));
    await sees(galih, say("credit-points.missing", { points: "56,67" })); // 100 less 43,33
  });

  test("a year rated very good becomes points to the second decimal, from his year's page", async () => {
    await stage.ampera.goTo("2027-12-20");
    const joko = await stage.apiOf(plaju.joko);
    const note = "Sebelas kelompok mengurus anggarannya sendiri.";
    await rated(joko, planId, { interval: "annual", results: "above", conduct: "above", note });
    await galih.goto("/tahun-saya");
    await press(galih, say("year.wait.read"));
    await press(galih, say("evaluation.receive"));
    await galih.goto("/tahun-saya");
    await press(galih, say("credit-points.title"));
    const row = galih.getByRole("row", { name: showDays("2027-01-01", "2027-12-31", "medium") });
    const words = (await row.allTextContents()).join(" ");
    for (const shown of [say("rules.value.very-good"), earned, total]) expect(words).toContain(shown);
  });

  test("the running total, the next grade with its level, and what is missing stand first", async () => {
    await sees(galih, leadWith(total));
    await sees(galih, say("credit-points.goal.rank-with-level"));
    await sees(galih, say("credit-points.goal.level", { level: say("rules.value.ahli-muda") }));
    const goals = galih.getByRole("table", { name: say("credit-points.goals") });
    for (const goal of [1, 2])
      expect((await goals.getByRole("row").nth(goal).getByRole("cell").allTextContents()).slice(-3)).toEqual([
        ...["100", total, missing],
      ]);
    await sees(galih, say("credit-points.missing", { points: missing }));
  });

  test("the calculation says its article, with what was not compared with the law's text yet", async () => {
    await sees(galih, /PermenPAN-RB 1\/2023, Pasal 37/);
    await sees(galih, /Peraturan BKN 3\/2023.*Ahli Pertama/);
  });

  test("the three papers can be taken home as PDF", async () => {
    const ofYear = `${say("credit-points.conversion")} ${showDays("2027-01-01", "2027-12-31")}`;
    for (const paper of [ofYear, say("credit-points.accumulation"), say("credit-points.determination")]) {
      const { name, type, bytes } = await download(galih, paper);
      expect({ name, type }).toEqual({ name: expect.stringMatching(/\.pdf$/), type: "application/pdf" });
      expect(bytes.includes("pdfaid:part")).toBe(true);
    }
  });

  test("his head reads the same account, and a colleague does not", async () => {
    const joko = await stage.tabOf(plaju.joko);
    await joko.goto(account);
    await sees(joko, leadWith(total));
    const lina = await stage.tabOf(plaju.lina);
    await lina.goto(account);
    await sees(lina, say("error.credit-points.unknown"));
  });

  test("his pages are usable by everybody, and none complained on its console", async () => {
    expect(await faultsOn(galih, ["/angka-kredit", "/tahun-saya", "/tahun-saya/hasil?tahun=2027"])).toEqual(
      [],
    );
    expect(stage.complaints).toEqual([]);
  });
});

function leadWith(points: string): string {
  return say("credit-points.lead", {
    ...{ total: points, level: say("rules.value.ahli-pertama"), grade: "III/b" },
  });
}
