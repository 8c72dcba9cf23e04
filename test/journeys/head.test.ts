import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { say } from "#platform/words/words.ts";
import { desk } from "#test/setup/browser.ts";
import { type Person, plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";
import { promised } from "./steps/by-api.ts";
import { isAsked, press, sees } from "./steps/controls.ts";
import { enters, tabTo } from "./steps/keyboard.ts";
import { givesFeedback } from "./steps/progress.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";
import { holdsDialogue, writesNote } from "./steps/talk.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const seen = "Antrean Senin pagi terurai karena Ratna memanggil menurut nomor.";
const agreed = "Ratna menyusun jadwal loket sampai 29 Maret.";
const quarter = intervalName("q1");
const step = "Menyusun jadwal loket";
const why = "Angka Yuni belum dicatat; loketnya terlihat lancar sepanjang triwulan.";
const members = [plaju.darto, plaju.arif, plaju.ratna, plaju.yuni]; // by name, as the session goes through them

/** Hendra with his four members; each test goes on where the one before it ended. */
describe("a quarter of a head of section", () => {
  let stage: Stage;
  let hendra: Page;
  let atDesk: Page;
  let ratna: Page;
  const planOf = new Map<string, string>();

  beforeAll(async () => {
    stage = await openStage();
    await stage.ampera.goTo("2027-01-05");
    for (const owner of members) {
      const { planId, indicatorIds } = await promised(stage, { owner, head: plaju.hendra });
      planOf.set(owner.nip, `/rencana/${planId}`);
      if (owner !== plaju.yuni) await reached(owner, planId, indicatorIds[0]);
    }
    await stage.ampera.goTo("2027-03-22");
    hendra = await stage.tabOf(plaju.hendra);
    ratna = await stage.tabOf(plaju.ratna);
  });
  afterAll(() => stage?.close());

  test("on his phone he sees whom to talk with, and gives feedback", async () => {
    await hendra.goto("/orang-saya");
    await isAsked(hendra, say("people.title"));
    await sees(hendra, say("during.dialogue", { name: plaju.ratna.name }));
    await givesFeedback(hendra, plaju.ratna.name, "Kolaboratif", seen);
    await ratna.goto("/tahun-saya");
    await sees(ratna, seen);
  });

  test("writes down a coaching talk with its next step, which stands on her year", async () => {
    await writesNote(hendra, of(plaju.ratna), { seen, step, stepOn: "2027-03-29" });
    await ratna.goto("/tahun-saya");
    await sees(ratna, say("during.step", { step }));
  });

  test("holds the dialogue, which she confirms, and nobody waits for it any more", async () => {
    await holdsDialogue(hendra, of(plaju.ratna), agreed);
    await ratna.goto("/tahun-saya");
    await press(ratna, say("during.confirm"));
    await sees(ratna, agreed);
    await press(ratna, say("dialogue.confirm"));
    await sees(ratna, say("flash.dialogue.confirmed"));
    await hendra.goto("/orang-saya");
    const page = await hendra.locator("main").textContent();
    expect(page).not.toContain(say("during.dialogue", { name: plaju.ratna.name }));
    expect(page).toContain(say("during.dialogue", { name: plaju.yuni.name }));
  });

  test("by keyboard alone he rates one after the other, each kept on the way to the next", async () => {
    await stage.ampera.goTo("2027-04-01");
    atDesk = await stage.tabOf(plaju.hendra, desk);
    await atDesk.goto("/orang-saya");
    await enters(atDesk, say("people.session"));
    await isAsked(atDesk, say("evaluation.session.title", { interval: quarter, year: 2027 }));
    await enters(atDesk, say("evaluation.session.begin", { name: plaju.darto.name }));
    for (const { name } of members) {
      await isAsked(atDesk, say("evaluation.rate-question", { name }));
      await chooses(atDesk, name === plaju.yuni.name ? "1" : "2", "2");
      if (name !== plaju.yuni.name)
        await Promise.all([atDesk.waitForEvent("load"), atDesk.keyboard.press("Alt+ArrowDown")]);
    }
  });

  test("a rating that the record does not show asks for a reason before it can be decided", async () => {
    const output = atDesk.locator("am-rating output");
    await sees(output, say("evaluation.becomes", { rating: say("rules.value.good") }));
    await enters(atDesk, say("evaluation.save-draft"));
    await enters(atDesk, say("evaluation.session.all"));
    await sees(atDesk, say("evaluation.session.stage.reason-missing"));
    await sees(atDesk, say("evaluation.session.decide-all", { count: 3 }));
    await enters(atDesk, plaju.yuni.name);
    await tabTo(atDesk, say("evaluation.note"));
    await atDesk.keyboard.type(why);
    await enters(atDesk, say("evaluation.save-draft"));
  });

  test("then he decides all four at once", async () => {
    await enters(atDesk, say("evaluation.session.all"));
    await enters(atDesk, say("evaluation.session.decide-all", { count: 4 }));
    await sees(atDesk, why);
    await enters(atDesk, say("evaluation.all.decide"));
    await sees(atDesk, say("flash.evaluation.all-decided"));
    await sees(atDesk, say("evaluation.session.far", { done: 4, count: 4 }));
  });

  test("his team stands in the nine cells, and each member reads their own", async () => {
    await atDesk.goto("/orang-saya");
    const team = atDesk.getByRole("table", {
      name: say("evaluation.team", { interval: quarter, year: 2027 }),
    });
    const cells = await team
      .first()
      .getByRole("cell")
      .filter({ has: atDesk.getByRole("link") })
      .allTextContents();
    expect(cells).toHaveLength(2);
    for (const { name } of [plaju.darto, plaju.arif, plaju.ratna])
      expect(cells.find((cell) => cell.includes(name))).not.toContain(plaju.yuni.name);
    await ratna.goto("/kabar");
    await sees(ratna, say("notice.evaluation.decided", { name: plaju.hendra.name }));
  });

  test("his pages are usable by everybody, and none complained on its console", async () => {
    const pages = ["/orang-saya", `${of(plaju.ratna)}/dialog`, "/orang-saya/evaluasi?tahun=2027&interval=q1"];
    expect(await faultsOn(hendra, [...pages, "/pengingat"])).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });

  function of({ nip }: Person): string {
    return planOf.get(nip) ?? "";
  }

  /** The quarter's figure, recorded before the rating. */
  async function reached(owner: Person, planId: string, indicatorId: string | undefined): Promise<void> {
    const api = await stage.apiOf(owner);
    const fields = { reachedOn: "2027-01-05", value: "98.5", note: "Rekap" };
    accepted(await api.upload(`/plans/${planId}/indicators/${indicatorId}/progress`, fields));
  }
});

/** Tab to the group of each rating, and the number of which of its three. */
async function chooses(page: Page, results: string, conduct: string): Promise<void> {
  for (const key of [results, conduct]) {
    await tabTo(page, say("rules.value.above"));
    await page.keyboard.press(key);
  }
}
