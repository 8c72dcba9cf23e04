import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { receiveEvaluation } from "#appraisal/evaluation/receive-evaluation.ts";
import { askExplanations } from "#appraisal/objection/ask-explanations.ts";
import { decideObjection } from "#appraisal/objection/decide-objection.ts";
import { fileObjection } from "#appraisal/objection/file-objection.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { newId } from "#platform/clock/new-id.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { creditPointsPages } from "./credit-points.pages.tsx";
import { listCreditPoints } from "./list-credit-points.ts";
import { printAccumulation, printConversion, printDetermination } from "./print-credit-points.ts";
import { readCreditPoints } from "./read-credit-points.ts";
import { recordOpening } from "./record-opening.ts";
import { withdrawOpening } from "./withdraw-opening.ts";

/** The administrator is Pranata Komputer Terampil, II/c; rated for the whole of 2026 by the head of the section. */
async function ratedYear() {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "administrator", "personnel");
  await world.rows((queries) =>
    queries.updateTable("plan").set({ starts_on: "2026-01-01" }).where("plan_id", "=", planId).execute(),
  );
  world.goTo("2026-12-15");
  const { evaluationId } = await as(world, "personnel", decideEvaluation, {
    ...{ planId, interval: "annual", results: "as", conduct: "as", note: "" },
    ...{ content: emptyDraft.content, revision: 0 },
  });
  const { employeeId } = world.people.administrator;
  return { world, planId, evaluationId, employeeId };
}

/** As an earlier decree of a year before says it. */
const decree = { decree: "PAK/12/2025", decidedOn: "2026-01-05", countedTo: "2025-12-31" } as const;

test("an annual rating of a Terampil is 100 % of the coefficient 5, by its months, with its reasons", async () => {
  const { world, employeeId } = await ratedYear();
  const { account } = await as(world, "administrator", readCreditPoints, { employeeId });
  expect(account).toMatchObject({ level: "terampil", total: 5, gradeIsStrange: false });
  expect(account?.entries).toMatchObject([{ months: 12, rating: "good", points: 5, total: 5 }]);
  // Terampil: 20 for each of II/b, II/c, II/d (PermenPAN-RB 1/2023); from II/c to II/d that is 40 in all
  expect(account?.rank).toMatchObject({ points: 40, missing: 35, grade: "II/d", by: "2033-12-31" });
  expect(account?.nextLevel).toMatchObject({ points: 60, missing: 55, level: "mahir" });
  const [coefficient] =
    account?.entries[0]?.because.filter(({ rule }) => rule === "credit-coefficient") ?? [];
  expect(coefficient?.article.confirmed).toBe(false);
});

test("the page says the mark of what is not confirmed, the way to go, and that it is an estimate", async () => {
  const { world, employeeId } = await ratedYear();
  const pages = visits(world, creditPointsPages);
  const { html } = await pages.get("administrator", "/angka-kredit");
  for (const words of [
    "Kurang 35",
    "sekitar Desember 2033",
    "bukan janji",
    "belum dicocokkan",
    "golongan II/d",
  ])
    expect(html).toContain(words);
  expect((await pages.get("personnel", `/angka-kredit/${employeeId}`)).status).toBe(200);
  const member = await pages.get("member", "/angka-kredit");
  expect(member.html).toContain("Bukan jabatan fungsional");
});

test("part of a year counts its twelfths, each part at its own level, and a new level begins with nothing", async () => {
  const { world, planId, employeeId } = await ratedYear();
  await moveUp(world, { planId, rating: "good" });
  const { account } = await as(world, "personnel", readCreditPoints, { employeeId });
  expect(
    account?.entries.map(({ level, months, points, counting }) => [level, months, points, counting]),
  ).toEqual([
    ["terampil", 6, 2.5, "other-level"], // 6/12 × 100 % × 5
    ["mahir", 6, 6.25, "counted"], // 6/12 × 100 % × 12,5
  ]);
  expect(account).toMatchObject({ level: "mahir", total: 6.25, gradeIsStrange: true, rank: null });
});

