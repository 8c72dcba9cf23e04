import { expect, test } from "vitest";
import { evaluationFormPages } from "#appraisal/evaluation/evaluation-form.pages.tsx";
import { agreePlan } from "#appraisal/plan/dialogue/agree-plan.ts";
import { changeIndicator } from "#appraisal/plan/indicator/indicator.ts";
import { endPlanChange } from "#appraisal/plan/opening/end-change.ts";
import { openPlanChange } from "#appraisal/plan/opening/open-change.ts";
import { as, type WrittenPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { planPages } from "#appraisal/plan/plan.pages.tsx";
import { proposePlan } from "#appraisal/plan/proposal/propose-plan.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { progressPages } from "#appraisal/progress/progress.pages.tsx";
import { readProgress } from "#appraisal/progress/read-progress.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { withdrawProgress } from "#appraisal/progress/withdraw-progress.ts";
import { type Closed, closeCases, many } from "#measures/measures.fixture.ts";
import { refreshMeasures } from "#measures/refresh.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters, type ServicesInWorld } from "#test/setup/service-world.ts";
import type { World } from "#test/setup/world.ts";
import { answerDispute } from "./answer-dispute.ts";
import { bindMeasure, unbindMeasure } from "./bind-measure.ts";
import { disputeFigure } from "./dispute-figure.ts";
import { fillAgency } from "./fill-monthly.ts";
import { fillNow } from "./fill-now.ts";
import { measuredPages } from "./measured.pages.tsx";
import { openDisputes, readDispute } from "./read-dispute.ts";

type Bound = { world: World; services: ServicesInWorld; plan: WrittenPlan };
type Choice = { measure: string; ofWhom: "person" | "unit"; serviceId?: string };

/** The member's plan of January, whose indicator comes from a measure. */
async function boundPlan(choice: Choice = { measure: "case.closed", ofWhom: "person" }): Promise<Bound> {
  const world = await worldWithPeriod("2026-01-12");
  const services = await openCounters(world);
  const written = await writtenPlan(world, "member");
  const { planId, indicatorId, revision } = written;
  const bound = await as(world, "member", bindMeasure, { planId, indicatorId, revision, ...choice });
  return { world, services, plan: { ...written, revision: bound.revision } };
}

async function agreedAndBound(choice?: Choice): Promise<Bound> {
  const bound = await boundPlan(choice);
  const { world, plan } = bound;
  const { planId, revision } = plan;
  const { version } = await as(world, "member", proposePlan, { planId, revision });
  await as(world, "head", agreePlan, { planId, version });
  return bound;
}

const mine: Closed = { unit: "services", closedAt: "2026-01-20T10:00", minutes: 20, by: "member" };

async function worked({ world, services }: Bound, closed: readonly Closed[]): Promise<void> {
  await closeCases(world, services, closed);
  await refreshMeasures(world.services, world.agencyId);
}

async function entriesOf({ world, plan }: Bound) {
  return (await as(world, "member", readProgress, { planId: plan.planId })).entries;
}

test("an indicator fills itself from closed cases: the months that are over, once, nobody's hand in it", async () => {
  const bound = await agreedAndBound();
  const { world } = bound;
  await worked(bound, [
    ...many(3, mine),
    { ...mine, closedAt: "2026-02-10T10:00" },
    { ...mine, closedAt: "2026-03-02T10:00" }, // the month that still runs
    { ...mine, by: "colleague" },
  ]);
  world.goTo("2026-03-10");
  expect(await fillAgency(world.services, world.agencyId)).toBe(1);
  expect(await fillAgency(world.services, world.agencyId)).toBe(0);
  expect(await entriesOf(bound)).toMatchObject([
    {
      ...{ value: 4, reachedOn: "2026-02-28", recordedBy: null, mayWithdraw: false, mayDispute: true },
      measured: {
        ...{ measure: "case.closed", pile: "case", fromMonth: "2026-01", throughMonth: "2026-02" },
        ...{ count: 4, missing: 0, dispute: null },
      },
    },
  ]);
  const records = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select(["actor_id", "about", "facts"])
      .where("kind", "=", "progress.measured")
      .execute(),
  );
  expect(records).toMatchObject([
    {
      ...{ actor_id: null, about: world.people.member.employeeId },
      facts: { measure: "case.closed", value: 4, count: 4, missing: 0, from: "2026-01", through: "2026-02" },
    },
  ]);
});

