import { describe, expect, test } from "vitest";
import { type Chain, headWords, memberWords, worldWithChain } from "#appraisal/cascade/cascade.fixture.ts";
import { cascadePages } from "#appraisal/cascade/cascade.pages.ts";
import { as, replaceHead, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { wordsOf } from "#platform/documents/pdf.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { printMatrix } from "./print-matrix.ts";
import { readMatrix } from "./read-matrix.ts";
import { shareDraft } from "./share-draft.ts";

const open = (): Promise<Chain> =>
  worldWithChain((world, { planId }) => as(world, "head", shareDraft, { planId }));

describe("the matrix of a head", () => {
  test("has the head's results as columns, the people as rows, and what each delivers or ×", async () => {
    const { world, head, member } = await open();
    const matrix = await as(world, "head", readMatrix, { year: 2026 });
    expect(matrix.columns).toMatchObject([{ resultId: head.resultId, statement: headWords }]);
    expect(matrix.rows.map(({ name }) => name)).toEqual(["Darto Prasetyo", "Ratna Wulandari, A.Md."]);
    expect(matrix.deliveries).toMatchObject([{ resultId: member.resultId, servesId: head.resultId }]);
    const { html } = await visits(world, cascadePages).get("head", "/peran-hasil/matriks");
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell);
    expect(cells[0]).toContain("×");
    expect(cells[0]).toContain(`/peran-hasil/matriks/sel/${head.resultId}/`);
    expect(cells[1]).toContain(memberWords);
    expect(cells[1]).not.toContain("×");
  });

  test("is filled without a script, cell by cell", async () => {
    const { world, head } = await open();
    const browser = visits(world, cascadePages);
    const cell = `/peran-hasil/matriks/sel/${head.resultId}/${world.people.colleague.employeeId}?tahun=2026`;
    expect((await browser.post("head", cell, { statement: "", how: "direct" })).status).toBe(422);
    const sent = await browser.post("head", cell, { statement: "Arsip rapi", how: "indirect" });
    expect([sent.status, sent.location]).toEqual([303, "/peran-hasil/matriks?tahun=2026"]);
    expect((await browser.get("head", "/peran-hasil/matriks")).html).toContain("Arsip rapi");
    expect((await browser.get("colleague", "/peran-hasil")).html).toContain("Arsip rapi");
  });

  test("shows the people in it what is theirs to see, and strangers nothing", async () => {
    const { world } = await open();
    const headId = world.people.head.employeeId;
    await writtenPlan(world, "colleague");
    const seen = await as(world, "member", readMatrix, { headId });
    expect(seen.columns).toHaveLength(1);
    expect(seen.expected).toEqual([]);
    expect(new Set(seen.deliveries.map(({ employeeId }) => employeeId))).toEqual(
      new Set([world.people.member.employeeId]), // not the colleague's draft
    );
    for (const who of ["camat", "personnel", "auditor"] as const)
      expect((await as(world, who, readMatrix, { headId })).deliveries).toHaveLength(2);
    await expect(as(world, "wardMember", readMatrix, { headId })).rejects.toMatchObject({
      code: "cascade.matrix-unknown",
    });
  });

  test("is printed as the law lays it out, and says that it is a draft", async () => {
    const { world } = await open();
    const file = await as(world, "head", printMatrix, { year: 2026 });
    const words = wordsOf(await file.bytes()).replaceAll(/\s+/g, " ");
    for (const part of [
      "MATRIKS PEMBAGIAN PERAN DAN HASIL",
      "KECAMATAN PLAJU PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
      "(1) NO NAMA DAN JABATAN",
      headWords,
      "Darto Prasetyo Pengadministrasi Perkantoran ×",
      memberWords,
      "rencana pimpinan belum disepakati",
    ])
      expect(words).toContain(part);
  });

  test("belongs to whoever stands in for the head, whose people they are then", async () => {
    const { world } = await open();
    await replaceHead(world);
    const { rows } = await as(world, "personnel", readMatrix, {});
    expect(rows.map(({ name }) => name)).toContain(world.people.member.name);
  });
});
