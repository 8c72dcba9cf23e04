import { expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { casePages } from "#service/case/case.pages.ts";
import { caseStatus } from "#service/case/status/public-status.ts";
import { keepPapers } from "#service/case/work/keep-papers.ts";
import { readCase } from "#service/case/work/read-case.ts";
import { findCase } from "#service/case/worklist/find-case.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import {
  casesOf,
  confirmed,
  mapped,
  open,
  openLogWorld,
  plain,
  problemsOf,
  uploaded,
} from "./case-import.fixture.ts";

test("a log that tells now who did it, or before which hours were given, is taken as such", async () => {
  const log = await openLogWorld();
  const { world } = log;
  await world.rows((queries) => queries.deleteFrom("office_hours").execute());
  const first = await mapped(log, [plain]);
  await confirmed(log, first.importId);
  expect(await casesOf(world)).toMatchObject([{ worked_minutes: null, closed_by: null }]);
  const named = await mapped(log, [{ ...plain, Petugas: world.people.wardMember.nip }]);
  expect(named.finding).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
  await confirmed(log, named.importId);
  expect(await casesOf(world)).toMatchObject([{ closed_by: world.people.wardMember.employeeId }]);
  const again = await uploaded(log, [{ ...plain, Petugas: world.people.wardMember.nip }]);
  expect(again.finding).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
});

test("the wrong cells of an older file are still listed once its source is read in another way", async () => {
  const log = await openLogWorld();
  const wrong = await mapped(log, [{ ...plain, "Tgl Masuk": "kemarin" }]);
  expect(await problemsOf(log, wrong.importId)).toHaveLength(1);
  await mapped(log, [{ ...plain, Status: "Beres" }]);
  expect(await problemsOf(log, wrong.importId)).toHaveLength(1);
});

test("whoever comes with the slip of the other application is found by its number", async () => {
  const log = await openLogWorld();
  await confirmed(log, (await mapped(log, [plain])).importId);
  const { caseId } = await as(log.world, "wardMember", findCase, { number: "470/001" });
  const shown = await as(log.world, "wardMember", readCase, { caseId });
  expect(shown.source).toEqual({ name: "Aplikasi lama", reference: "470/001" });
  const { html } = await visits(log.world, casePages).get("wardMember", `/loket/permohonan/${caseId}`);
  expect(html).toContain("dibawa masuk dari lognya");
});

test("of papers that the log says nothing about nobody is told that they are missing, until one is ticked here", async () => {
  const log = await openLogWorld();
  const { world } = log;
  await confirmed(log, (await mapped(log, [open("470/009", {})])).importId);
  const [{ number = "", code = "" } = {}] = await casesOf(world);
  const status = () => callProcedure(caseStatus, { agencyId: 1, number, code }, world.unsigned);
  expect((await status()).missing).toEqual([]);
  const { caseId } = await as(world, "wardMember", findCase, { number });
  const { open: running } = await as(world, "wardMember", readCase, { caseId });
  const change = { caseId, revision: running?.revision ?? 0 };
  await as(world, "wardMember", keepPapers, { ...change, papers: ["ktp"] });
  expect((await status()).missing).toEqual(["Kartu keluarga"]);
});
