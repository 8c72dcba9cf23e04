import { expect, test } from "vitest";
import { printDialogue } from "#appraisal/coaching/dialogue/print-dialogue.ts";
import { recordDialogue } from "#appraisal/coaching/dialogue/record-dialogue.ts";
import { decideFollowUp } from "#appraisal/follow-up/decide-follow-up.ts";
import { submitted as proposed } from "#appraisal/follow-up/follow-up.fixture.ts";
import { printFollowUp } from "#appraisal/follow-up/print-follow-up.ts";
import { setAsideFollowUp } from "#appraisal/follow-up/set-aside.ts";
import { objected, receivedLow } from "#appraisal/objection/objection.fixture.ts";
import { delegateTo } from "#appraisal/plan/moves.fixture.ts";
import { as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { readPdf } from "#platform/documents/pdf.fixture.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { checkDocument } from "#platform/verification/document-check.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { downloadYearFile } from "./download-year-file.ts";
import { makeYearFileJob } from "./make-job.ts";
import { makeYearFile } from "./make-year-file.ts";
import { readYearFile } from "./read-year-file.ts";
import { yearFilePages } from "./year-file.pages.tsx";

const keyOf = (world: World) => ({ employeeId: world.people.member.employeeId, year: 2026 });

async function bind(world: World, who: WorldPerson) {
  await as(world, who, makeYearFile, keyOf(world));
  await world.runJobs([makeYearFileJob]);
  return (await as(world, who, downloadYearFile, keyOf(world))).bytes();
}

/** Plan, one dialogue, the first quarter rated low and an objection to it. */
async function yearWithPapers() {
  const filed = await objected();
  const { world, planId } = filed;
  world.goTo("2026-04-04");
  const agreed = { planId, heldOn: "2026-04-04", agreed: "Bukti Maret dilengkapi bersama." };
  const { dialogueId } = await as(world, "member", recordDialogue, agreed);
  return { ...filed, dialogueId };
}

const kinds = (papers: readonly { kind: string }[]) => papers.map(({ kind }) => kind);

test("everything on paper about a year is one PDF, each paper as it prints alone", async () => {
  const { world, planId, dialogueId } = await yearWithPapers();
  const { papers, made } = await as(world, "member", readYearFile, keyOf(world));
  expect(kinds(papers)).toEqual(["plan", "evaluation", "evaluation-summary", "objection", "dialogue"]);
  expect(made).toBeNull();
  const bytes = await bind(world, "member");
  const pages = readPdf(bytes);
  const [cover] = pages;
  for (const words of [
    "BERKAS KINERJA PEGAWAI",
    "TAHUN 2026",
    "ISI BERKAS: 5 DOKUMEN",
    "Evaluasi kinerja pegawai — Triwulan I",
  ])
    expect(cover?.text).toContain(words);
  const alone = readPdf(await (await as(world, "member", printDialogue, { planId, dialogueId })).bytes());
  expect(pages.at(-1)?.text).toBe(alone[0]?.text);
  const again = await as(world, "member", readYearFile, keyOf(world));
  expect(again.made).toMatchObject({ pages: pages.length, papers: 5, isCurrent: true });
  expect(Buffer.from(await bind(world, "member")).equals(Buffer.from(bytes))).toBe(true);
});

test("its code, and each code that the cover names, can be checked by anybody", async () => {
  const { world } = await yearWithPapers();
  const [cover] = readPdf(await bind(world, "member"));
  const codes = new Set(cover?.text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){2,}/g));
  expect(codes.size).toBe(6);
  const kindOf = async (code: string) =>
    (await callProcedure(checkDocument, { agencyId: 1, code }, world.unsigned)).kind;
  expect((await Promise.all([...codes].map(kindOf))).toSorted()).toEqual([
    "dialogue",
    "evaluation",
    "evaluation-summary",
    "objection",
    "plan",
    "year-file",
  ]);
});

test("everybody finds what they may read, and a colleague nothing", async () => {
  const { world } = await yearWithPapers();
  const seenBy = async (who: WorldPerson) => kinds((await as(world, who, readYearFile, keyOf(world))).papers);
  expect(await seenBy("head")).toHaveLength(5);
  expect(await seenBy("auditor")).toEqual(["plan", "evaluation", "evaluation-summary"]);
  expect(await seenBy("camat")).toEqual(["plan", "evaluation", "evaluation-summary", "objection"]);
  const unknown = { code: "year-file.unknown" };
  await expect(as(world, "colleague", readYearFile, keyOf(world))).rejects.toMatchObject(unknown);
  await expect(as(world, "colleague", makeYearFile, keyOf(world))).rejects.toMatchObject(unknown);
  await expect(as(world, "colleague", downloadYearFile, keyOf(world))).rejects.toMatchObject(unknown);
  await bind(world, "member");
  await expect(as(world, "head", downloadYearFile, keyOf(world))).rejects.toMatchObject({
    code: "year-file.not-made",
  });
});

