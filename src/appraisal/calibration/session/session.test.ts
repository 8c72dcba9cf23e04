import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { type EvaluationDraft, emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { saveEvaluationDraft } from "#appraisal/evaluation/save-draft.ts";
import { agreedPlan, as, type WrittenPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { closeCalibration } from "./close-session.ts";
import { giveVoice } from "./give-voice.ts";
import { openCalibration } from "./open-session.ts";
import { readCase } from "./read-case.ts";
import { readCalibration } from "./read-session.ts";
import { calibrationPages } from "./session.pages.tsx";
import { submitCase } from "./submit-case.ts";

const interval = "q1";

type Session = { world: World; sessionId: string; member: WrittenPlan; administrator: WrittenPlan };

/** The head of services and the head of personnel, each with a drafted rating, in one session of the camat's. */
async function sessionOfTwo(): Promise<Session> {
  const world = await worldWithPeriod("2026-01-12");
  const member = await agreedPlan(world, "member", "head");
  const administrator = await agreedPlan(world, "administrator", "personnel");
  await as(world, "member", recordProgress, {
    ...{ planId: member.planId, indicatorId: member.indicatorId },
    ...{ reachedOn: "2026-01-12", value: 2, note: "" },
  });
  world.goTo("2026-04-01");
  const { sessionId } = await as(world, "camat", openCalibration, {
    ...{ year: 2026, interval, unitId: world.units.district, title: "Triwulan I" },
  });
  return { world, sessionId, member, administrator };
}

async function draft(
  world: World,
  who: "head" | "personnel",
  plan: WrittenPlan,
  said: Partial<EvaluationDraft>,
) {
  const whole = { ...emptyDraft, ...said };
  await as(world, who, saveEvaluationDraft, { planId: plan.planId, interval, revision: 0, draft: whole });
}

test("a case shows what was promised and what came of it, and nobody's name", async () => {
  const { world, sessionId, member } = await sessionOfTwo();
  const { planId, indicatorId, resultId } = member;
  const content = {
    ...emptyDraft.content,
    realisations: { [indicatorId]: "Ratna menyelesaikan surat dalam dua hari" },
    resultFeedback: { [resultId]: "Bu Ratna Wulandari perlu bantuan, kata Hendra" },
  };
  await draft(world, "head", member, { content, results: "as", conduct: "above" });
  const { caseId } = await as(world, "head", submitCase, { sessionId, planId });
  const one = await as(world, "personnel", readCase, { caseId });
  expect(one).toMatchObject({ results: "as", conduct: "above", isMine: false, mayVoice: true, voices: null });
  expect(one.evidence.results[0]).toMatchObject({
    words: "Bu (…) perlu bantuan, kata (…)",
    indicators: [
      { value: 2, reachedOn: "2026-01-12", realisation: "(…) menyelesaikan surat dalam dua hari" },
    ],
  });
  const shown = await visits(world, calibrationPages).get("personnel", `/kalibrasi/kasus/${caseId}`);
  expect(shown.html).toContain("tercapai 2 per 12 Januari 2026");
  for (const told of ["Ratna", "Wulandari", "Hendra", "Pengelola Layanan", world.people.member.nip])
    expect(shown.html).not.toContain(told);
});

test("whoever has spoken sees the other voices; a different opinion needs a reason; the own case takes none", async () => {
  const { world, sessionId, member } = await sessionOfTwo();
  await draft(world, "head", member, { results: "above", conduct: "as" });
  const { caseId } = await as(world, "head", submitCase, { sessionId, planId: member.planId });
  await expect(
    as(world, "personnel", giveVoice, { caseId, opinion: "lower", reason: " " }),
  ).rejects.toMatchObject({
    faults: [{ path: "reason", code: "calibration.reason-needed" }],
  });
  await expect(as(world, "head", giveVoice, { caseId, opinion: "fits", reason: "" })).rejects.toMatchObject({
    code: "calibration.case-yours",
  });
  const reason = "Targetnya satu hari, tercapai dua";
  await as(world, "personnel", giveVoice, { caseId, opinion: "fits", reason: "" });
  await as(world, "personnel", giveVoice, { caseId, opinion: "lower", reason }); // thought again
  const { voices } = await as(world, "head", readCase, { caseId });
  expect(voices).toEqual([{ name: world.people.personnel.name, opinion: "lower", reason }]);
});

test("what others think moves nothing; afterwards the session says what became of its cases", async () => {
  const { world, sessionId, member, administrator } = await sessionOfTwo();
  await draft(world, "head", member, { results: "as", conduct: "as" });
  await draft(world, "personnel", administrator, { results: "as", conduct: "as" });
  const first = await as(world, "head", submitCase, { sessionId, planId: member.planId });
  await as(world, "personnel", submitCase, { sessionId, planId: administrator.planId });
  await as(world, "personnel", giveVoice, {
    caseId: first.caseId,
    opinion: "higher",
    reason: "Buktinya lebih",
  });
  const decide = (who: "head" | "personnel", planId: string, results: "as" | "above") =>
    as(world, who, decideEvaluation, {
      ...{ planId, interval, results, conduct: "as", note: "Lihat bukti" },
      ...{ content: emptyDraft.content, revision: 1 },
    });
  await decide("head", member.planId, "above");
  await decide("personnel", administrator.planId, "as");
  await as(world, "camat", closeCalibration, { sessionId, learned: "Waktu layanan dihitung sama" });
  const { closing, lines } = await as(world, "head", readCalibration, { sessionId });
  expect(closing).toEqual({ learned: "Waktu layanan dihitung sama", asHandedIn: 1, otherwise: 1 });
  expect(lines.map(({ results }) => results)).toEqual(["as", "as"]);
  await expect(
    as(world, "personnel", giveVoice, { caseId: first.caseId, opinion: "fits", reason: "" }),
  ).rejects.toMatchObject({ code: "calibration.closed" });
});

test("only a complete draft of one's own people is handed in, and once", async () => {
  const { world, sessionId, member, administrator } = await sessionOfTwo();
  const notReady = { code: "calibration.case-not-ready" };
  const handIn = (who: "head" | "personnel", { planId }: WrittenPlan) =>
    as(world, who, submitCase, { sessionId, planId });
  await draft(world, "head", member, { results: "as", conduct: null });
  await expect(handIn("head", member)).rejects.toMatchObject(notReady);
  await draft(world, "personnel", administrator, { results: "as", conduct: "as" });
  await expect(handIn("head", administrator)).rejects.toMatchObject({ code: "plan.unknown" });
  await handIn("personnel", administrator);
  await expect(handIn("personnel", administrator)).rejects.toMatchObject({ code: "calibration.case-there" });
});

test("a session is for who opened it and for its heads; one head alone is none", async () => {
  const { world, sessionId } = await sessionOfTwo();
  const pages = visits(world, calibrationPages);
  expect((await pages.get("head", `/kalibrasi/${sessionId}`)).html).toContain("Triwulan I");
  for (const who of ["member", "auditor", "wardMember"] as const)
    expect((await pages.get(who, `/kalibrasi/${sessionId}`)).status).toBe(404);
  const own = { year: 2026, interval, title: "Seksi" };
  await expect(
    as(world, "head", openCalibration, { ...own, unitId: world.units.services }),
  ).rejects.toMatchObject({
    code: "calibration.too-few-heads",
    facts: { heads: 1 },
  });
  // a unit that the head does not lead holds nobody for them
  await expect(
    as(world, "head", openCalibration, { ...own, unitId: world.units.staff }),
  ).rejects.toMatchObject({
    facts: { heads: 0 },
  });
  await expect(as(world, "head", closeCalibration, { sessionId, learned: "x" })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("the pages carry a session from opening to end without JavaScript", async () => {
  const { world, sessionId, member } = await sessionOfTwo();
  const pages = visits(world, calibrationPages);
  const opening = (await pages.get("camat", "/kalibrasi")).html;
  expect(opening).toContain("Kecamatan Plaju");
  expect(opening).toContain("2 pejabat penilai, 0 kasus");
  expect((await pages.get("member", "/kalibrasi")).html).toContain("Belum ada sesi");
  await draft(world, "head", member, { results: "as", conduct: "as" });
  const preview = `/kalibrasi/${sessionId}/ajukan/${member.planId}`;
  expect((await pages.get("head", `/kalibrasi/${sessionId}`)).html).toContain(`href="${preview}"`);
  expect((await pages.get("head", preview)).html).toContain("Ajukan konsep untuk Ratna Wulandari");
  expect(await pages.post("head", preview, { _key: "kunci-formulir-1" })).toMatchObject({ status: 303 });
  const { lines } = await as(world, "personnel", readCalibration, { sessionId });
  const href = `/kalibrasi/kasus/${lines[0]?.caseId}`;
  const refused = await pages.post("personnel", href, { opinion: "lower", reason: "" });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("bukti mana yang menunjukkan lain");
  expect(await pages.post("personnel", href, { opinion: "fits" })).toMatchObject({ status: 303 });
  const ended = await pages.post("camat", `/kalibrasi/${sessionId}/tutup`, {
    learned: "Sama-sama melihat bukti",
  });
  expect(ended.status).toBe(303);
  expect((await pages.get("personnel", `/kalibrasi/${sessionId}`)).html).toContain("Sama-sama melihat bukti");
});
