import { expect, test } from "vitest";
import {
  evaluationDocumentData,
  evaluationSummaryData,
} from "#appraisal/evaluation/evaluation-document-data.ts";
import { outcomesOfPlan } from "#appraisal/evaluation/evaluation-rows.ts";
import { printEvaluation, printEvaluationSummary } from "#appraisal/evaluation/print-evaluation.ts";
import { readEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { receiveEvaluation } from "#appraisal/evaluation/receive-evaluation.ts";
import { myPeople } from "#appraisal/my-people/my-people.ts";
import { moveTo } from "#appraisal/period/period.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { agencyOf } from "#organisation/index.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import { lawOn } from "#rules/law.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import type { World } from "#test/setup/world.ts";
import { askExplanations } from "./ask-explanations.ts";
import { changedRatingOf } from "./changed-rating.ts";
import { decideObjection } from "./decide-objection.ts";
import { explainObjection } from "./explain-objection.ts";
import { fileObjection } from "./file-objection.ts";
import { listObjections, myObjections } from "./list-objections.ts";
import { nameReviewer } from "./name-reviewer.ts";
import { explained, objected, ratedLow, reasons, receivedLow } from "./objection.fixture.ts";
import { printObjection, printObjectionDecision } from "./print-objection.ts";
import { objectionOf, readObjection } from "./read-objection.ts";
import { withdrawObjection } from "./withdraw-objection.ts";

const better = {
  outcome: "changed",
  results: "as",
  conduct: "as",
  reasons: "Bukti Maret dihitung.",
} as const;

test("an unread result starts no clock, and cannot be objected to", async () => {
  const { world, evaluationId } = await ratedLow();
  world.goTo("2026-09-30");
  expect((await as(world, "member", objectionOf, { evaluationId })).window).toMatchObject({
    state: "not-started",
    lastDay: null,
  });
  const filed = as(world, "member", fileObjection, { evaluationId, reasons });
  await expect(filed).rejects.toMatchObject({ code: "objection.not-received" });
  await as(world, "member", receiveEvaluation, { evaluationId });
  expect((await as(world, "head", objectionOf, { evaluationId })).window).toMatchObject({
    state: "open",
    lastDay: "2026-10-14",
  });
});

test("on the fourteenth day it can be filed, on the fifteenth it is refused with the article and the day", async () => {
  const { world, evaluationId } = await receivedLow();
  world.goTo("2026-04-17");
  await expect(as(world, "member", fileObjection, { evaluationId, reasons })).rejects.toMatchObject({
    code: "objection.late",
    facts: { days: 14, receivedOn: "2026-04-02", endedOn: "2026-04-16", regulation: "PP 30/2019" },
  });
  world.goTo("2026-04-16");
  const { objectionId } = await as(world, "member", fileObjection, { evaluationId, reasons });
  expect((await as(world, "head", readObjection, { objectionId })).outline.lastDay).toBe("2026-04-16");
});

test.each([
  ["head", "procedure.not-allowed"],
  ["camat", "procedure.not-allowed"],
  ["personnel", "procedure.not-allowed"],
  ["colleague", "plan.unknown"],
] as const)("%s cannot object in another's name", async (who, code) => {
  const { world, evaluationId } = await receivedLow();
  await expect(as(world, who, fileObjection, { evaluationId, reasons })).rejects.toMatchObject({ code });
});

test("it goes to the appraiser's own appraiser, also to one who stands in, and the three are told", async () => {
  const { world, objectionId } = await objected();
  const { outline, party, texts } = await as(world, "camat", readObjection, { objectionId });
  expect([outline.reviewerId, party]).toEqual([world.people.camat.employeeId, "reviewer"]);
  expect(texts?.reasons).toBe(reasons);
  expect(await told(world, "camat")).toBe("notice.objection.to-review");
  expect(await told(world, "head")).toBe("notice.objection.filed");
  expect(await told(world, "member")).toBe("notice.objection.kept");
});

test("who stands in for the appraiser's superior decides, in that office's name", async () => {
  const { world, evaluationId } = await receivedLow();
  await moveTo(world, "camat", "lurah", "2026-04-01");
  await moveTo(world, "personnel", "camat", "2026-04-01", "plt");
  const { objectionId } = await as(world, "member", fileObjection, { evaluationId, reasons });
  const { outline } = await as(world, "member", readObjection, { objectionId });
  expect([outline.reviewerId, outline.reviewerActingFor]).toEqual([
    world.people.personnel.employeeId,
    "Plt Camat Plaju",
  ]);
});

test("what was written is for the three; the office and others see states", async () => {
  const { world, objectionId } = await explained();
  for (const who of ["personnel", "auditor"] as const) {
    const view = await as(world, who, readObjection, { objectionId });
    expect([view.texts, view.state]).toEqual([null, "ready"]);
    expect(JSON.stringify(view)).not.toContain("Antrean");
    expect(JSON.stringify(await as(world, who, listObjections, { year: 2026 }))).not.toContain("Antrean");
    await expect(as(world, who, printObjection, { objectionId })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  }
  await expect(as(world, "colleague", readObjection, { objectionId })).rejects.toMatchObject({
    code: "plan.unknown",
  });
  await expect(as(world, "member", listObjections, { year: 2026 })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("nothing is decided before both were asked, and both answered or their day is over", async () => {
  const { world, objectionId } = await objected();
  const keep = { objectionId, outcome: "kept", reasons: "Penilaian sudah tepat." } as const;
  const decide = () => as(world, "camat", decideObjection, keep);
  await expect(decide()).rejects.toMatchObject({ code: "objection.not-asked" });
  const ask = (answerBy: string) =>
    as(world, "camat", askExplanations, { objectionId, answerBy, question: "" });
  await expect(ask("2026-04-02")).rejects.toMatchObject({ faults: [{ code: "objection.day-too-soon" }] });
  await expect(ask("2026-05-03")).rejects.toMatchObject({ faults: [{ code: "objection.day-too-far" }] });
  await ask("2026-04-10");
  await as(world, "head", explainObjection, { objectionId, body: "Sesuai data." });
  world.goTo("2026-04-10");
  await expect(decide()).rejects.toMatchObject({
    code: "objection.awaits-explanations",
    facts: { until: "2026-04-10" },
  });
  expect((await as(world, "member", myObjections, {})).objections[0]?.waitsForMe).toBe(true);
  expect((await as(world, "camat", myObjections, {})).objections[0]?.waitsForMe).toBe(false);
  world.goTo("2026-04-11");
  expect((await as(world, "camat", myObjections, {})).objections[0]?.waitsForMe).toBe(true);
  expect((await decide()).overall).toBe("needs-improvement");
});

test("only the reviewer decides", async () => {
  const { world, objectionId } = await explained();
  for (const who of ["member", "head", "personnel", "auditor"] as const)
    await expect(as(world, who, decideObjection, { objectionId, ...better })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
});

test("a changed rating is in force wherever ratings are read, by its rule, and the old one stays on record", async () => {
  const { world, objectionId, planId, evaluationId } = await explained();
  const { overall } = await as(world, "camat", decideObjection, { objectionId, ...better });
  expect(overall).toBe("good"); // as × as, PermenPAN-RB 6/2022
  const force = await world.rows((queries) =>
    queries.selectFrom("rating_in_force").selectAll().where("evaluation_id", "=", evaluationId).execute(),
  );
  expect(force).toMatchObject([
    {
      ...{ results_rating: "as", conduct_rating: "as", overall_rating: "good", objection_id: objectionId },
      decided_by: world.people.camat.employeeId,
    },
  ]);
  const outcomes = await world.rows((queries) => outcomesOfPlan(queries, world.agencyId, planId));
  expect(outcomes).toMatchObject([{ results: "as", overall: "good" }]);
  const { people } = await as(world, "head", myPeople, { year: 2026 });
  expect(people.flatMap((person) => person.ratings)).toMatchObject([{ overall: "good" }]);
  const { decided } = await as(world, "member", readEvaluation, { evaluationId });
  expect(decided).toMatchObject({ results: "below", overall: "needs-improvement" });
  const view = await as(world, "member", readObjection, { objectionId });
  expect(view.decidedBecause.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ["results-rating", "as"],
    ["conduct-rating", "as"],
    ["quadrant", "good"],
    ["objection-changed", "good"],
  ]);
  expect(view.decidedBecause.at(-1)?.article.article).toContain("Pasal 59 ayat (4)");
});

test("the evaluation's own papers print the rating in force and say what it was", async () => {
  const { world, objectionId, evaluationId } = await explained();
  const before = await papers(world, evaluationId);
  await as(world, "camat", decideObjection, { objectionId, ...better });
  const view = await as(world, "member", readEvaluation, { evaluationId });
  const at = { agencyId: world.agencyId, timeZone: "Asia/Jakarta" };
  const around = await world.rows(async (queries) => ({
    agency: await agencyOf(queries, world.agencyId),
    law: lawOn(world.services.law, "2026-03-31"),
    ...{ reviewer: null, achievement: null },
    changed: await changedRatingOf(queries, at, evaluationId),
  }));
  expect(evaluationDocumentData(view, around)).toMatchObject({ resultsRating: "as", overallRating: "good" });
  const { note, overallRating } = evaluationSummaryData(view, around);
  expect([overallRating, note]).toEqual([
    "good",
    expect.stringContaining("dari Butuh Perbaikan menjadi Baik"),
  ]);
  const after = await papers(world, evaluationId);
  expect(after.map((paper, index) => paper.equals(before[index] ?? paper))).toEqual([false, false]);
});

test("a rating that is kept stays the appraiser's", async () => {
  const { world, objectionId, evaluationId } = await explained();
  const kept = { outcome: "kept", reasons: "Bukti Maret terlambat." } as const;
  await as(world, "camat", decideObjection, { objectionId, ...kept });
  const row = await world.rows((queries) =>
    queries.selectFrom("rating_in_force").selectAll().where("evaluation_id", "=", evaluationId).execute(),
  );
  expect(row).toMatchObject([
    { overall_rating: "needs-improvement", objection_id: null, decided_by: world.people.head.employeeId },
  ]);
});

test("a change that changes nothing is refused", async () => {
  const { world, objectionId } = await explained();
  const same = { ...better, results: "below" } as const;
  await expect(as(world, "camat", decideObjection, { objectionId, ...same })).rejects.toMatchObject({
    faults: [{ path: "outcome", code: "objection.nothing-changed" }],
  });
});

test("a decision is final: no second objection, no second decision, no withdrawal, no explanation", async () => {
  const { world, objectionId, evaluationId } = await explained();
  await as(world, "camat", decideObjection, { objectionId, ...better });
  const final = { code: "objection.final" };
  await expect(as(world, "member", fileObjection, { evaluationId, reasons })).rejects.toMatchObject(final);
  await expect(as(world, "camat", decideObjection, { objectionId, ...better })).rejects.toMatchObject(final);
  await expect(as(world, "member", withdrawObjection, { objectionId })).rejects.toMatchObject(final);
  await expect(as(world, "head", explainObjection, { objectionId, body: "x" })).rejects.toMatchObject(final);
  await expect(
    world.database.write(world.agencyId, (queries) =>
      queries.updateTable("objection_decision").set({ overall_rating: "poor" }).execute(),
    ),
  ).rejects.toThrow(/permission denied/);
});

test("its author withdraws before the decision, and may file anew while the days last", async () => {
  const { world, objectionId, evaluationId } = await objected();
  await expect(as(world, "camat", withdrawObjection, { objectionId })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  const second = as(world, "member", fileObjection, { evaluationId, reasons });
  await expect(second).rejects.toMatchObject({ code: "objection.under-way" });
  await as(world, "member", withdrawObjection, { objectionId });
  expect(await told(world, "camat")).toBe("notice.objection.withdrawn");
  await expect(
    as(world, "camat", askExplanations, { objectionId, answerBy: "2026-04-10", question: "" }),
  ).rejects.toMatchObject({ code: "objection.withdrawn" });
  const again = await as(world, "member", fileObjection, { evaluationId, reasons });
  expect(again.objectionId).not.toBe(objectionId);
});

test("where nobody stands above, personnel name who decides, and never one of the sides", async () => {
  const { world, evaluationId } = await receivedLow();
  await world.rows((queries) =>
    queries
      .updateTable("appointment")
      .set({ ends_on: "2026-04-01" })
      .where("agency_id", "=", world.agencyId)
      .where("employee_id", "=", world.people.camat.employeeId)
      .execute(),
  );
  const { objectionId } = await as(world, "member", fileObjection, { evaluationId, reasons });
  expect(await told(world, "personnel")).toBe("notice.objection.without-reviewer");
  expect((await as(world, "personnel", readObjection, { objectionId })).mayName).toBe(true);
  const name = (nip: string) =>
    as(world, "personnel", nameReviewer, { objectionId, nip, reason: "Surat tugas Wali Kota" });
  for (const side of ["member", "head"] as const)
    await expect(name(world.people[side].nip)).rejects.toMatchObject({
      faults: [{ code: "objection.one-of-the-sides" }],
    });
  await expect(name("199901012020011001")).rejects.toMatchObject({
    faults: [{ code: "objection.nobody-with-nip" }],
  });
  await name(world.people.wardMember.nip);
  await expect(name(world.people.camat.nip)).rejects.toMatchObject({ code: "objection.has-reviewer" });
  const seen = await as(world, "wardMember", readEvaluation, { evaluationId }); // now theirs to read
  expect([seen.standing, await told(world, "wardMember")]).toEqual([
    "reviewer",
    "notice.objection.reviewer-named",
  ]);
  await as(world, "wardMember", askExplanations, { objectionId, answerBy: "2026-04-10", question: "" });
});

test("who rated and holds another post by now still reads what they are to explain", async () => {
  const { world, objectionId } = await objected();
  await moveTo(world, "head", "lurah", "2026-04-03");
  world.goTo("2026-04-05");
  await as(world, "camat", askExplanations, { objectionId, answerBy: "2026-04-10", question: "" });
  await as(world, "head", explainObjection, { objectionId, body: "Sesuai data triwulan I." });
});

test("each step leaves its record, the window and the decision with their reasons", async () => {
  const { world, objectionId, evaluationId } = await explained();
  await as(world, "camat", decideObjection, { objectionId, ...better });
  const events = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select(["kind", "because"])
      .where("subject_id", "=", evaluationId)
      .where("kind", "like", "objection.%")
      .orderBy("event_id")
      .execute(),
  );
  expect(events.map(({ kind }) => kind)).toEqual([
    "objection.filed",
    "objection.explanations-asked",
    "objection.explained",
    "objection.explained",
    "objection.decided",
  ]);
  const rules = events.map(({ because }) => (Array.isArray(because) ? because.length : 0));
  expect(rules).toEqual([1, 1, 0, 0, 4]);
});

test("the objection and its decision are papers for the three", async () => {
  const { world, objectionId } = await explained();
  await as(world, "camat", decideObjection, { objectionId, ...better });
  for (const who of ["member", "head", "camat"] as const)
    for (const procedure of [printObjection, printObjectionDecision])
      expect((await (await as(world, who, procedure, { objectionId })).text()).slice(0, 5)).toBe("%PDF-");
});

test("a page of objections is one handful of queries, however many there are", async () => {
  const { world, objectionId } = await explained();
  const read = async () => void (await as(world, "camat", readObjection, { objectionId }));
  await read();
  expect(await countQueries(read)).toBeLessThanOrEqual(10);
  const list = async () => void (await as(world, "personnel", listObjections, { year: 2026 }));
  expect(await countQueries(list)).toBeLessThanOrEqual(5);
});

async function told(world: World, who: Parameters<World["call"]>[0] & keyof World["people"]) {
  const { rows } = await as(world, who, myNotifications, {});
  return rows[0]?.message;
}

async function papers(world: World, evaluationId: string) {
  const files = [
    await as(world, "member", printEvaluation, { evaluationId }),
    await as(world, "member", printEvaluationSummary, { evaluationId }),
  ];
  return Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer())));
}
