import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { apiOf } from "#test/setup/api.ts";
import { openBrowser, openTabOf } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { agreedPlan } from "#test/setup/plan-by-api.ts";
import { download, field, isAsked, press, sees } from "./steps/controls.ts";
import { decides, fillsIn, savesDraft } from "./steps/evaluation.ts";
import {
  agrees,
  asksForChange,
  comments,
  proposes,
  proposesAgain,
  startsPlan,
  writesAnnex,
  writesExpectation,
  writesIndicator,
  writesResult,
} from "./steps/plan.ts";
import { givesFeedback, recordsProgress } from "./steps/progress.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const headsResult = "Pelayanan umum kecamatan makin cepat dan ramah";
const promised = "Warga menerima surat keterangan pada hari yang sama";
const indicator = "Median waktu penyelesaian surat keterangan";
const proof = {
  name: "rekap triwulan.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n%âã\n%%EOF\n"),
};

/** One year of Arif and his head Hendra, told by the browser; each test goes on where the one before it ended. */
describe("a year of one pair, on a phone", () => {
  let ampera: Example;
  let browser: Browser;
  let arif: Page;
  let hendra: Page;
  const complaints: string[] = [];
  let plan = "";
  let evaluation = "";

  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample("2026-12-14"), openBrowser()]);
    arif = await watched(plaju.arif);
    hendra = await watched(plaju.hendra);
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("the personnel office opens the year", async () => {
    const endang = await watched(plaju.endang);
    await endang.goto("/periode");
    const question = say("period.open", { year: 2027 });
    await endang.getByRole("link", { name: question }).click();
    await press(endang, say("period.open.yes", { year: 2027 }));
    await sees(endang, say("flash.period.opened"));
    expect(await endang.getByRole("link", { name: question }).count()).toBe(0);
    await endang.context().close();
  });

  test("a member writes a plan that serves the head's, with advice while typing", async () => {
    await ampera.goTo("2027-01-05");
    await headHasPlan();
    plan = await startsPlan(arif, 2027);
    await writesResult(arif, plan, {
      category: "main",
      statement: promised,
      serves: { head: plaju.hendra, result: headsResult },
    });
    await field(arif, say("plan.indicator.statement")).pressSequentially(
      "Melaksanakan pelayanan surat dengan baik",
    );
    await sees(arif.locator("am-advice"), say("advice.activity"));
    await writesIndicator(arif, {
      statement: indicator,
      comparison: "at-most",
      target: "1",
      unit: "hari kerja",
      aspect: "time",
    });
    await sees(arif, say("plan.result.serves", { statement: headsResult }));
    await writesResult(arif, plan, {
      category: "additional",
      statement: "Arsip pelayanan tahun 2020 dapat ditemukan dalam semenit",
      serves: { words: "Tim arsip lintas kelurahan" },
    });
    await writesIndicator(arif, {
      statement: "Berkas terindeks per bulan",
      comparison: "at-least",
      target: "1.250",
      unit: "berkas",
      aspect: "quantity",
    });
    await writesExpectation(arif, plan, "Berorientasi Pelayanan", "Menyapa warga sejak di antrean.");
    await writesAnnex(arif, plan, "Pemindai dokumen\nAkses aplikasi kependudukan");
    await sees(arif, "Akses aplikasi kependudukan");
  });

  test("proposes it, and cannot change it while the head reads", async () => {
    await proposes(arif, plan, plaju.hendra);
    await arif.goto(`${plan}/hasil/baru`);
    await sees(arif, say("error.plan.proposed"));
  });

  test("the head is told, comments and asks for a change", async () => {
    await hendra.goto("/orang-saya");
    await press(hendra, say("people.wait.answer", { name: plaju.arif.name }));
    await comments(hendra, plan, "Target waktu sudah baik.");
    await asksForChange(hendra, plan, "Sertakan juga surat tanpa kesalahan data.");
  });

  test("the member reads why, adds an indicator and proposes again", async () => {
    await arif.goto("/tahun-saya");
    await press(arif, say("year.wait.change"));
    await sees(arif, "Sertakan juga surat tanpa kesalahan data.");
    await arif
      .getByRole("link", { name: say("plan.indicator.add") })
      .first()
      .click();
    await writesIndicator(arif, {
      statement: "Surat tanpa kesalahan data",
      comparison: "at-least",
      target: "98",
      unit: "%",
      aspect: "quality",
    });
    await proposesAgain(arif, plan, plaju.hendra);
  });

  test("the head sees what changed, and agrees", async () => {
    await hendra.goto(`${plan}/persetujuan`);
    await sees(hendra, say("plan.changes.count", { count: 1 }));
    await sees(hendra, "Surat tanpa kesalahan data");
    await agrees(hendra, plan);
    await arif.goto("/kabar");
    await sees(arif, say("notice.plan.agreed", { name: plaju.hendra.name, year: 2027 }));
  });

  test("the member records progress with a link and a file, and the head opens both", async () => {
    await ampera.goTo("2027-06-30");
    await recordsProgress(arif, indicator, {
      value: "0,8",
      note: "Median 131 surat",
      link: "https://contoh.example/rekap",
      file: proof,
    });
    await hendra.goto(new URL(arif.url()).pathname);
    await sees(hendra, "Median 131 surat");
    const file = await hendra.getByRole("link", { name: proof.name }).getAttribute("href");
    const answer = await hendra.context().request.get(file ?? "");
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect(await answer.body()).toEqual(proof.buffer);
    expect(await hendra.locator("a[href='https://contoh.example/rekap']").count()).toBe(1);
  });

  test("a colleague gives feedback, which the member hears", async () => {
    const yuni = await watched(plaju.yuni);
    await givesFeedback(
      yuni,
      plaju.arif.name,
      "Kolaboratif",
      "Antrean Senin pagi terurai karena Arif membantu loket 2.",
    );
    await arif.goto("/tahun-saya");
    await sees(arif, "Antrean Senin pagi terurai");
    await yuni.goto(plan);
    await sees(yuni, say("error.plan.unknown")); // who gives feedback does not read the plan for it
    await yuni.context().close();
  });

  test("the head keeps a draft that only the head sees", async () => {
    await ampera.goTo("2027-12-20");
    await hendra.goto(`${plan}/evaluasi/annual`);
    await sees(hendra, "Antrean Senin pagi terurai");
    await fillsIn(hendra, { results: "above", note: "Melampaui target tanpa menambah kesalahan." });
    await savesDraft(hendra);
    await arif.goto(`${plan}/evaluasi/annual`);
    await isAsked(arif, say("evaluation.not-yet-question", { name: plaju.arif.name }));
    expect(await arif.content()).not.toContain("Melampaui target");
  });

  test("the head decides, and the overall rating follows with its reasons", async () => {
    await hendra.goto(`${plan}/evaluasi/annual`);
    expect(
      await hendra
        .getByRole("radio", { name: say("rules.value.above") })
        .first()
        .isChecked(),
    ).toBe(true);
    await fillsIn(hendra, { conduct: "above", recommendation: "Diusulkan mengikuti pelatihan kearsipan." });
    evaluation = await decides(hendra);
    const rating = say("rules.value.very-good");
    await isAsked(hendra, say("evaluation.why-theirs", { name: plaju.arif.name, rating }));
  });

  test("the member asks why, reads the same page, and says so", async () => {
    await arif.goto("/tahun-saya");
    await press(arif, say("year.why"));
    await isAsked(arif, say("evaluation.why-mine", { rating: say("rules.value.very-good") }));
    expect(new URL(arif.url()).hash).toBe("#mengapa");
    expect(await reasonsOn(arif)).toEqual(await reasonsOn(hendra));
    await sees(arif.locator("#mengapa"), "Melampaui target tanpa menambah kesalahan.");
    await press(arif, say("evaluation.receive"));
    await sees(arif, say("flash.evaluation.received"));
  });

  test("plan and evaluation can be taken home as PDF", async () => {
    await arif.goto(plan);
    const documents = [await download(arif, say("plan.pdf"))];
    await arif.goto(evaluation);
    documents.push(
      await download(arif, say("evaluation.document")),
      await download(arif, say("evaluation.summary")),
    );
    for (const { name, type, bytes } of documents) {
      expect({ name, type }).toEqual({ name: expect.stringMatching(/\.pdf$/), type: "application/pdf" });
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(bytes.includes("pdfaid:part")).toBe(true);
    }
  });

  test("no page complained on its console", () => {
    expect(complaints).toEqual([]);
  });

  async function watched(person: { nip: string }): Promise<Page> {
    const page = await openTabOf(browser, ampera.origin, person);
    page.on("pageerror", (error) => complaints.push(`${page.url()} ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !/ (404|403|422|409) /.test(message.text()))
        complaints.push(message.text());
    });
    return page;
  }

  /** Written and agreed before: what Arif's results can serve. */
  async function headHasPlan(): Promise<void> {
    const [head, camat] = [await apiOf(ampera.origin, plaju.hendra), await apiOf(ampera.origin, plaju.camat)];
    const seen = { statement: "Nilai IKM pelayanan umum", target: 85, unit: "poin" };
    const result = {
      statement: headsResult,
      servesText: "Warga Plaju terlayani dengan puas",
      indicators: [seen],
    };
    await agreedPlan(head, camat, { year: 2027, results: [result] });
  }
});

/** Each step of the rule with its article, as the card says it. */
async function reasonsOn(page: Page): Promise<string[]> {
  const steps = await page.locator("#mengapa li").allTextContents();
  expect(steps.length).toBeGreaterThan(1);
  return steps;
}
