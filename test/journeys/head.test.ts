import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { desk } from "#test/setup/browser.ts";
import { type Person, plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";
import { showDay } from "#ui/locale.ts";
import { promised } from "./steps/by-api.ts";
import { isAsked, press, sees } from "./steps/controls.ts";
import { enters, tabTo } from "./steps/keyboard.ts";
import { givesFeedback } from "./steps/progress.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";
import { holdsDialogue, writesNote } from "./steps/talk.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const seen = "Antrean Senin pagi terurai karena Ratna memanggil menurut nomor.";
const agreed = "Ratna menyusun jadwal loket sampai 15 Maret.";
const step = "Menyusun jadwal loket";
const why = "Angka Yuni belum dicatat; loketnya terlihat lancar sepanjang triwulan.";
const members = [plaju.arif, plaju.darto, plaju.ratna, plaju.yuni]; // as the session lists them

/** Hendra with his four members; each test goes on where the one before it ended. */
describe("a quarter of a head of section", () => {
  let stage: Stage;
  let hendra: Page;
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
    await stage.ampera.goTo("2027-03-01");
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
    await writesNote(hendra, of(plaju.ratna), { seen, step, stepOn: "2027-03-15" });
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
});
