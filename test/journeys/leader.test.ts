import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { desk } from "#test/setup/browser.ts";
import { plaju } from "#test/setup/plaju.ts";
import { employeeId } from "#test/setup/plaju-ids.ts";
import { promised, rated } from "./steps/by-api.ts";
import { expects, writesGoal, writesManual } from "./steps/cascade.ts";
import { choose, field, isAsked, press, printed, sees } from "./steps/controls.ts";
import { agrees, proposes, startsPlan, writesIndicator } from "./steps/plan.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const goal = "Warga Plaju puas dengan pelayanan kecamatan";
const result = "Pelayanan kecamatan makin cepat dan ramah";
const indicator = "Nilai survei kepuasan masyarakat";
const formula = "Jumlah nilai semua unsur dibagi banyaknya unsur, dikali 25.";
const expected = "Surat keterangan terbit pada hari yang sama";

/** The Camat's year at her desk; each test goes on where the one before it ended. */
describe("a year of the head of the agency", () => {
  let stage: Stage;
  let siti: Page;
  let plan = "";
  let hendras = "";
  let unit = "";

  beforeAll(async () => {
    stage = await openStage();
    await stage.ampera.goTo("2027-01-05");
    siti = await stage.tabOf(plaju.camat, desk);
  });
  afterAll(() => stage?.close());

  test("whoever appraises her works for the city, and sees her among their people", async () => {
    const sekda = await stage.tabOf(plaju.sekda);
    await sekda.goto("/");
    await sees(sekda, plaju.camat.name);
    await sekda.context().close();
    await siti.goto(`/pegawai/${await employeeId(stage.ampera, plaju.camat)}`);
    await sees(siti, plaju.sekda.name);
    await sees(siti, "Sekretaris Daerah Kota Palembang");
  });

  test("she writes what the agency promises for the year", async () => {
    await writesGoal(siti, 2027, { statement: goal, indicator: "Nilai IKM", target: "88" });
    await siti.goto("/peran-hasil/2027/sasaran");
    await sees(siti, goal);
  });

  test("her plan is the leaders' form: a result for the goal, an indicator with its perspective", async () => {
    plan = await startsPlan(siti, 2027);
    await siti.goto(plan);
    await press(siti, say("plan.results.main.add"));
    await field(siti, say("plan.result.statement")).fill(result);
    await siti.getByRole("radio", { name: goal }).check();
    await choose(siti, say("plan.result.category"), say("plan.category.main"));
    await press(siti, say("plan.result.save-new"));
    await sees(siti, say("flash.plan.result-added"));
  });

  test("the indicator asks for its perspective, and its manual makes the number anybody's", async () => {
    await field(siti, say("plan.indicator.statement")).fill(indicator);
    await field(siti, say("plan.indicator.comparison")).selectOption("at-least");
    await field(siti, say("plan.indicator.number")).fill("88");
    await field(siti, say("plan.indicator.unit")).fill("poin");
    await choose(siti, say("plan.indicator.aspect"), say("plan.aspect.quality.asked"));
    await choose(siti, say("plan.indicator.perspective"), say("plan.perspective.service-recipient"));
    await press(siti, say("plan.save"));
    await sees(siti, say("flash.plan.saved"));
    await siti.goto(plan);
    await writesManual(siti, indicator, {
      ...{ definition: "Pendapat warga yang dilayani, sembilan unsur.", formula, unit: "poin" },
      ...{ dataSource: "Survei kepuasan masyarakat", responsible: "Kepala Seksi Pelayanan Umum" },
      ...{ polarity: say("plan.polarity.higher"), measured: say("plan.measured.half-yearly") },
    });
    await sees(siti, say("plan.manual.of", { statement: indicator }));
  });

  test("the plan on paper has the page of the manual", async () => {
    await siti.goto(plan);
    const paper = await printed(siti, say("plan.pdf"));
    for (const words of [result, indicator, formula]) expect(paper).toContain(words);
  });

  test("she shares her draft, and says in the matrix what she expects of a head of section", async () => {
    await siti.goto("/peran-hasil/matriks?tahun=2027");
    await press(siti, say("matrix.draft.hidden.button"));
    await sees(siti, say("flash.cascade.shared"));
    await expects(siti, 2027, plaju.hendra.name, expected);
    await sees(siti.getByRole("row").filter({ hasText: plaju.hendra.name }), expected);
  });

  test("he takes it into his plan with one press, and she sees it where she expected it", async () => {
    const hendra = await stage.tabOf(plaju.hendra);
    hendras = await startsPlan(hendra, 2027);
    await hendra.goto("/kabar");
    await press(
      hendra,
      say("notice.cascade.expected", { name: plaju.camat.name, year: 2027, statement: expected }),
    );
    await hendra.getByRole("button", { name: say("cascade.expected.take") }).click();
    await sees(hendra, say("flash.cascade.taken"));
    await writesIndicator(hendra, {
      ...{ statement: "Surat terbit pada hari yang sama", comparison: "at-least", target: "90", unit: "%" },
      aspect: "time",
    });
    await proposes(hendra, hendras, plaju.camat);
    await agrees(siti, hendras);
    await hendra.context().close();
  });

  test("the whole picture shows who works for the goal, and where there are gaps", async () => {
    await siti.goto("/peran-hasil/2027");
    await isAsked(siti, say("whole.title", { year: 2027 }));
    await sees(siti, goal);
    await sees(siti, say("whole.unplanned"));
    const unplanned = await siti.locator("main").textContent();
    expect(unplanned).toContain("Kelurahan Plaju Ilir"); // its head has not begun
  });

  test("she sets the achievement of a section with its facts beside", async () => {
    await everybodyVeryGood();
    await siti.goto("/capaian-organisasi/2027?evaluasi=q1");
    await press(siti, "Seksi Pelayanan Umum");
    unit = new URL(siti.url()).pathname;
    await sees(siti, "Surat terbit pada hari yang sama");
    await press(siti, say("organisation-rating.set"));
    await sees(siti, say("organisation-rating.goals.lead", { name: plaju.hendra.name }));
    await siti.getByRole("radio", { name: say("rules.value.organisation-good"), exact: true }).check();
    await press(siti, say("organisation-rating.set.submit"));
    await sees(siti, say("flash.organisation-rating.set"));
  });

  test("sees the pattern beside the spread, which moves nobody's rating", async () => {
    await sees(siti, say("organisation-rating.pattern-of", { rating: say("rules.value.organisation-good") }));
    await sees(siti, say("organisation-rating.state.departs"));
    await sees(siti, say("organisation-rating.reason.missing"));
  });

  test("records the agency's own by its letter, and says why the spread departs from the pattern", async () => {
    await siti.goto("/capaian-organisasi/2027?evaluasi=q1");
    await press(siti, "Kecamatan Plaju");
    await press(siti, say("organisation-rating.set"));
    await siti.getByRole("radio", { name: say("rules.value.organisation-good"), exact: true }).check();
    await field(siti, say("organisation-rating.letter-authority")).fill("Wali Kota Palembang");
    await field(siti, say("organisation-rating.letter-number")).fill("800/431/2027");
    await field(siti, say("organisation-rating.letter-date")).fill("2027-04-09");
    await press(siti, say("organisation-rating.set.submit"));
    await press(siti, say("organisation-rating.reason.write"));
    await field(siti, say("organisation-rating.reason")).fill(
      "Baru satu seksi dinilai; seksi itu yang tercepat.",
    );
    await press(siti, say("organisation-rating.reason.keep"));
    await sees(siti, say("flash.organisation-rating.explained"));
    await sees(siti, "Baru satu seksi dinilai; seksi itu yang tercepat.");
  });

  test("her pages are usable by everybody, and none complained on its console", async () => {
    const pages = [plan, "/peran-hasil/2027", "/peran-hasil/matriks?tahun=2027", unit];
    expect(await faultsOn(siti, pages)).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });

  /** The section's first quarter is rated, its head's and its four members'. */
  async function everybodyVeryGood(): Promise<void> {
    const best = { interval: "q1", results: "above", conduct: "above", note: "Melampaui yang disepakati." };
    const [camat, head] = [await stage.apiOf(plaju.camat), await stage.apiOf(plaju.hendra)];
    const plans: string[] = [];
    for (const owner of [plaju.ratna, plaju.darto, plaju.arif, plaju.yuni])
      plans.push((await promised(stage, { owner, head: plaju.hendra })).planId);
    await stage.ampera.goTo("2027-04-12");
    for (const planId of plans) await rated(head, planId, best);
    await rated(camat, hendras.split("/").at(-1) ?? "", best);
  }
});
