import { beforeEach, expect, test } from "vitest";
import { merge, valueIn } from "#measures/merge.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { printSurveyReport } from "../report/print-report.ts";
import { publishSurveyReport } from "../report/publish-report.ts";
import { reportPages } from "../report/report.pages.tsx";
import { listSurveyResults } from "../result/list-results.ts";
import { answerAt, type SurveyWorld, surveyWorld } from "../survey.fixture.ts";
import { surveyPile } from "../survey.pile.ts";
import { improvementPages } from "./improvements.pages.tsx";
import { listImprovements } from "./list-improvements.ts";
import { noteImprovement } from "./note-improvement.ts";
import { planImprovement } from "./plan-improvement.ts";
import { publishImprovement } from "./publish-improvement.ts";
import { readImproved } from "./read-improved.ts";

let world: SurveyWorld;
let plan: Parameters<typeof planOf>[0];
beforeEach(async () => {
  world = await surveyWorld();
  for (let at = 0; at < 6; at += 1)
    await answerAt(world, world.desk, 4, { time: 2, comment: at ? "" : "Lama" });
  plan = { unitId: world.units.ward, ownerId: world.people.wardMember.employeeId, dueOn: "2026-04-01" };
});

function planOf(more: { unitId: string; ownerId: string; dueOn: string }) {
  return { year: 2026, element: "time" as const, action: "Loket kedua dibuka pukul 08.00", ...more };
}
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(() => "let in").catch((fault) => fault.faults?.[0]?.code ?? fault.code);

test("a weak element gets an owner and a date, is carried on by the owner, and is told to everybody when done", async () => {
  const of = (who: "head" | "member", more = {}) =>
    as(world, who, planImprovement, { ...planOf(plan), ...more });
  expect(await refusalOf(of("member"))).toBe("procedure.not-allowed");
  expect(await refusalOf(of("head", { ownerId: world.people.member.employeeId }))).toBe(
    "survey.owner-elsewhere",
  );
  expect(await refusalOf(of("head", { dueOn: "2026-03-01" }))).toBe("survey.due-past");
  expect(await refusalOf(of("head", { year: 2025 }))).toBe("survey.element-unanswered");
  const { improvementId } = await of("head");
  const told = await world.rows((queries) =>
    queries.selectFrom("notification").select("employee_id").execute(),
  );
  expect(told).toEqual([{ employee_id: plan.ownerId }]);

  world.goTo("2026-04-01"); // who does not look after the unit sees months that are over
  const shown = await as(world, "wardMember", listImprovements, { unitId: plan.unitId, year: 2026 });
  expect(shown.weakest[0]).toMatchObject({ element: "time", mean: { value: 2 } });
  expect(shown.improvements).toMatchObject([
    { state: "planned", foundMean: 2, meanSince: null, isMine: true },
  ]);
  const words = { improvementId, said: "Menunggu terlalu lama", did: "Loket kedua dibuka" };
  expect(await refusalOf(as(world, "head", publishImprovement, words))).toBe("survey.improvement-not-done");
  const note = (who: "wardMember" | "member", state: "going" | "done") =>
    as(world, who, noteImprovement, { improvementId, state, note: "Petugas ditambah" });
  expect(await refusalOf(note("member", "going"))).toBe("procedure.not-allowed");
  await note("wardMember", "going");
  await note("wardMember", "done");
  expect(await refusalOf(note("wardMember", "going"))).toBe("survey.improvement-settled");
  expect(await refusalOf(as(world, "wardMember", publishImprovement, words))).toBe("procedure.not-allowed");
  await as(world, "head", publishImprovement, words);
  const improved = await callProcedure(readImproved, { agencyId: 1 }, world.unsigned);
  expect(improved.improvements).toMatchObject([
    { unitName: "Kelurahan Plaju Ilir", element: "time", did: words.did },
  ]);
  const { html } = await visits(world, improvementPages).get("head", `/survei/${plan.unitId}/perbaikan`);
  expect(html).toContain("Menunggu terlalu lama");
});