test("next month the figure is that of the year so far; a month without news adds the same figure no second time", async () => {
  const bound = await agreedAndBound();
  const { world } = bound;
  await worked(bound, many(3, mine));
  world.goTo("2026-02-03");
  await fillAgency(world.services, world.agencyId);
  await worked(bound, many(2, { ...mine, closedAt: "2026-02-10T10:00" }));
  expect(await fillAgency(world.services, world.agencyId)).toBe(0); // February is not over
  world.goTo("2026-03-03");
  await fillAgency(world.services, world.agencyId);
  expect((await entriesOf(bound)).map(({ value, reachedOn }) => [value, reachedOn])).toEqual([
    [5, "2026-02-28"],
    [3, "2026-01-31"],
  ]);
});

test("whoever asks takes the figure up to today; where nothing changed, that is said", async () => {
  const bound = await agreedAndBound();
  const { world, plan } = bound;
  await worked(bound, many(2, { ...mine, closedAt: "2026-03-02T10:00" }));
  world.goTo("2026-03-10");
  const { planId } = plan;
  expect(await as(world, "head", fillNow, { planId })).toEqual({ written: 1 });
  await expect(as(world, "member", fillNow, { planId })).rejects.toMatchObject({
    code: "measured.nothing-new",
  });
  await expect(as(world, "colleague", fillNow, { planId })).rejects.toMatchObject({ code: "plan.unknown" });
  expect(await entriesOf(bound)).toMatchObject([{ value: 2, reachedOn: "2026-03-10" }]);
});

test("a figure asked for within a month is followed by that of the whole month", async () => {
  const bound = await agreedAndBound();
  const { world, plan } = bound;
  await worked(bound, many(2, { ...mine, closedAt: "2026-03-02T10:00" }));
  world.goTo("2026-03-10");
  await as(world, "head", fillNow, { planId: plan.planId });
  await worked(bound, [{ ...mine, closedAt: "2026-03-20T10:00" }]);
  world.goTo("2026-04-02");
  expect(await fillAgency(world.services, world.agencyId)).toBe(1);
  expect(await fillAgency(world.services, world.agencyId)).toBe(0);
  expect((await entriesOf(bound)).map(({ value, reachedOn }) => [value, reachedOn])).toEqual([
    [3, "2026-03-31"],
    [2, "2026-03-10"],
  ]);
});

test("a unit's share comes in per cent, of one service, with all below the unit; its unit follows the measure", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const services = await openCounters(world);
  const written = await writtenPlan(world, "head");
  const { planId, indicatorId } = written;
  const choice = { measure: "case.on-time", ofWhom: "unit" as const, serviceId: services.letter };
  const changed = await as(world, "head", bindMeasure, { ...written, ...choice });
  const { results } = await as(world, "head", readPlan, { planId });
  expect(results[0]?.indicators[0]).toMatchObject({
    unit: "%",
    measured: { measure: "case.on-time", unitId: world.units.services, employeeId: null },
  });
  const { version } = await as(world, "head", proposePlan, { planId, revision: changed.revision });
  await as(world, "camat", agreePlan, { planId, version });
  await closeCases(world, services, [
    ...many(3, mine),
    { ...mine, left: -1, by: "colleague" },
    { ...mine, service: "heirs", left: -1 },
  ]);
  await refreshMeasures(world.services, world.agencyId);
  world.goTo("2026-02-03");
  await fillAgency(world.services, world.agencyId);
  const { entries } = await as(world, "head", readProgress, { planId });
  expect(entries).toMatchObject([{ indicatorId, value: 75, measured: { count: 4 } }]);
});

