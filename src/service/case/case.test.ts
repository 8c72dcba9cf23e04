import { beforeEach, expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { type CounterWorld, seen, takenIn, worldWithCounters } from "./case.fixture.ts";
import { closeCase } from "./closing/close-case.ts";
import { pickUp } from "./closing/pick-up.ts";
import { reopenCase } from "./closing/reopen-case.ts";
import { takeIn } from "./intake/take-in.ts";
import { handOver } from "./work/hand-over.ts";
import { moveCase } from "./work/move-case.ts";
import { pauseCase } from "./work/pause-case.ts";
import { resumeCase } from "./work/resume-case.ts";
import { takeCase } from "./work/take-case.ts";
import { workList } from "./worklist/work-list.ts";

let ground: CounterWorld;
beforeEach(async () => {
  ground = await worldWithCounters();
});

const refusalOf = (promise: Promise<unknown>) => promise.then(() => "done").catch((fault) => fault.code);
const wib = (moment: string) => new Date(`${moment}:00+07:00`);

test("a case has a number of its year, a code of its own, and 30 minutes of open counter", async () => {
  const first = await takenIn(ground);
  expect(first).toMatchObject({ number: "PLJ-2026-000001", dueAt: wib("2026-03-10T09:30") });
  ground.at("2026-03-10T11:45"); // a quarter of an hour before the break at noon
  const second = await takenIn(ground);
  expect(second).toMatchObject({ number: "PLJ-2026-000002", dueAt: wib("2026-03-10T13:15") });
  expect(second.code).not.toBe(first.code);
  ground.at("2027-01-05T09:00");
  expect((await takenIn(ground)).number).toBe("PLJ-2027-000001");
});

test("missing papers: the clock stands until they come, and goes on with what was left", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground, { papers: ["ktp"] });
  ground.at("2026-03-10T14:50"); // ten minutes before closing, hours later
  const waiting = await seen(world, "wardMember", caseId);
  expect(waiting.pauses).toMatchObject([
    { reason: "papers-missing", askedFor: "Kartu keluarga", endedAt: null },
  ]);
  expect(waiting.papers).toEqual(["ktp"]);
  await as(world, "wardMember", resumeCase, { ...waiting.change, papers: ["kk"] });
  const going = await seen(world, "wardMember", caseId);
  expect(going.open).toMatchObject({ pausedSince: null, dueAt: wib("2026-03-11T08:20") });
  expect(going.papers).toEqual(["kk", "ktp"]);
});

test("to a promise of days come the open hours during which the citizen was waited for", async () => {
  const { world, services } = ground;
  const { caseId } = await as(world, "member", takeIn, {
    ...{ unitId: world.units.services, serviceId: services.heirs, papers: ["ktp", "kk"] },
  });
  const first = await seen(world, "member", caseId);
  expect(first.open?.dueAt).toEqual(wib("2026-03-11T15:00"));
  await as(world, "member", pauseCase, { ...first.change, reason: "payment", askedFor: "Bukti bayar" });
  ground.at("2026-03-12T10:00");
  const { change } = await seen(world, "member", caseId);
  await as(world, "member", resumeCase, { ...change, papers: [] });
  // waited: Tuesday 5 open hours from nine on, Wednesday 6, Thursday 2 until ten; of these 13 Thursday has 6, Friday 4
  expect((await seen(world, "member", caseId)).open?.dueAt).toEqual(wib("2026-03-16T11:00"));
});

test("steps forward and back, hand-over to the section with a note, and a take-over are told and kept", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const step = async (who: "wardMember" | "member", code: string) =>
    as(world, who, moveCase, { ...(await seen(world, who, caseId)).change, step: code });
  await step("wardMember", "sign");
  await step("wardMember", "check");
  expect(await refusalOf(step("wardMember", "check"))).toBe("case.step-unknown");
  expect(await refusalOf(seen(world, "member", caseId))).toBe("case.unknown"); // of the section, not of the ward
  const { change } = await seen(world, "wardMember", caseId);
  const to = { unitId: world.units.services, employeeId: world.people.member.employeeId };
  const astray = { ...change, unitId: world.units.staff, employeeId: to.employeeId, note: "x" };
  expect(await refusalOf(as(world, "wardMember", handOver, astray))).toBe("case.holder-elsewhere");
  await as(world, "wardMember", handOver, { ...change, ...to, note: "Mohon tanda tangan camat" });
  const held = await seen(world, "member", caseId);
  expect(held.open).toMatchObject({ unitName: "Seksi Pelayanan Umum", holder: world.people.member.name });
  await as(world, "colleague", takeCase, (await seen(world, "colleague", caseId)).change);
  const there = await seen(world, "wardMember", caseId); // who took it in still sees it, and does not work on it
  expect(there).toMatchObject({ mayWork: false, open: { holder: world.people.colleague.name } });
  expect(await refusalOf(step("wardMember", "sign"))).toBe("procedure.not-allowed");
  const notices = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select(["employee_id", "message"])
      .orderBy("notification_id")
      .execute(),
  );
  expect(notices).toEqual([
    { employee_id: world.people.member.employeeId, message: "notice.case.handed-over" },
    { employee_id: world.people.member.employeeId, message: "notice.case.taken-over" },
  ]);
});

test("two officers at once: the second is told that somebody was faster", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const { change } = await seen(world, "wardMember", caseId);
  const both = ["wardMember", "camat"].map((who) =>
    refusalOf(world.call(who).then(() => as(world, who, moveCase, { ...change, step: "sign" }))),
  );
  expect((await Promise.all(both)).sort()).toEqual(["done", "procedure.changed-meanwhile"]);
});

