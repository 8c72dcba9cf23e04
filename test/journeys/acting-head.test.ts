import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import type { Api } from "#test/setup/api.ts";
import { desk } from "#test/setup/browser.ts";
import { plaju } from "#test/setup/plaju.ts";
import { employeeId } from "#test/setup/plaju-ids.ts";
import { accepted, writePlan } from "#test/setup/plan-by-api.ts";
import { showDay } from "#ui/locale.ts";
import { leavesSeat, namesPlt } from "./steps/acting.ts";
import { promised } from "./steps/by-api.ts";
import { isAsked, press, printed, sees } from "./steps/controls.ts";
import { decides, fillsIn } from "./steps/evaluation.ts";
import { agrees } from "./steps/plan.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const position = "Kepala Seksi Pelayanan Umum";
const stead = `Plt ${position}`;
const inStead = say("plan.dialogue.acting", { name: plaju.herman.name, actingFor: stead });

/** Hendra is lent to the city for some weeks, and Herman carries his position until 16 April; each test goes on where the one before it ended. */
describe("some weeks of an acting head", () => {
  let stage: Stage;
  let herman: Page;
  let office: Api;
  let hendra = "";
  let seat = "";
  let waiting = "";
  let rated = "";
  let evaluation = "";

  beforeAll(async () => {
    stage = await openStage();
    await stage.ampera.goTo("2027-01-05");
    const { planId } = await promised(stage, { owner: plaju.ratna, head: plaju.hendra });
    rated = `/rencana/${planId}`;
    await stage.ampera.goTo("2027-03-25");
    waiting = await proposedByYuni();
    office = await stage.apiOf(plaju.endang);
    hendra = await employeeId(stage.ampera, plaju.hendra);
    seat = await leavesSeat(office, hendra, "2027-03-28");
    await stage.ampera.goTo("2027-03-29");
    herman = await stage.tabOf(plaju.herman);
  });
  afterAll(() => stage?.close());

  test("the personnel office names him Plt, with first and last day and the decree", async () => {
    const endang = await stage.tabOf(plaju.endang, desk);
    const days = { startsOn: "2027-03-29", endsOn: "2027-04-16" };
    const person = `/pegawai/${await employeeId(stage.ampera, plaju.herman)}`;
    const vacant = { position, unit: "Seksi Pelayanan Umum" };
    await namesPlt(endang, person, { ...vacant, ...days, decree: "800.1.3/214/2027" });
    await endang.context().close();
    await herman.goto("/kabar");
    await sees(herman, say("notice.appointment.acting-began", { title: stead, ...days }));
  });

  test("from the first day they stand among his people, with what waits", async () => {
    await herman.goto("/orang-saya");
    for (const { name } of [plaju.ratna, plaju.darto, plaju.arif, plaju.yuni]) await sees(herman, name);
    await sees(herman, say("people.acting.now", { title: stead, endsOn: showDay("2027-04-16") }));
    await press(herman, say("people.wait.answer", { name: plaju.yuni.name }));
    await herman.goto(`${waiting}/persetujuan`);
    await sees(herman, say("plan.answer.acting", { actingFor: stead }));
  });

  test("he agrees the plan that waited, and it says in whose stead", async () => {
    await agrees(herman, waiting);
    await herman.goto(waiting);
    await sees(herman, inStead);
    const yuni = await stage.tabOf(plaju.yuni);
    await yuni.goto(waiting);
    await sees(yuni, inStead);
    expect(await printed(yuni, say("plan.pdf"))).toContain(stead);
    await yuni.context().close();
  });

  test("he rates the first quarter, and the evaluation says in whose stead", async () => {
    await stage.ampera.goTo("2027-04-01");
    await herman.goto(`${rated}/evaluasi/q1`);
    await fillsIn(herman, {
      results: "as",
      conduct: "as",
      note: "Sesuai catatan yang diserahkan Pak Hendra.",
    });
    evaluation = await decides(herman);
    await isAsked(
      herman,
      say("evaluation.why-theirs", { name: plaju.ratna.name, rating: say("rules.value.good") }),
    );
    await sees(herman, inStead);
    const ratna = await stage.tabOf(plaju.ratna);
    await ratna.goto(evaluation);
    await sees(ratna, inStead);
    expect(await printed(ratna, say("evaluation.document"))).toContain(stead);
    await ratna.context().close();
  });

  test("after the last day they are gone from his people, and the page says why plainly", async () => {
    const back = { positionId: seat, startsOn: "2027-04-17", decree: "800.1.3/240/2027" };
    accepted(await office.post(`/employees/${hendra}/appointments`, back));
    await stage.ampera.goTo("2027-04-17");
    await herman.goto("/orang-saya");
    const mine = await herman.locator("main").textContent();
    for (const { name } of [plaju.ratna, plaju.darto, plaju.arif, plaju.yuni])
      expect(mine).not.toContain(name);
    await sees(herman, say("people.acting.over", { title: stead, endsOn: showDay("2027-04-16") }));
    const returned = await stage.tabOf(plaju.hendra);
    await returned.goto(waiting);
    await sees(returned, inStead); // what was agreed in his stead stays agreed
  });

  test("his pages are usable by everybody, and none complained on its console", async () => {
    expect(await faultsOn(herman, ["/orang-saya", "/tahun-saya"])).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });

  async function proposedByYuni(): Promise<string> {
    const yuni = await stage.apiOf(plaju.yuni);
    const indicators = [{ statement: "Gangguan aplikasi layanan per bulan", target: 1, unit: "kali" }];
    const result = {
      statement: "Loket tidak berhenti karena aplikasi",
      servesText: "Pelayanan umum",
      indicators,
    };
    const { planId, revision } = await writePlan(yuni, { year: 2027, results: [result] });
    accepted(await yuni.post(`/plans/${planId}/versions`, { revision }));
    return `/rencana/${planId}`;
  }
});