test("a decree opens the account: what it counts is not counted twice, and one taken back counts nowhere", async () => {
  const { world, employeeId } = await ratedYear();
  const record = (counted: { decidedOn: string; countedTo: string }) =>
    as(world, "personnel", recordOpening, {
      ...{ employeeId, level: "terampil", points: 33.5, decree: decree.decree, ...counted },
    });
  const { openingId } = await record(decree);
  const read = async () => (await as(world, "administrator", readCreditPoints, { employeeId })).account;
  expect(await read()).toMatchObject({ total: 38.5, rank: { missing: 1.5, by: "2027-04-30" } });
  world.goTo("2027-01-20");
  const later = await record({ decidedOn: "2027-01-15", countedTo: "2026-12-31" });
  expect(await read()).toMatchObject({ total: 33.5, entries: [{ counting: "in-opening", total: null }] });
  await as(world, "personnel", withdrawOpening, { openingId: later.openingId, reason: "Salah orang" });
  await as(world, "personnel", withdrawOpening, { openingId, reason: "Salah orang" });
  expect(await read()).toMatchObject({ total: 5 });
  const again = as(world, "personnel", withdrawOpening, { openingId, reason: "Salah orang" });
  await expect(again).rejects.toMatchObject({ code: "credit-points.opening-withdrawn" });
});

