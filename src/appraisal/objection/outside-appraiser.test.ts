import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { evaluationDocumentData } from "#appraisal/evaluation/evaluation-document-data.ts";
import { readEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { receiveEvaluation } from "#appraisal/evaluation/receive-evaluation.ts";
import { myPeople } from "#appraisal/my-people/my-people.ts";
import { myYearPages } from "#appraisal/my-year/my-year.pages.tsx";
import { periodPeople } from "#appraisal/period/people.ts";
import { agreePlan } from "#appraisal/plan/dialogue/agree-plan.ts";
import { proposedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { planPages } from "#appraisal/plan/plan.pages.tsx";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { startPlan } from "#appraisal/plan/start-plan.ts";
import { missingPeople } from "#appraisal/year-end/missing-people.ts";
import { secretary, secretaryAppraises } from "#organisation/delegation/outside/outside.fixture.ts";
import { agencyOf } from "#organisation/index.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import { lawOn } from "#rules/law.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { fileObjection } from "./file-objection.ts";
import { nameReviewer } from "./name-reviewer.ts";

const { nip, name, positionTitle, institution } = secretary;

test("the head of the agency is agreed with, rated and objected to, by and with somebody from outside it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const year = { year: 2026 };
  const counted = (await as(world, "personnel", periodPeople, year)).people;
  await secretaryAppraises(world);
  const { planId, version } = await proposedPlan(world, "camat");
  expect((await as(world, nip, myPeople, {})).people).toMatchObject([
    { planId, state: { kind: "proposed" } },
  ]);
  await as(world, nip, agreePlan, { planId, version });
  const plan = await as(world, "camat", readPlan, { planId });
  expect(plan).toMatchObject({ form: "leader", appraiser: { name, positionTitle, unitName: institution } });
  world.goTo("2026-03-31");
  const { evaluationId } = await as(world, nip, decideEvaluation, {
    ...{ planId, interval: "q1", results: "below", conduct: "as", note: "Median belum tercapai" },
    ...{ content: emptyDraft.content, revision: 0 },
  });
  const evaluation = await as(world, nip, readEvaluation, { evaluationId });
  const { services, agencyId, database } = world;
  const agency = await database.read(agencyId, (queries) => agencyOf(queries, agencyId));
  const paper = evaluationDocumentData(evaluation, {
    ...{ agency, reviewer: null, achievement: null },
    law: lawOn(services.law, "2026-03-31"),
  });
  expect(JSON.stringify(paper)).toContain(positionTitle);
  await as(world, "camat", receiveEvaluation, { evaluationId });
  const reasons = "Dua bulan terakhir sudah di bawah satu hari.";
  const { objectionId } = await as(world, "camat", fileObjection, { evaluationId, reasons });
  const news = (await as(world, "personnel", myNotifications, {})).rows;
  expect(news[0]?.message).toBe("notice.objection.without-reviewer");
  const reason = "Surat tugas Wali Kota";
  const itself = as(world, "personnel", nameReviewer, { objectionId, nip, reason });
  await expect(itself).rejects.toMatchObject({ faults: [{ code: "objection.one-of-the-sides" }] });
  const people = (await as(world, "personnel", periodPeople, year)).people;
  expect(people.map((one) => one.name)).toEqual(counted.map((one) => one.name));
});

test("of who appraises from outside no plan is asked, nor missed", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const pages = visits(world, (all) => {
    myYearPages(all);
    planPages(all);
  });
  expect((await pages.get("camat", "/tahun-saya")).html).toContain("Sekretaris Daerah"); // whom to ask for
  await secretaryAppraises(world);
  expect((await pages.get("camat", "/tahun-saya")).html).not.toContain("Anda belum punya pejabat penilai");
  const start = { year: 2026, approach: "quantitative" } as const;
  await expect(as(world, nip, startPlan, start)).rejects.toMatchObject({ code: "plan.no-position" });
  const { html } = await pages.get(nip, "/tahun-saya");
  expect(html).toContain("Anda menilai dari luar instansi");
  expect(html).toContain(`${positionTitle} · ${institution}`);
  expect(html).not.toContain("/rencana/baru");
  const plans = (await pages.get(nip, "/rencana")).html;
  expect(plans).toContain("Anda menilai dari luar instansi");
  expect(plans).not.toContain("/rencana/baru");
  world.goTo("2026-03-02");
  const { people } = await as(world, "personnel", missingPeople, { year: 2026, step: "plan" });
  expect(people.length).toBeGreaterThan(0);
  expect(people.map((one) => one.name)).not.toContain(name);
});