test("the report is printed in full, published when its time is over, and its figures stand in the ledger", async () => {
  await as(world, "head", planImprovement, planOf(plan));
  const asked = { unitId: plan.unitId, year: 2026, quarter: 1 };
  const paper = await as(world, "head", printSurveyReport, asked);
  expect(
    Buffer.from(await paper.bytes())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  expect(await refusalOf(as(world, "head", publishSurveyReport, asked))).toBe("survey.report-too-soon");
  world.goTo("2026-04-02");
  expect(await refusalOf(as(world, "member", publishSurveyReport, asked))).toBe("procedure.not-allowed");
  await as(world, "head", publishSurveyReport, asked);
  const [record] = await world.rows((queries) =>
    queries.selectFrom("event").select("facts").where("kind", "=", "survey.report-published").execute(),
  );
  // eight elements 4, one 2: 34 ÷ 9 × 25 = 94.44
  expect(record?.facts).toMatchObject({ ikm: 94.44, grade: "A", answers: 6, startsOn: "2026-01-01" });
  const browser = visits(world, reportPages);
  const { html } = await browser.get("head", `/survei/${plan.unitId}/laporan?masa=2026-Q1`);
  expect(html).toContain("94,44");
  const csv = await browser.get("head", `/survei/${plan.unitId}/laporan/jawaban.csv?masa=2026-Q1`);
  expect(csv.html.trim().split("\n")).toHaveLength(7);
  expect(csv.html).not.toContain("Lama");
  const sheet = await browser.get("member", `/survei/${plan.unitId}/laporan/unduh.xlsx?masa=2026-Q1`);
  expect(sheet.status).toBe(200);
  const figures = await browser.get("member", `/survei/${plan.unitId}/laporan/unduh.csv?masa=2026-Q1`);
  // numbers to reckon with, not words: index, its bounds, how many answered
  expect(figures.html).toMatch(/Laporan survei kepuasan masyarakat;[^;]+;94,44\d*;\d+[^;]*;\d+[^;]*;6;/);
});

test("the index of a month is converted as the law of that month has it", async () => {
  const { law } = world.services;
  const [now] = law["satisfaction-survey"].conversion;
  if (!now) throw new Error("no conversion");
  const later = { ...now, from: "2026-03-15", published: "2026-03-15", value: now.value * 2 };
  const changed = {
    ...law,
    "satisfaction-survey": { ...law["satisfaction-survey"], conversion: [now, later] },
  };
  const sums = (of: typeof law) =>
    world.database.read(1, async (queries) => {
      const cells = await surveyPile.cells(queries, 1, [{ unitId: plan.unitId, month: "2026-03" }], of);
      return cells.get("survey.index")?.map(({ kept }) => (kept.is === "total" ? kept.sum : 0));
    });
  expect(await sums(changed)).toEqual((await sums(law))?.map((sum) => sum * 2));
});

test("months of a unit become cells that add up, with what was left out", async () => {
  await answerAt(world, world.desk, 3, { fee: null, serviceId: world.counters.letter });
  const cells = await world.database.read(1, (queries) =>
    surveyPile.cells(queries, 1, [{ unitId: plan.unitId, month: "2026-03" }], world.services.law),
  );
  const inOrder = (code: string) => cells.get(code)?.toSorted((one, other) => other.count - one.count);
  expect(inOrder("survey.element-fee")).toMatchObject([
    { serviceId: null, count: 6, missing: 0, kept: { is: "total", sum: 24, sumOfSquares: 96 } },
    { serviceId: world.counters.letter, count: 0, missing: 1 },
  ]);
  expect(inOrder("survey.index")?.[1]).toMatchObject({ count: 1, kept: { is: "means", times: 25 } });
  // seven elements 27 ÷ 7, fee 24 ÷ 6, the weakest 15 ÷ 7: 33.142857 ÷ 9 × 25, as the survey's own page has it
  expect(valueIn("mean", merge(inOrder("survey.index") ?? []))).toBeCloseTo(92.0635, 3);
  const { units } = await as(world, "head", listSurveyResults, { year: 2026 });
  expect(units.find(({ unitId }) => unitId === plan.unitId)?.now?.ikm?.value).toBe(92.06);
  expect(inOrder("survey.answers")).toMatchObject([{ count: 6 }, { count: 1 }]);
  const touched = await world.rows((queries) =>
    queries.selectFrom("measure_touch").select(["pile", "month"]).execute(),
  );
  expect(touched).toContainEqual({ pile: "survey", month: "2026-03" });
});
