import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";
import { showDay } from "#ui/locale.ts";
import { promised, rated } from "./steps/by-api.ts";
import { download, isAsked, press, sees } from "./steps/controls.ts";
import { asksBothSides, explains, looksAtChange, objects, writesReasons } from "./steps/objection.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const reasons = "Delapan surat kembali karena data kependudukan belum diperbarui, bukan karena isian saya.";
const evidence = { title: "Rekap surat kembali, Maret", url: "https://contoh.example/rekap-maret" };
const considered = "Rekap Maret sah: tanpa delapan surat itu, targetnya tercapai.";

/** Arif does not agree with his first quarter; each test goes on where the one before it ended. */
describe("an objection, on a phone", () => {
  let stage: Stage;
  let arif: Page;
  let hendra: Page;
  let siti: Page;
  let evaluation = "";
  let objection = "";

  beforeAll(async () => {
    stage = await openStage();
    await stage.ampera.goTo("2027-01-05");
    const plan = await promised(stage, { owner: plaju.arif, head: plaju.hendra });
    await stage.ampera.goTo("2027-04-01");
    evaluation = await ratedLow(plan.planId);
    await stage.ampera.goTo("2027-04-02");
    [arif, hendra, siti] = [
      await stage.tabOf(plaju.arif),
      await stage.tabOf(plaju.hendra),
      await stage.tabOf(plaju.camat),
    ];
  });
  afterAll(() => stage?.close());

  test("the member reads what the head decided and why, and the clock does not run yet", async () => {
    await arif.goto("/tahun-saya");
    await press(arif, say("year.wait.read"));
    await isAsked(arif, say("evaluation.why-mine", { rating: say("rules.value.needs-improvement") }));
    await sees(arif.locator("#mengapa"), "Delapan surat kembali.");
    await sees(arif.locator("#keberatan"), say("objection.clock.unread"));
  });

  test("confirms it, and sees until which day an objection is possible, and by which article", async () => {
    await press(arif, say("evaluation.receive"));
    await sees(arif, say("flash.evaluation.received"));
    await clockShows(arif);
  });

  test("objects with reasons and a link that shows them", async () => {
    objection = await objects(arif, evaluation, { reasons, evidence });
    await sees(arif, reasons);
    expect(await arif.locator(`a[href='${evidence.url}']`).textContent()).toBe(evidence.title);
  });

  test("the head is told, reads the reasons and sees the same clock", async () => {
    await hendra.goto("/kabar");
    await press(hendra, say("notice.objection.filed", { name: plaju.arif.name }));
    await sees(hendra, reasons);
    await hendra.goto(evaluation);
    await clockShows(hendra);
    expect(await hendra.getByRole("link", { name: say("objection.file"), exact: true }).count()).toBe(0);
  });

  test("whoever stands above both is told, and asks both sides first", async () => {
    await stage.ampera.goTo("2027-04-05");
    await siti.goto("/kabar");
    await press(siti, say("notice.objection.to-review", { name: plaju.arif.name }));
    expect(await siti.getByRole("link", { name: say("objection.decide"), exact: true }).count()).toBe(0);
    await asksBothSides(siti, objection, {
      answerBy: "2027-04-12",
      question: "Kapan data kependudukan diperbarui?",
    });
  });

  test("both explain, and each reads the other", async () => {
    await stage.ampera.goTo("2027-04-06");
    await explains(arif, objection, "Diperbarui 29 Maret; surat itu dari tanggal 3 sampai 20.");
    await explains(hendra, objection, "Rekap Maret baru saya terima setelah menilai.");
    await sees(hendra, "Diperbarui 29 Maret");
    await arif.goto(objection);
    await sees(arif, "Rekap Maret baru saya terima");
  });

  test("the Camat looks once more at what it comes to, and changes the rating with reasons", async () => {
    await stage.ampera.goTo("2027-04-07");
    const as = say("rules.value.as");
    await looksAtChange(siti, objection, { results: as, conduct: as, reasons: considered });
    await sees(siti, say("objection.sure.changed", { before: inWords("below"), after: inWords("as") }));
    await sees(siti, say("objection.final"));
    await press(siti, say("objection.sure.decide"));
    await sees(siti, say("flash.objection.decided"));
  });

  test("the member reads that it is final, and what is in force on the evaluation and on the year", async () => {
    await arif.goto(objection);
    const good = say("rules.value.good");
    await sees(arif, say("objection.decided.changed", { rating: good }));
    await sees(arif, considered);
    await sees(arif, say("objection.final"));
    await arif.goto(evaluation);
    await isAsked(arif, say("evaluation.why-mine", { rating: good }));
    await sees(
      arif,
      say("objection.changed-rating", { rating: inWords("as"), before: inWords("below") }).trim(),
    );
    await arif.goto("/tahun-saya");
    expect(await arif.locator("main").textContent()).toContain(good);
    expect(await arif.locator("main").textContent()).not.toContain(say("rules.value.needs-improvement"));
  });

  test("the objection and the decision can be taken home as PDF", async () => {
    await arif.goto(objection);
    for (const link of [say("objection.document"), say("objection.decision.document")]) {
      const { name, type, bytes } = await download(arif, link);
      expect({ name, type }).toEqual({ name: expect.stringMatching(/\.pdf$/), type: "application/pdf" });
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  test("whoever sends on the fifteenth day is refused by the law's sentence, and keeps what was typed", async () => {
    const late = await receivedByYuni();
    const yuni = await stage.tabOf(plaju.yuni);
    await stage.ampera.goTo("2027-04-21"); // the fourteenth day after the 7th
    await yuni.goto(late);
    await press(yuni, say("objection.file"));
    await writesReasons(yuni, reasons);
    await stage.ampera.goTo("2027-04-22");
    await press(yuni, say("objection.file.send"));
    await sees(yuni, `berakhir ${showDay("2027-04-21")}`);
    await sees(yuni, "PP 30/2019, Pasal 59");
    expect(await yuni.locator("[name=reasons]").inputValue()).toBe(reasons);
    await yuni.goto(late);
    expect(await yuni.getByRole("link", { name: say("objection.file"), exact: true }).count()).toBe(0);
  });

  test("their pages are usable by everybody, and none complained on its console", async () => {
    expect(await faultsOn(arif, ["/tahun-saya", evaluation, objection, "/keberatan"])).toEqual([]);
    expect(await faultsOn(siti, [objection, "/keberatan"])).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });

  async function ratedLow(planId: string): Promise<string> {
    const head = await stage.apiOf(plaju.hendra);
    const low = { interval: "q1", results: "below", conduct: "as", note: "Delapan surat kembali." };
    return `/evaluasi/${await rated(head, planId, low)}`;
  }

  /** Rated and read on 7 April; answers the address of the evaluation. */
  async function receivedByYuni(): Promise<string> {
    const { planId } = await promised(stage, { owner: plaju.yuni, head: plaju.hendra });
    const late = await ratedLow(planId);
    const api = await stage.apiOf(plaju.yuni);
    accepted(await api.post(`${late.replace("evaluasi", "evaluations")}/receipt`));
    return late;
  }
});

/** Fourteen calendar days after 2 April, the day of the receipt not counted (PP 30/2019). */
async function clockShows(page: Page): Promise<void> {
  const card = page.locator("#keberatan");
  await sees(card, showDay("2027-04-16"));
  await sees(card, say("objection.clock.last-day"));
  await sees(card, /PP 30\/2019.*Pasal 59/);
}

function inWords(results: "below" | "as"): string {
  const [overall, as] = [
    say(results === "as" ? "rules.value.good" : "rules.value.needs-improvement"),
    say("rules.value.as"),
  ];
  return say("objection.ratings", { overall, results: say(`rules.value.${results}`), conduct: as });
}