test("a decree is of the past, counts up to its own day, and is no one's own to record", async () => {
  const { world, employeeId } = await ratedYear();
  const sent = { employeeId, level: "terampil", points: 10, ...decree } as const;
  const faulty = (changes: Partial<typeof sent> | { decidedOn: string } | { countedTo: string }) =>
    as(world, "personnel", recordOpening, { ...sent, ...changes });
  await expect(faulty({ decidedOn: "2027-01-01" })).rejects.toMatchObject({
    faults: [{ code: "credit-points.in-future" }],
  });
  await expect(faulty({ countedTo: "2026-01-06" })).rejects.toMatchObject({
    faults: [{ code: "credit-points.counted-after" }],
  });
  for (const who of ["administrator", "head", "auditor"] as const)
    await expect(as(world, who, recordOpening, sent)).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  const own = { ...sent, employeeId: world.people.personnel.employeeId };
  await expect(as(world, "personnel", recordOpening, own)).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("a rating that an objection changed is converted as it is in force", async () => {
  const { world, evaluationId, employeeId } = await ratedYear();
  await as(world, "administrator", receiveEvaluation, { evaluationId });
  const { objectionId } = await as(world, "administrator", fileObjection, { evaluationId, reasons: "Lebih" });
  await as(world, "camat", askExplanations, { objectionId, answerBy: "2026-12-16", question: "" });
  world.goTo("2026-12-17");
  const above = { outcome: "changed", results: "above", conduct: "above", reasons: "Tepat" } as const;
  await as(world, "camat", decideObjection, { objectionId, ...above });
  const { account } = await as(world, "administrator", readCreditPoints, { employeeId });
  expect(account).toMatchObject({ total: 7.5 }); // 150 % of 5
});

test.each(["member", "head", "wardMember"] as const)("%s learns nothing of another's points", async (who) => {
  const { world, employeeId } = await ratedYear();
  await expect(as(world, who, readCreditPoints, { employeeId })).rejects.toMatchObject({
    code: "credit-points.unknown",
  });
});

test("the list is of functional officers alone, nearest first, and takes the same queries for any number", async () => {
  const { world } = await ratedYear();
  const { accounts } = await as(world, "personnel", listCreditPoints, {});
  expect(accounts.map(({ name, total }) => [name, total])).toEqual([[world.people.administrator.name, 5]]);
  const before = await countQueries(async () => void (await as(world, "personnel", listCreditPoints, {})));
  await world.rows((queries) =>
    queries
      .updateTable("position")
      .set({ kind: "ahli-pertama" })
      .where("position_id", "in", [world.positions.member, world.positions.wardMember])
      .execute(),
  );
  const after = await countQueries(async () => void (await as(world, "personnel", listCreditPoints, {})));
  expect(after).toBe(before);
  const listed = await as(world, "personnel", listCreditPoints, {});
  expect(listed.accounts.map(({ name }) => name)[0]).toBe(world.people.administrator.name);
  expect(listed.total).toBe(3);
  await expect(as(world, "head", listCreditPoints, {})).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("a functional position without a level asks for it, and PPPK are told that points are for PNS", async () => {
  const { world, employeeId } = await ratedYear();
  const become = (position: string, kind: string) =>
    world.rows((queries) =>
      queries.updateTable("position").set({ kind }).where("position_id", "=", position).execute(),
    );
  await become(world.positions.administrator, "fungsional");
  expect((await as(world, "personnel", readCreditPoints, { employeeId })).without).toBe("level-missing");
  expect((await as(world, "personnel", listCreditPoints, {})).withoutLevel).toBe(1);
  await become(world.positions.colleague, "terampil");
  const colleague = { employeeId: world.people.colleague.employeeId };
  expect((await as(world, "colleague", readCreditPoints, colleague)).without).toBe("contract");
  await expect(as(world, "colleague", printAccumulation, colleague)).rejects.toMatchObject({
    code: "credit-points.none",
  });
});

test("the three official papers are printed", async () => {
  const { world, planId, employeeId } = await ratedYear();
  for (const paper of [
    await as(world, "administrator", printConversion, { employeeId, planId }),
    await as(world, "personnel", printAccumulation, { employeeId }),
    await as(world, "personnel", printDetermination, { employeeId }),
  ])
    expect((await paper.text()).slice(0, 5)).toBe("%PDF-");
});

/** From 1 July the same person holds a position a level up, with a plan and a rating of its own. */
async function moveUp(world: World, { planId, rating }: { planId: string; rating: string }): Promise<void> {
  const { administrator } = world.people;
  const [positionId, appointmentId, secondPlanId] = [0, 1, 2].map(() => newId(world.services.clock()));
  const agency_id = world.agencyId;
  await world.rows(async (queries) => {
    const plan = await queries
      .selectFrom("plan")
      .selectAll()
      .where("plan_id", "=", planId)
      .executeTakeFirstOrThrow();
    await queries.updateTable("plan").set({ ends_on: "2026-06-30" }).where("plan_id", "=", planId).execute();
    await queries
      .updateTable("appointment")
      .set({ ends_on: "2026-06-30" })
      .where("appointment_id", "=", administrator.appointmentId)
      .execute();
    const position = { title: "Pranata Komputer Mahir", kind: "mahir", leads_unit: false };
    await queries
      .insertInto("position")
      .values({
        ...{ agency_id, position_id: positionId ?? "", unit_id: world.units.staff, ...position },
        reports_to_id: world.positions.personnel,
      })
      .execute();
    const appointment = { kind: "definitive", starts_on: "2026-07-01", position_id: positionId ?? "" };
    const ids = { agency_id, appointment_id: appointmentId ?? "", employee_id: administrator.employeeId };
    await queries
      .insertInto("appointment")
      .values({ ...ids, ...appointment })
      .execute();
    const span = { starts_on: "2026-07-01", ends_on: "2026-12-31", appointment_id: appointmentId ?? "" };
    await queries
      .insertInto("plan")
      .values({ ...plan, ...span, plan_id: secondPlanId ?? "" })
      .execute();
    const evaluation = await queries
      .selectFrom("evaluation")
      .selectAll()
      .where("plan_id", "=", planId)
      .executeTakeFirstOrThrow();
    const json = { because: JSON.stringify(evaluation.because), content: JSON.stringify(evaluation.content) };
    const second = { evaluation_id: newId(world.services.clock()), plan_id: secondPlanId ?? "" };
    await queries
      .insertInto("evaluation")
      .values({ ...evaluation, ...json, ...second, overall_rating: rating })
      .execute();
  });
}