test("its number is not written over by hand, but notes and proof are", async () => {
  const { world, plan } = await agreedAndBound();
  const { planId, indicatorId } = plan;
  const input = { planId, indicatorId, reachedOn: "2026-01-12", evidenceTitle: "" };
  await expect(as(world, "member", recordProgress, { ...input, note: "", value: 100 })).rejects.toMatchObject(
    { faults: [{ path: "value", code: "progress.measured" }] },
  );
  await as(world, "member", recordProgress, { ...input, note: "Loket pindah ke gedung baru" });
  const { entries } = await as(world, "member", readProgress, { planId });
  expect(entries.map(({ value }) => value)).toEqual([null]);
});

async function filled(): Promise<Bound & { progressId: string }> {
  const bound = await agreedAndBound();
  await worked(bound, many(3, mine));
  bound.world.goTo("2026-02-03");
  await fillAgency(bound.world.services, bound.world.agencyId);
  const [entry] = await entriesOf(bound);
  return { ...bound, progressId: entry?.progressId ?? "" };
}

test("a disputed figure is corrected with a reason: both stay to be read, and the corrected one counts", async () => {
  const bound = await filled();
  const { world, plan, progressId } = bound;
  const { planId } = plan;
  const dispute = { planId, progressId, reason: "Dua surat tercatat atas nama rekan" };
  const { disputeId } = await as(world, "member", disputeFigure, dispute);
  await expect(as(world, "member", disputeFigure, dispute)).rejects.toMatchObject({
    code: "measured.disputed-already",
  });
  const answer = { disputeId, decision: "corrected" as const, reason: "Diperiksa di register" };
  await expect(as(world, "member", answerDispute, { ...answer, value: 5 })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await expect(as(world, "head", answerDispute, answer)).rejects.toMatchObject({
    faults: [{ path: "value", code: "measured.value-missing" }],
  });
  await as(world, "head", answerDispute, { ...answer, value: 5 });
  await expect(as(world, "head", answerDispute, { ...answer, value: 6 })).rejects.toMatchObject({
    code: "measured.dispute-answered",
  });
  const entries = await entriesOf(bound);
  expect(entries.map(({ value }) => value)).toEqual([5, 3]);
  expect(entries[0]).toMatchObject({ correctsId: disputeId, recordedBy: world.people.head.employeeId });
  expect(entries[1]?.measured?.dispute).toMatchObject({
    reason: "Dua surat tercatat atas nama rekan",
    answer: { decision: "corrected", reason: "Diperiksa di register" },
  });
  const { progressId: correctedId = "" } = entries[0] ?? {};
  await expect(
    as(world, "head", withdrawProgress, { planId, progressId: correctedId, reason: "x" }),
  ).rejects.toMatchObject({ code: "procedure.not-allowed" });
  const { html } = await visits(world, progressPages).get(
    "member",
    `/rencana/${planId}/kemajuan/${plan.indicatorId}`,
  );
  for (const words of ["dari loket", "Dua surat tercatat atas nama rekan", "Diperiksa di register"])
    expect(html).toContain(words);
});

test("whoever rates reads where the figure comes from, and that it is disputed", async () => {
  const { world, plan, progressId } = await filled();
  const { planId } = plan;
  await as(world, "member", disputeFigure, { planId, progressId, reason: "Dua surat belum terhitung" });
  world.goTo("2026-04-02");
  const { html } = await visits(world, evaluationFormPages).get("head", `/rencana/${planId}/evaluasi/q1`);
  expect(html).toContain(`/ukuran/case.closed/pegawai/${world.people.member.employeeId}`);
  expect(html).toContain("Berkas selesai dari loket, Januari 2026 sampai Januari 2026: 3 catatan");
  expect(html).toContain("Dua surat belum terhitung");
});

test("nobody answers themself, and who has no part in it learns nothing of it", async () => {
  const { world, plan, progressId } = await filled();
  const { planId } = plan;
  const { disputeId } = await as(world, "head", disputeFigure, {
    planId,
    progressId,
    reason: "Terlalu tinggi",
  });
  const answer = { disputeId, decision: "stays" as const, reason: "Cocok dengan register" };
  await expect(as(world, "head", answerDispute, answer)).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await expect(as(world, "wardMember", readDispute, { disputeId })).rejects.toMatchObject({
    code: "measured.dispute-unknown",
  });
  expect(await as(world, "head", openDisputes, {})).toEqual({ disputes: [] });
  await world.rows((queries) =>
    queries
      .updateTable("role_grant")
      .set({ employee_id: world.people.wardMember.employeeId })
      .where("role", "=", "service-manager")
      .execute(),
  );
  expect((await as(world, "wardMember", openDisputes, {})).disputes).toMatchObject([{ disputeId }]);
  const page = visits(world, measuredPages);
  expect((await page.get("wardMember", "/sanggahan")).html).toContain(`/sanggahan/${disputeId}`);
  const sent = { decision: "stays", reason: "Cocok dengan register", value: "" };
  expect((await page.post("wardMember", `/sanggahan/${disputeId}`, sent)).status).toBe(303);
  expect(await as(world, "member", readDispute, { disputeId })).toMatchObject({
    ...{ decision: "stays", answer: "Cocok dengan register", value: 3, mayAnswer: false },
  });
});

test("what is bound is part of what was agreed: a change that is given up brings it back", async () => {
  const bound = await agreedAndBound();
  const { world, plan } = bound;
  const { planId, indicatorId } = plan;
  const measuredAs = async (part?: "change") => {
    const { results } = await as(world, "member", readPlan, { planId, ...(part ? { part } : {}) });
    return results[0]?.indicators[0]?.measured?.measure;
  };
  await as(world, "member", openPlanChange, { planId, reason: "Ganti sumber" });
  const { revision } = await as(world, "member", readPlan, { planId, part: "change" });
  await as(world, "member", unbindMeasure, { planId, indicatorId, revision });
  expect([await measuredAs(), await measuredAs("change")]).toEqual(["case.closed", undefined]);
  await worked(bound, many(3, mine));
  world.goTo("2026-02-03");
  expect(await fillAgency(world.services, world.agencyId)).toBe(1); // what was agreed still binds
  await as(world, "member", endPlanChange, { planId, reason: "Tidak jadi" });
  const rows = await world.rows((queries) =>
    queries.selectFrom("indicator_measure").select("measure").execute(),
  );
  expect([await measuredAs(), rows]).toEqual(["case.closed", [{ measure: "case.closed" }]]);
});

test("only what can be measured is bound, and the unit in minutes stays while it is", async () => {
  const { world, plan } = await boundPlan({ measure: "case.handling-median", ofWhom: "unit" });
  const { planId, indicatorId, revision } = plan;
  const bind = (choice: Choice) =>
    as(world, "member", bindMeasure, { planId, indicatorId, revision, ...choice });
  await expect(bind({ measure: "case.unheard", ofWhom: "unit" })).rejects.toMatchObject({
    code: "measured.measure-unknown",
  });
  await expect(bind({ measure: "case.handling-median", ofWhom: "person" })).rejects.toMatchObject({
    code: "measured.not-of-persons",
  });
  const words = { aspect: "time", statement: "Median waktu penyelesaian", comparison: "at-most" } as const;
  const change = { planId, indicatorId, revision, ...words, target: 30, unit: "hari kerja" };
  await as(world, "member", changeIndicator, change);
  const { results } = await as(world, "member", readPlan, { planId });
  expect(results[0]?.indicators[0]).toMatchObject({ target: 30, unit: "menit" });
});

test("the plan says where its figure comes from, and its writer chooses it on a page", async () => {
  const { world, plan } = await boundPlan();
  const { planId, indicatorId, revision } = plan;
  const page = visits(world, (pages) => {
    measuredPages(pages);
    planPages(pages);
  });
  const { html } = await page.get("member", `/rencana/${planId}`);
  expect(html).toContain("dari loket");
  expect(html).toContain(`/ukuran/case.closed/pegawai/${world.people.member.employeeId}`);
  const path = `/rencana/${planId}/indikator/${indicatorId}/ukuran`;
  const form = await page.get("member", path);
  expect(form.html).toContain('value="case.closed person" selected');
  const sent = { measure: "case.on-time unit", serviceId: "", _version: String(revision) };
  expect((await page.post("member", path, sent)).location).toBe(`/rencana/${planId}`);
  const { results } = await as(world, "member", readPlan, { planId });
  expect(results[0]?.indicators[0]?.measured).toMatchObject({
    ...{ measure: "case.on-time", unitId: world.units.services, employeeId: null },
  });
});
