import { beforeEach, expect, test } from "vitest";
import { callUnchecked } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { addClosingDay } from "../../hours/add-closing-day.ts";
import { answerAtKiosk } from "../answer/answer-at-kiosk.ts";
import { answerAt, answers, type SurveyWorld, surveyWorld } from "../survey.fixture.ts";
import { listSurveyResults } from "./list-results.ts";
import { readSurveyResult } from "./read-result.ts";
import { resultPages } from "./result.pages.tsx";
import { setSurveyTarget } from "./set-target.ts";

let world: SurveyWorld;
let ward: { unitId: string; year: number };
beforeEach(async () => {
  world = await surveyWorld();
  ward = { unitId: world.units.ward, year: 2026 };
});

const refusalOf = (promise: Promise<unknown>) => promise.then(() => "let in").catch((fault) => fault.code);

/** Ten respondents: seven say 3 to all, three say 4; one of them leaves the fee out. NRR 3.3, of the fee 3.222. */
async function tenAnswers() {
  const serviceId = world.counters.letter;
  for (let at = 0; at < 7; at += 1) await answerAt(world, world.desk, 3, { serviceId, ageBand: "30-39" });
  for (const fee of [4, 4, null]) await answerAt(world, world.desk, 4, { fee, sex: "female" });
}

test("the index, its elements, its grade and its reasons, as reckoned by hand", async () => {
  await tenAnswers();
  const result = await as(world, "head", readSurveyResult, ward);
  // eight elements (7·3 + 3·4) ÷ 10 = 3.3; the fee (7·3 + 2·4) ÷ 9 = 3.2222; sum 29.6222; ÷ 9 × 25 = 82.28
  expect(result.ikm).toMatchObject({ value: 82.28, grade: "B", worksheet: 81.46 });
  expect(result.elements.find(({ element }) => element === "fee")).toMatchObject({
    answered: 9,
    mean: { value: 29 / 9 },
  });
  expect(result.weakest[0]).toBe("fee");
  expect(result.because.map(({ rule }) => rule)).toEqual([
    "satisfaction-mean",
    "satisfaction-ikm",
    "satisfaction-grade",
    "satisfaction-worksheet",
  ]);
  // own means seven 3, three 4: s² = 0.2333, s ÷ √10 = 0.15275, t(9; 0.975) = 2.262: ± 0.34553 × 25 = 8.638
  expect(result.ikm?.lower).toBeCloseTo(82.28 - 8.638, 2);
  expect(result.ikm?.upper).toBeCloseTo(82.28 + 8.638, 2);
  expect(result.services.map(({ name, group }) => [name, group.answers])).toEqual([
    ["Surat keterangan domisili", 7],
    ["", 3],
  ]);
});

test("of fewer than five nobody but those who look after the unit learns anything, nor by subtracting", async () => {
  for (let at = 0; at < 4; at += 1) await answerAt(world, world.desk, 4);
  // while a month runs who looks before and after somebody would read that one alone
  expect(await as(world, "member", readSurveyResult, ward)).toMatchObject({ answers: 0, ikm: null });
  world.goTo("2026-04-01");
  expect(await as(world, "member", readSurveyResult, ward)).toMatchObject({
    answers: null,
    ikm: null,
    elements: [],
    check: null,
    profile: [],
    because: [],
  });
  expect((await as(world, "camat", readSurveyResult, ward)).ikm?.value).toBe(100);
  world.goTo("2026-03-10");
  await answerAt(world, world.desk, 4, { serviceId: world.counters.letter });
  world.goTo("2026-04-01");
  const seen = await as(world, "member", readSurveyResult, ward);
  expect(seen.ikm?.value).toBe(100);
  expect(seen.services.map(({ group }) => group.answers)).toEqual([null, null]); // 4 and 1
  expect(
    (await as(world, "member", readSurveyResult, { ...ward, serviceId: world.counters.letter })).answers,
  ).toBeNull();
});

test("a quarter, service or unit subtracted from another page tells of nobody either", async () => {
  const { letter, heirs } = world.counters;
  const some = async (count: number, more: object) => {
    for (let at = 0; at < count; at += 1) await answerAt(world, world.desk, 3, more);
  };
  await some(7, { serviceId: letter });
  world.goTo("2026-05-05");
  await some(3, { serviceId: letter });
  world.goTo("2026-08-04");
  await some(9, { serviceId: letter });
  await some(8, { serviceId: heirs });
  world.goTo("2027-01-05"); // the year is over
  const answersIn = async (asked: object) =>
    (await as(world, "auditor", readSurveyResult, { ...ward, ...asked })).answers;
  expect(await answersIn({})).toBe(27);
  expect(await answersIn({ quarter: 2 })).toBeNull();
  expect(await answersIn({ quarter: 1 })).toBeNull(); // 27 − 7 − 17 would be the three of the second
  expect(await answersIn({ quarter: 3 })).toBe(17);
  const { trend } = await as(world, "auditor", readSurveyResult, { ...ward, quarter: 4 });
  expect(trend.slice(-4).map(({ group }) => group.answers)).toEqual([null, null, 17, 0]);
  const third = await as(world, "auditor", readSurveyResult, { ...ward, quarter: 3 });
  expect(third).toMatchObject({ past: { answers: null, ikm: null } });
  const { units } = await as(world, "auditor", listSurveyResults, { year: 2026, quarter: 1 });
  expect(units.map(({ now }) => now.answers)).toEqual([null, 0]);
  expect((await as(world, "head", readSurveyResult, { ...ward, quarter: 2 })).answers).toBe(3);
});