test("a file that is no longer whole says so, and the next one takes its place", async () => {
  const { world, planId } = await receivedLow();
  await bind(world, "member");
  world.goTo("2026-04-04");
  await as(world, "member", recordDialogue, { planId, heldOn: "2026-04-04", agreed: "Bukti dilengkapi." });
  const pages = visits(world, yearFilePages);
  const { html } = await pages.get("member", `/berkas/${keyOf(world).employeeId}/2026`);
  expect(html).toContain("Sejak disusun, ada dokumen baru");
  await bind(world, "member");
  expect((await as(world, "member", readYearFile, keyOf(world))).made).toMatchObject({ isCurrent: true });
});

test("what was approved to follow from the year lies in its file, for whoever may read it; a proposal does not", async () => {
  const { world, followUpId } = await proposed();
  const papersOf = async (who: WorldPerson) =>
    kinds((await as(world, who, readYearFile, keyOf(world))).papers);
  expect(await papersOf("member")).toEqual(["plan", "evaluation", "evaluation-summary"]);
  await as(world, "camat", decideFollowUp, { followUpId, outcome: "approved", reason: "Rencananya jelas." });
  for (const who of ["member", "head", "camat", "personnel"] as const)
    expect((await papersOf(who)).at(-1)).toBe("follow-up");
  const pages = readPdf(await bind(world, "member"));
  expect(pages[0]?.text).toContain("Rencana perbaikan kinerja");
  const alone = readPdf(await (await as(world, "member", printFollowUp, { followUpId })).bytes());
  expect(pages.at(-1)?.text).toBe(alone.at(-1)?.text);
  const { html } = await visits(world, yearFilePages).get(
    "member",
    `/berkas/${keyOf(world).employeeId}/2026`,
  );
  expect(html).toContain(`/tindak-lanjut/${followUpId}/tindak-lanjut.pdf`);
  await as(world, "head", setAsideFollowUp, { followUpId, reason: "Pindah tugas." });
  expect(await papersOf("member")).not.toContain("follow-up");
});

test("pressed twice, it is made once; what its reader may no longer read is not handed out again", async () => {
  const { world, planId } = await receivedLow();
  world.goTo("2026-04-04");
  await as(world, "head", recordDialogue, { planId, heldOn: "2026-04-04", agreed: "Bukti dilengkapi." });
  const [first, second] = [
    await as(world, "head", makeYearFile, keyOf(world)),
    await as(world, "head", makeYearFile, keyOf(world)),
  ];
  expect(second).toEqual(first);
  await world.runJobs([makeYearFileJob]);
  expect((await as(world, "head", downloadYearFile, keyOf(world))).type).toBe("application/pdf");
  await delegateTo(world, "member", "camat", "2026-04-05");
  world.goTo("2026-04-06"); // named in the plan, but no longer one of the two who speak about it
  await expect(as(world, "head", downloadYearFile, keyOf(world))).rejects.toMatchObject({
    code: "year-file.outlived",
  });
});

test("who has nothing on paper hears what comes first, and nothing is bound", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { html } = await visits(world, yearFilePages).get(
    "member",
    `/berkas/${keyOf(world).employeeId}/2026`,
  );
  expect(html).toContain("setelah rencana kinerja diajukan");
  await expect(as(world, "member", makeYearFile, keyOf(world))).rejects.toMatchObject({
    code: "year-file.empty",
  });
});

test("who has left before the job runs gets no file", async () => {
  const { world } = await receivedLow();
  await as(world, "member", makeYearFile, keyOf(world));
  await world.rows((queries) =>
    queries
      .insertInto("departure")
      .values({
        ...{ agency_id: 1, employee_id: world.people.member.employeeId, left_on: "2026-04-01" },
        ...{ reason: "retired", recorded_at: world.services.clock() },
      })
      .execute(),
  );
  await world.runJobs([makeYearFileJob]);
  const { failure, pdf } = await world.rows((queries) =>
    queries
      .selectFrom("year_file as f")
      .innerJoin("job_progress as j", "j.job_id", "f.job_id")
      .select(["j.failure", "f.pdf"])
      .executeTakeFirstOrThrow(),
  );
  expect([failure, pdf]).toEqual(["procedure.not-allowed", null]);
});