test("the end counts open minutes without the pauses, and a refusal needs its reason", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground, { papers: [] });
  ground.at("2026-03-10T11:00");
  await as(world, "wardMember", resumeCase, {
    ...{ ...(await seen(world, "wardMember", caseId)).change, papers: ["ktp"] },
    despite: "KK menyusul",
  });
  ground.at("2026-03-10T13:20");
  const { change } = await seen(world, "wardMember", caseId);
  expect(await refusalOf(as(world, "wardMember", closeCase, { ...change, outcome: "refused" }))).toBe(
    "input.invalid",
  );
  await as(world, "wardMember", closeCase, { ...change, outcome: "issued", despite: "KK menyusul" });
  const { closure } = await seen(world, "wardMember", caseId);
  expect(closure).toMatchObject({ workedMinutes: 80, pausedMinutes: 120, dueAt: wib("2026-03-10T11:30") });
});

test("who closes while the citizen is waited for is not late by that waiting", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground, { papers: [] }); // the clock stands from nine on
  ground.at("2026-03-10T11:00");
  const { change } = await seen(world, "wardMember", caseId);
  await as(world, "wardMember", closeCase, { ...change, outcome: "withdrawn" });
  const { closure } = await seen(world, "wardMember", caseId);
  expect(closure).toMatchObject({ workedMinutes: 0, pausedMinutes: 120, dueAt: wib("2026-03-10T11:30") });
});

test("a mistaken closing is taken back on the same day by who closed it, and not once the paper is gone", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const { change } = await seen(world, "wardMember", caseId);
  await as(world, "wardMember", closeCase, { ...change, outcome: "withdrawn" });
  expect(await refusalOf(as(world, "wardMember", pickUp, { caseId }))).toBe("case.nothing-to-pick-up");
  expect(await refusalOf(as(world, "camat", reopenCase, { caseId, reason: "x" }))).toBe(
    "procedure.not-allowed",
  );
  await as(world, "wardMember", reopenCase, { caseId, reason: "Salah pilih" });
  expect(await refusalOf(as(world, "wardMember", moveCase, { ...change, step: "sign" }))).toBe(
    "procedure.changed-meanwhile",
  );
  const again = await seen(world, "wardMember", caseId);
  expect(again.reopenings).toMatchObject([{ reason: "Salah pilih" }]);
  await as(world, "wardMember", closeCase, { ...again.change, outcome: "issued", despite: "Lurah hadir" });
  await as(world, "wardMember", pickUp, { caseId, name: "Sulastri" });
  expect(await refusalOf(as(world, "wardMember", pickUp, { caseId }))).toBe("case.picked-up");
  expect(await refusalOf(as(world, "wardMember", reopenCase, { caseId, reason: "x" }))).toBe(
    "case.not-reopenable",
  );
});

test("the work list has what is late first, what waits apart, and pages by key", async () => {
  const { world, services } = ground;
  for (const hour of ["09:00", "09:10", "09:05"]) {
    ground.at(`2026-03-10T${hour}`);
    await takenIn(ground);
  }
  const paused = await takenIn(ground, { papers: [] });
  const rows = Array.from({ length: 40 }, () => ({ unitId: world.units.ward, serviceId: services.heirs }));
  for (const row of rows) await as(world, "wardMember", takeIn, { ...row, papers: ["ktp", "kk"] });
  const list = (input: object) => as(world, "wardMember", workList, { view: "all", ...input });
  const first = await list({});
  expect(first.counts).toEqual({ all: 43, mine: 43, waiting: 1, late: 0 });
  expect(first.items.slice(0, 3).map(({ number }) => number.slice(-1))).toEqual(["1", "3", "2"]);
  const second = await list({ after: first.next ?? "" });
  expect([first.items.length, second.items.length, second.next]).toEqual([30, 13, null]);
  expect(new Set([...first.items, ...second.items].map(({ caseId }) => caseId)).size).toBe(43);
  expect((await list({ view: "waiting" })).items).toMatchObject([{ caseId: paused.caseId }]);
  expect((await as(world, "auditor", workList, {})).items).toEqual([]);
});

test("the ledger never carries a citizen's name, phone or note", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground, { name: "Sulastri" });
  await as(world, "wardMember", closeCase, {
    ...(await seen(world, "wardMember", caseId)).change,
    ...{ outcome: "issued", despite: "Sulastri menunggu" },
  });
  await as(world, "wardMember", pickUp, { caseId, name: "Sulastri" });
  const events = await world.rows((queries) =>
    queries.selectFrom("event").select(["kind", "facts"]).execute(),
  );
  expect(events.map(({ kind }) => kind).sort()).toEqual(["case.closed", "case.picked-up", "case.taken-in"]);
  expect(JSON.stringify(events)).not.toMatch(/Sulastri|0812/);
});

test("a phone number brings back the name at this counter only, and only the whole number", async () => {
  const { readCounter } = await import("./intake/read-counter.ts");
  const { world } = ground;
  await takenIn(ground);
  const known = async (who: "wardMember" | "member", phone: string) =>
    (await as(world, who, readCounter, { phone })).nameKnown;
  expect(await known("wardMember", "081234567890")).toBe("Sulastri");
  expect(await known("wardMember", "08123456")).toBeNull();
  expect(await known("member", "081234567890")).toBeNull();
});