test("odd hours are shown, and the figure with and without them; nothing is left out of it", async () => {
  await tenAnswers();
  const night = { ...answers(1), day: "2026-03-09", hour: 2 };
  const input = { agencyId: 1, code: world.kiosk, answers: [night] };
  await callUnchecked(answerAtKiosk, input, { ...world.unsigned, network: "night" });
  const { answers: all, ikm, check } = await as(world, "head", readSurveyResult, ward);
  expect(all).toBe(11);
  expect(ikm?.value).toBeLessThan(82.28);
  expect(check?.oddities.filter(({ why }) => why === "outside-hours")).toMatchObject([
    { place: "Ruang tunggu", day: "2026-03-09", hour: 2, answers: 1 },
  ]);
  expect(check?.without.ikm?.value).toBe(82.28);
  await as(world, "head", addClosingDay, { unitId: ward.unitId, day: "2026-03-11", reason: "Listrik padam" });
  const closed = { ...answers(1), day: "2026-03-11", hour: 9 }; // a Wednesday morning on which nobody was there
  world.goTo("2026-03-12");
  await callUnchecked(answerAtKiosk, { ...input, answers: [closed] }, { ...world.unsigned, network: "day" });
  const later = (await as(world, "head", readSurveyResult, ward)).check;
  expect(later?.oddities.filter(({ why }) => why === "outside-hours").map(({ day }) => day)).toContain(
    "2026-03-11",
  );
});

test("the list of units says how many answers came in odd hours, to who looks after the unit", async () => {
  world.goTo("2026-03-08"); // a Sunday
  for (let at = 0; at < 5; at += 1) await answerAt(world, world.desk, 4);
  const oddIn = async (who: "head" | "camat" | "member") =>
    (await as(world, who, listSurveyResults, { year: 2026 })).units.find(
      ({ unitId }) => unitId === ward.unitId,
    )?.odd;
  expect(await oddIn("camat")).toBe(5);
  expect(await oddIn("member")).toBe(0);
});

test("a target is set by whoever looks after the unit, once for each that was seen", async () => {
  const set = (who: "head" | "camat" | "member" | "personnel", ikm: number, revision: number) =>
    as(world, who, setSurveyTarget, { ...ward, ikm, revision });
  expect(await refusalOf(set("member", 90, 0))).toBe("procedure.not-allowed");
  expect(await refusalOf(set("personnel", 90, 0))).toBe("procedure.not-allowed");
  expect(await set("camat", 85, 0)).toEqual({ revision: 1 });
  expect(await refusalOf(set("head", 90, 0))).toBe("procedure.changed-meanwhile");
  await set("head", 88.5, 1);
  expect((await as(world, "head", readSurveyResult, ward)).target).toEqual({ ikm: 88.5, revision: 2 });
});

test("quarters stand beside each other; the pages show them in a handful of queries", async () => {
  await tenAnswers();
  world.goTo("2026-05-05");
  for (let at = 0; at < 6; at += 1) await answerAt(world, world.desk, 4);
  const second = await as(world, "head", readSurveyResult, { ...ward, quarter: 2 });
  expect(second).toMatchObject({ answers: 6, ikm: { value: 100, grade: "A" }, past: { answers: 10 } });
  expect(second.trend.slice(-2)).toMatchObject([
    { quarter: "2026-Q1", group: { answers: 10, ikm: { value: 82.28 } } },
    { quarter: "2026-Q2", group: { answers: 6 } },
  ]);
  world.goTo("2027-01-05"); // the year is over
  const { units } = await as(world, "member", listSurveyResults, { year: 2026 });
  expect(units.map(({ name, now }) => [name, now.answers])).toEqual([
    ["Kelurahan Plaju Ilir", 16],
    ["Seksi Pelayanan Umum", 0],
  ]);
  const browser = visits(world, resultPages);
  const { html } = await browser.get("head", `/survei/${ward.unitId}?masa=2026-Q2`);
  expect(html).toContain("A, sangat baik");
  const spent = await countQueries(() => browser.get("head", `/survei/${ward.unitId}`));
  expect(spent).toBeLessThanOrEqual(16);
});
